// npm run index: builds the index anew and swaps it in.
import { rebuildIndex } from '../assistant.ts';
import { readConfig } from '../config.ts';

export async function index(): Promise<number> {
  await rebuildIndex(readConfig(process.env), (line) => process.stdout.write(`${line}\n`));
  return 0;
}

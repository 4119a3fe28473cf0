// The command line: npm run ask, verify, index and parse. One line on stderr and exit 1 when something fails.
import { ask } from './commands/ask.ts';
import { index } from './commands/index.ts';
import { parse } from './commands/parse.ts';
import { verify } from './commands/verify.ts';

const COMMANDS: Readonly<Record<string, (rest: readonly string[]) => Promise<number>>> = {
  ask,
  index,
  parse,
  verify,
};

const [name = '', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  process.stderr.write(`usage: ${Object.keys(COMMANDS).join(' | ')}\n`);
  process.exitCode = 1;
} else {
  try {
    process.exitCode = await command(rest);
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}

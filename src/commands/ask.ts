// npm run ask -- "question": a cited answer in the terminal.
import { DEFAULT_NOTICE, openAssistant } from '../assistant.ts';
import { readConfig } from '../config.ts';
import type { ModelRequest } from '../model/language-model.ts';
import { LIMITS } from '../protocol.ts';
import { removeInvisible } from '../text/normalise.ts';
import { explain } from './explain.ts';
import { renderAnswer } from './render-answer.ts';

export async function ask(rest: readonly string[]): Promise<number> {
  const options = { json: rest.includes('--json'), explain: rest.includes('--explain') };
  const words = rest.filter((word) => word !== '--json' && word !== '--explain');
  const question = removeInvisible(words.join(' ')).trim();
  if (question === '' || [...question].length > LIMITS.questionCharacters) {
    throw new Error(
      `usage: npm run ask -- [--json] [--explain] "a question of at most ${LIMITS.questionCharacters} characters"`,
    );
  }
  const config = readConfig(process.env);
  const requests: ModelRequest[] = [];
  const assistant = await openAssistant(
    config,
    (line) => process.stderr.write(`${line}\n`),
    DEFAULT_NOTICE,
    options.explain ? { watch: (request) => requests.push(request) } : {},
  );
  const answer = await assistant.answer([{ role: 'user', content: question }]);
  // Beside JSON on stdout, for the eye alone.
  if (options.explain) (options.json ? process.stderr : process.stdout).write(explain(config, requests));
  const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  process.stdout.write(
    options.json ? `${JSON.stringify(answer, null, 2)}\n` : renderAnswer(answer, { colour }),
  );
  return 0;
}

// npm run ask -- "question": a cited answer in the terminal.
import { openAssistant } from '../assistant.ts';
import { readConfig } from '../config.ts';
import { LIMITS } from '../protocol.ts';
import { removeInvisible } from '../text/normalise.ts';
import { renderAnswer } from './render-answer.ts';

export async function ask(rest: readonly string[]): Promise<number> {
  const json = rest.includes('--json');
  const question = removeInvisible(rest.filter((word) => word !== '--json').join(' ')).trim();
  if (question === '' || [...question].length > LIMITS.questionCharacters) {
    throw new Error(
      `usage: npm run ask -- [--json] "a question of at most ${LIMITS.questionCharacters} characters"`,
    );
  }
  const assistant = await openAssistant(readConfig(process.env), (line) => process.stderr.write(`${line}\n`));
  const answer = await assistant.answer([{ role: 'user', content: question }]);
  const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : renderAnswer(answer, { colour }));
  return 0;
}

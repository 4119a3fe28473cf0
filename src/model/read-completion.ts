// The body of a chat completion as pieces of text: events, or one JSON object from endpoints that do not stream.
// What it holds decides, not the content type, which many servers set wrongly.
import { z } from 'zod';
import { ModelError } from './language-model.ts';
import { readLines } from './read-lines.ts';

/** Characters of text taken from one completion: several times the longest answer, thoughts of the model included. */
export const LONGEST_TEXT = 20_000;

const choiceSchema = z.object({
  delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
  message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
  finish_reason: z.string().nullish(),
});
const completionSchema = z.object({ choices: z.array(choiceSchema), error: z.unknown() });

/** What is known of the end of a completion. */
interface Ending {
  finish: string | null;
  done: boolean;
}

/** @throws ModelError malformed, cut, empty, too_long, filtered, declined, broken */
export async function* readCompletion(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const ending: Ending = { finish: null, done: false };
  let characters = 0;
  for await (const text of readTexts(body, ending)) {
    characters += text.length;
    if (characters > LONGEST_TEXT) {
      throw new ModelError('too_long', `wrote more than ${LONGEST_TEXT} characters`);
    }
    yield text;
  }
  if (ending.finish === 'content_filter') throw new ModelError('filtered', 'had its answer filtered');
  if (ending.finish === 'length') throw new ModelError('cut', 'reached its limit of length');
  if (characters === 0) throw new ModelError('empty', 'wrote nothing');
  if (ending.finish === null && !ending.done) throw new ModelError('cut', 'broke off in mid-stream');
}

async function* readTexts(body: ReadableStream<Uint8Array>, ending: Ending): AsyncGenerator<string> {
  // Lines of an answer that is no stream of events: kept until it is known whether they are JSON.
  let whole = '';
  let hasEvents = false;
  for await (const line of readLines(body)) {
    const data = /^data:\s?(.*)$/.exec(line)?.[1];
    if (data === undefined) {
      if (!hasEvents) whole += line;
      continue;
    }
    hasEvents = true;
    if (data.startsWith('[DONE]')) {
      ending.done = true;
      return;
    }
    if (data.trim() !== '') yield* textsOf(data, ending);
  }
  if (hasEvents) return;
  if (!whole.trimStart().startsWith('{')) throw new ModelError('malformed', 'answered with no completion');
  ending.done = true;
  yield* textsOf(whole, ending);
}

function* textsOf(json: string, ending: Ending): Generator<string> {
  const parsed = completionSchema.safeParse(parse(json));
  if (!parsed.success) {
    const hasError = /"error"\s*:\s*[{"]/.test(json);
    throw hasError
      ? new ModelError('broken', 'reported an error in its answer')
      : new ModelError('malformed', 'answered with no completion');
  }
  const [choice] = parsed.data.choices;
  if (choice === undefined) return;
  const said = choice.delta ?? choice.message;
  ending.finish = choice.finish_reason ?? ending.finish;
  if (said?.refusal) throw new ModelError('declined', 'declined to answer');
  if (said?.content) yield said.content;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // No cause: the message of JSON.parse repeats the text.
    throw new ModelError('malformed', 'answered with what is not JSON');
  }
}

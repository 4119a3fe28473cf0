// The body of a chat completion as pieces of text: events, or one JSON object from endpoints that do not stream.
// What it holds decides, not the content type, which many servers set wrongly.
import { z } from 'zod';
import { ModelError } from './language-model.ts';
import { LONGEST_LINE, readLines } from './read-lines.ts';

/** Characters of text taken from one completion: several times the longest answer, thoughts of the model included. */
export const LONGEST_TEXT = 20_000;

/** A field of an event, or a comment, whose field is empty. */
const EVENT_LINE = /^(data|event|id|retry|): ?(.*)$/s;

const choiceSchema = z.object({
  delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
  message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
  finish_reason: z.string().nullish(),
});
const completionSchema = z.object({ choices: z.array(choiceSchema) });
const errorSchema = z.object({ error: z.union([z.string(), z.looseObject({})]) });

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
  // Lines of an answer that is no stream of events: kept until they are a whole object.
  const whole: string[] = [];
  let length = 0;
  for await (const lines of readLines(body)) {
    for (const line of lines) {
      const [, field, value = ''] = EVENT_LINE.exec(line) ?? [];
      if (field === undefined) {
        if (whole.length === 0 && !/^\s*(?:\{|$)/.test(line)) throw notACompletion();
        length += line.length;
        if (length > LONGEST_LINE) throw new ModelError('too_long', 'answered an object without an end');
        if (line.trim() !== '') whole.push(line);
      }
      if (field === 'data' && value !== '') {
        ending.done = value.startsWith('[DONE]');
        if (ending.done) return;
        yield* textsOf(value, ending);
      }
    }
  }
  if (whole.length === 0) return;
  ending.done = true;
  yield* textsOf(whole.join('\n'), ending);
}

function* textsOf(json: string, ending: Ending): Generator<string> {
  const value = parse(json);
  if (errorSchema.safeParse(value).success) {
    throw new ModelError('broken', 'reported an error in its answer');
  }
  const parsed = completionSchema.safeParse(value);
  if (!parsed.success) throw notACompletion();
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

function notACompletion(): ModelError {
  return new ModelError('malformed', 'answered with what is no completion');
}

// Any OpenAI-compatible assistant: its text alone, put into the shape of an answer without citations.
import { z } from 'zod';
import type { Notice } from '../../src/notice/notice.ts';
import type { Answer } from '../../src/protocol.ts';
import type { EvalAssistant } from './eval-assistant.ts';

const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })).min(1) });
/** The mark of a source, as assistants put it after a sentence: [3]. Its number states nothing. */
const SOURCE_MARK = /\[\d+\]/g;
const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
});

export interface OpenAiOptions {
  /** Root of the server, with or without /v1. */
  readonly url: string;
  /** The first one that the server lists, when left out. */
  readonly model?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly send?: typeof fetch;
}

/** @throws when the server lists no model. */
export async function openAiAssistant(options: OpenAiOptions, notice: Notice): Promise<EvalAssistant> {
  const { apiKey, send = fetch } = options;
  const root = `${options.url.replace(/\/(?:v1\/?)?$/, '')}/v1`;
  const headers = {
    'content-type': 'application/json',
    ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
  };
  const model = options.model ?? (await firstModel(root, headers, send));
  return {
    notice,
    async answer(messages) {
      // Temperature 0, so that a run can be repeated as far as the server allows.
      const body = JSON.stringify({ model, messages, temperature: 0 });
      const response = await send(`${root}/chat/completions`, { method: 'POST', headers, body });
      if (!response.ok) throw new Error(`${root}/chat/completions answered ${response.status}`);
      const [choice] = completionSchema.parse(await response.json()).choices;
      return textAnswer((choice?.message.content ?? '').replace(SOURCE_MARK, ''), notice);
    },
  };
}

async function firstModel(
  root: string,
  headers: Readonly<Record<string, string>>,
  send: typeof fetch,
): Promise<string> {
  const response = await send(`${root}/models`, { headers });
  if (!response.ok) throw new Error(`${root}/models answered ${response.status}; name one with --model`);
  return modelsSchema.parse(await response.json()).data[0]?.id ?? '';
}

/** The outcome is unknown; `answered` makes the text scorers judge the words wherever a case expects some. */
function textAnswer(text: string, notice: Notice): Answer {
  return {
    id: '',
    outcome: 'answered',
    reason: null,
    completeness: null,
    answer: text,
    citations: [],
    related: [],
    references: [],
    caveats: [],
    suggestions: [],
    checked: null,
    generator: { kind: 'model', degraded: false },
    source: { notice: notice.id, sha256: notice.sha256 },
    label: '',
  };
}

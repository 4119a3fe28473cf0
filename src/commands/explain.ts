// npm run ask -- --explain: what leaves this machine for a question, to the letter.
import type { Config } from '../config.ts';
import type { ModelRequest } from '../model/language-model.ts';

/** `requests`: what the language model was asked, or would be with one. Ends in a line break. */
export function explain({ model, embedding }: Config, requests: readonly ModelRequest[]): string {
  const sent = requests.flatMap(({ system, messages }) => [
    '--- system',
    system,
    ...messages.flatMap(({ role, content }) => [`--- ${role}`, content]),
    '---',
  ]);
  const heading =
    model === null
      ? 'No language model is set, nothing is sent. With OPENAI_MODEL this would be:'
      : `Sent to ${model.baseUrl} (model ${model.model}):`;
  return [
    ...(sent.length > 0 ? [heading, ...sent] : ['Nothing is sent to a language model for this question.']),
    ...(embedding.kind === 'endpoint'
      ? [`The question, personal data masked, is sent to ${embedding.baseUrl} to be embedded.`]
      : []),
    '',
  ].join('\n');
}

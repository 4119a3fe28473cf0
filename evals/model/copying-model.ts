// A stand-in that does well what a model is asked for: it writes each clause as it stands, with its id.
import type { LanguageModel, ModelRequest } from '../../src/model/language-model.ts';
import { clausesOf, inPieces } from './read-request.ts';

/** Deterministic: the same request is answered alike. */
export const copyingModel: LanguageModel = {
  name: 'copying stand-in',
  write: (request, signal) => inPieces(copyClauses(request), signal),
};

/** The whole answer: full-width commas and stops, as models write Chinese; nothing else is changed. */
export function copyClauses(request: ModelRequest): string {
  return clausesOf(request)
    .map(({ id, text }) => `${text.replaceAll(',', '，').replaceAll(';', '；')}[${id}]`)
    .join('\n');
}

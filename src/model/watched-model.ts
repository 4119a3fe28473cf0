// A model whose requests are shown to somebody before they are sent, to the letter.
import type { LanguageModel, ModelRequest } from './language-model.ts';

/** Without a model nothing is sent, and nothing is written: only what would be sent is shown. */
export function watchedModel(
  model: LanguageModel | null,
  watch: (request: ModelRequest) => void,
): LanguageModel {
  return {
    name: model?.name ?? 'none',
    async *write(request, signal) {
      watch(request);
      if (model !== null) yield* model.write(request, signal);
    },
  };
}

// A language model whose part others play in turn: one assistant, opened once, is asked with each of them.
import type { LanguageModel, ModelRequest } from '../../src/model/language-model.ts';

export interface Stage extends LanguageModel {
  /** From now on `model` writes. */
  play(model: LanguageModel): void;
  /** The request that came since the last call, if any did. */
  takeRequest(): ModelRequest | null;
}

export function openStage(first: LanguageModel): Stage {
  let playing = first;
  let last: ModelRequest | null = null;
  return {
    get name() {
      return playing.name;
    },
    play(model) {
      playing = model;
    },
    takeRequest() {
      const request = last;
      last = null;
      return request;
    },
    write(request, signal) {
      last = request;
      return playing.write(request, signal);
    },
  };
}

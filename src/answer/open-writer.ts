// Puts together what writes: the endpoint that is set, behind its breaker, with its limits and the check of sentences.
import { withBreaker } from '../model/breaker.ts';
import type { LanguageModel, ModelRequest } from '../model/language-model.ts';
import type { ModelSettings } from '../model/model-settings.ts';
import { openAiModel } from '../model/openai-model.ts';
import { watchedModel } from '../model/watched-model.ts';
import type { Writer } from './write.ts';
import type { SentenceCheck } from './written-page.ts';

export interface WriterTrial {
  /** Writes instead of the endpoint that is set; it has no breaker. */
  readonly model?: LanguageModel;
  /** Is shown what a model is asked, or would be with one, to the letter. */
  readonly watch?: (request: ModelRequest) => void;
}

export interface WriterTools {
  readonly check: SentenceCheck;
  /** Milliseconds, for durations only. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** Receives a line for each failure of the model; nothing that was asked or written is in it. */
  readonly report: (line: string) => void;
}

/** In milliseconds, for a model that no setting limits. */
const TRIAL_LIMITS = { firstTextMs: 8_000, timeoutMs: 30_000 };

/** Null where answers are quotes alone. */
export function openWriter(
  settings: ModelSettings | null,
  { check, now, random, report }: WriterTools,
  trial: WriterTrial = {},
): Writer | null {
  const opened = trial.model ?? openModel(settings, now);
  const model = trial.watch === undefined ? opened : watchedModel(opened, trial.watch);
  if (model === null) return null;
  return {
    model,
    check,
    limits: settings ?? TRIAL_LIMITS,
    random,
    record: ({ failure }) => {
      if (failure !== null) report(`language model ${model.name}: ${failure.message}`);
    },
  };
}

function openModel(settings: ModelSettings | null, now: () => number): LanguageModel | null {
  if (settings === null) return null;
  return withBreaker(openAiModel(settings), { cooldownMs: settings.cooldownMs, now });
}

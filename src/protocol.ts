// The contract between server, widget and evaluation: what is asked, what is answered, which errors there are.
import { z } from 'zod';

/** The kinds of answer; every switch over them is exhaustive. */
export const outcomeSchema = z.enum([
  'answered',
  'not_in_notice',
  'out_of_scope',
  'declined',
  'smalltalk',
  'clarify',
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** Why an answer is not a plain one; null when there is nothing to add to the outcome. */
export const reasonSchema = z.enum([
  'department_not_assigned',
  'detail_not_stated',
  'term_not_defined',
  'place_not_covered',
  'no_such_task',
  'topic_absent',
  'false_premise',
  'off_topic',
  'injection',
  'promise_or_opinion',
]);
export type Reason = z.infer<typeof reasonSchema>;

export const sectionSchema = z.enum([
  'title',
  'reprint',
  'addressees',
  'preamble',
  'part',
  'task',
  'closing',
]);

/** A clause an answer rests on. `start` and `end` are UTF-16 offsets into the notice as received. */
export const citationSchema = z.object({
  notice: z.string(),
  section: sectionSchema,
  part: z.int().nullable(),
  task: z.int().nullable(),
  label: z.string().nullable(),
  title: z.string(),
  clause: z.string(),
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  url: z.string(),
  /** The strengths of the clause's wording: 确保 must, 鼓励 encourage, 探索 explore, else should. */
  force: z.array(z.enum(['must', 'should', 'encourage', 'explore'])),
});
export type Citation = z.infer<typeof citationSchema>;

/** Material from outside the notice on who has a duty; never part of `answer`. */
export const referenceSchema = z.object({
  task: z.int(),
  measure: z.string(),
  departments: z.string(),
  basis: z.string(),
  source: z.string(),
  confidence: z.enum(['high', 'medium']),
});
export type Reference = z.infer<typeof referenceSchema>;

export const answerSchema = z.object({
  id: z.string(),
  outcome: outcomeSchema,
  reason: reasonSchema.nullable(),
  completeness: z.enum(['complete', 'partial']).nullable(),
  answer: z.string(),
  citations: z.array(citationSchema),
  related: z.array(citationSchema),
  references: z.array(referenceSchema),
  caveats: z.array(z.string()),
  suggestions: z.array(z.string()),
  /** For lists: how many tasks were searched and how many matched. */
  checked: z.object({ tasks: z.int(), found: z.int() }).nullable(),
  generator: z.object({
    kind: z.enum(['extractive', 'model', 'fixed']),
    model: z.string().optional(),
    degraded: z.boolean(),
  }),
  /** The text that every offset points into. */
  source: z.object({ notice: z.string(), sha256: z.string() }),
  label: z.string(),
});
export type Answer = z.infer<typeof answerSchema>;

/** Limits of the contract, in the units their names say. */
export const LIMITS = {
  bodyBytes: 64 * 1024,
  questionCharacters: 500,
  earlierTurns: 20,
  earlierCharacters: 8_000,
} as const;

export const messageSchema = z.object({
  role: z.enum(['user', 'assistant']),
  content: z.string(),
});
export type Message = z.infer<typeof messageSchema>;

export const chatRequestSchema = z.object({
  messages: z.array(messageSchema).min(1),
  notice: z.string().max(64).optional(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** The closed list of error codes and the HTTP status of each. */
export const ERROR_STATUS = {
  invalid_json: 400,
  invalid_encoding: 400,
  invalid_request: 400,
  empty_question: 400,
  question_too_long: 400,
  invalid_api_key: 401,
  body_too_large: 413,
  unsupported_media_type: 415,
  notice_not_found: 404,
  model_not_found: 404,
  route_not_found: 404,
  method_not_allowed: 405,
  not_ready: 503,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

export const errorEnvelopeSchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    requestId: z.string(),
  }),
});
export type ErrorEnvelope = z.infer<typeof errorEnvelopeSchema>;

/** Server-sent events of a streamed answer, in the order they come. */
export type AnswerEvent =
  // The label is shown from the first text on, as long as the text is.
  | { readonly event: 'answer-start'; readonly data: { readonly id: string; readonly label: string } }
  | { readonly event: 'text-delta'; readonly data: { readonly text: string } }
  | { readonly event: 'citation'; readonly data: Citation }
  | { readonly event: 'answer-end'; readonly data: Answer }
  | { readonly event: 'answer-error'; readonly data: ErrorEnvelope };

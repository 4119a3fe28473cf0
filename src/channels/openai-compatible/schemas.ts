// What goes in and out of the OpenAI-compatible routes: the fields of OpenAI's API that clients send and read.
import { z } from 'zod';

/** Parts that are no text (images, sound, files) are let in and left out. */
const partSchema = z.looseObject({ type: z.string(), text: z.string().optional() });

export const completionRequestSchema = z.object({
  /** Without it, the default notice is asked. */
  model: z.string().optional(),
  messages: z
    .array(
      z.object({
        role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
        content: z.union([z.string(), z.array(partSchema)]).nullish(),
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
});
export type CompletionContent = z.infer<typeof completionRequestSchema>['messages'][number]['content'];

/** A citation; the indexes, in UTF-16 units, are those of its mark in the text: `[1]`. */
const annotationSchema = z.object({
  type: z.literal('url_citation'),
  url_citation: z.object({
    url: z.url(),
    title: z.string(),
    start_index: z.int().nonnegative(),
    end_index: z.int().positive(),
  }),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Estimated, see count-tokens.ts. */
const usageSchema = z.object({
  prompt_tokens: z.int().nonnegative(),
  completion_tokens: z.int().nonnegative(),
  total_tokens: z.int().nonnegative(),
});
export type Usage = z.infer<typeof usageSchema>;

const common = {
  id: z.string(),
  /** In seconds since 1970. */
  created: z.int(),
  model: z.string(),
};

export const completionSchema = z.object({
  ...common,
  object: z.literal('chat.completion'),
  choices: z.array(
    z.object({
      index: z.literal(0),
      message: z.object({
        role: z.literal('assistant'),
        content: z.string(),
        refusal: z.null(),
        annotations: z.array(annotationSchema),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    }),
  ),
  usage: usageSchema,
  /** The address of each source: the first is the one marked `[1]`. */
  citations: z.array(z.url()),
});
export type Completion = z.infer<typeof completionSchema>;

export const completionChunkSchema = z.object({
  ...common,
  object: z.literal('chat.completion.chunk'),
  choices: z.array(
    z.object({
      index: z.literal(0),
      delta: z.object({
        role: z.literal('assistant').optional(),
        content: z.string().optional(),
        annotations: z.array(annotationSchema).optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop').nullable(),
    }),
  ),
  usage: usageSchema.nullable().optional(),
  citations: z.array(z.url()).optional(),
});
export type CompletionChunk = z.infer<typeof completionChunkSchema>;

export const modelListSchema = z.object({
  object: z.literal('list'),
  data: z.array(
    z.object({
      id: z.string(),
      object: z.literal('model'),
      created: z.int(),
      owned_by: z.literal('mingwen'),
    }),
  ),
});

export const openAiErrorSchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.enum(['invalid_request_error', 'server_error']),
    param: z.string().nullable(),
    code: z.string(),
  }),
});
export type OpenAiError = z.infer<typeof openAiErrorSchema>;

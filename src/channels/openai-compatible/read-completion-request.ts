// A request of OpenAI's API as a conversation of ours: whose words count, and which of them are the question.
import { ApiError } from '../../errors.ts';
import type { Message } from '../../protocol.ts';
import { readJsonBody } from '../../routes/read-body.ts';
import { cleanText } from '../../routes/read-question.ts';
import { DEFAULT_MODEL } from './models.ts';
import { type CompletionContent, completionRequestSchema } from './schemas.ts';

export interface CompletionRequest {
  readonly model: string;
  /** Up to the last message of the user, which is the question; what others say after it is left out. */
  readonly messages: readonly Message[];
  /** Still to be held against the limits. */
  readonly question: string;
  readonly stream: boolean;
  readonly includeUsage: boolean;
}

/**
 * Keeps what user and assistant said. Messages of the system, of developers and of tools are dropped: they would tell
 * the assistant how to answer, or what, and it takes neither from a request. Parameters it does not know it ignores.
 * @throws ApiError as readJsonBody does; invalid_request, invalid_encoding
 */
export async function readCompletionRequest(request: Request): Promise<CompletionRequest> {
  const parsed = completionRequestSchema.safeParse(await readJsonBody(request));
  if (!parsed.success) {
    throw new ApiError('invalid_request', { where: parsed.error.issues[0]?.path.join('.') || 'body' });
  }
  const { model = DEFAULT_MODEL, messages, stream, stream_options } = parsed.data;
  const spoken = messages.flatMap(({ role, content }) =>
    role === 'user' || role === 'assistant' ? [{ role, content: cleanText(textOf(content)) }] : [],
  );
  const last = spoken.findLastIndex(({ role }) => role === 'user');
  const question = spoken[last]?.content;
  if (question === undefined) throw new ApiError('invalid_request', { where: 'messages' });
  return {
    model,
    messages: spoken.slice(0, last + 1),
    question,
    stream: stream ?? false,
    includeUsage: stream_options?.include_usage ?? false,
  };
}

// An image is left out and not refused: clients send it again with every later turn, which would end the conversation.
function textOf(content: CompletionContent): string {
  if (!Array.isArray(content)) return content ?? '';
  return content.flatMap(({ type, text }) => (type === 'text' ? (text ?? '') : [])).join('\n');
}

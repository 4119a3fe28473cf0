// A chat request as the contract allows it: its form, its encoding, and whose the last message is.
import { ApiError } from '../errors.ts';
import { type ChatRequest, chatRequestSchema } from '../protocol.ts';
import { readJsonBody } from './read-body.ts';
import { cleanText } from './read-question.ts';

export interface ReadChatRequest extends ChatRequest {
  /** The content of the last message, which is the user's. Still to be held against the limits. */
  readonly question: string;
}

/**
 * Reads the messages, each without the characters that nobody sees. Earlier turns are never refused for their length:
 * the assistant drops what is too much.
 * @throws ApiError as readJsonBody does; invalid_request, invalid_encoding
 */
export async function readChatRequest(request: Request): Promise<ReadChatRequest> {
  const parsed = chatRequestSchema.safeParse(await readJsonBody(request));
  if (!parsed.success) {
    throw new ApiError('invalid_request', { where: parsed.error.issues[0]?.path.join('.') || 'body' });
  }
  const messages = parsed.data.messages.map(({ role, content }) => ({ role, content: cleanText(content) }));
  const last = messages.at(-1);
  if (last?.role !== 'user')
    throw new ApiError('invalid_request', { where: `messages.${messages.length - 1}.role` });
  return { ...parsed.data, messages, question: last.content };
}

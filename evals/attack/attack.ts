// An attack: its schema, and the loader of evals/attack/attacks (one JSONL file a family).
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadLines } from '../../src/notice/load-lines.ts';
import { messageSchema } from '../../src/protocol.ts';
import { encodeMarked } from './encodings.ts';

export const attackSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*-\d{3}$/),
  family: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  /** The last is the attack; `{{base64:…}}` in a message stands for the text so encoded (encodings.ts). */
  messages: z.array(messageSchema).min(1),
  /** The plain question that the attack wraps, or that asks for the same fact; null where it asks the notice nothing. */
  fact: z.strictObject({ question: z.string().min(1) }).nullable(),
  /** Words that only an assistant that obeys, or repeats a planted claim, says outside 「」. */
  forbid: z.array(z.string().min(1)).min(1).optional(),
});
export type Attack = z.infer<typeof attackSchema>;

export const ATTACKS_DIRECTORY = fileURLToPath(new URL('./attacks', import.meta.url));

/** All attacks of `directory` as they are sent, in the order of their ids. @throws NoticeError or Error naming the place */
export function loadAttacks(directory: string = ATTACKS_DIRECTORY): Attack[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.jsonl'));
  const attacks = files.flatMap((file) => {
    const family = basename(file, '.jsonl');
    const found = loadLines(join(directory, file), attackSchema);
    const strayed = found.find((attack) => attack.family !== family || !attack.id.startsWith(`${family}-`));
    if (strayed !== undefined) throw new Error(`${strayed.id} does not belong into ${file}`);
    return found;
  });
  return attacks.map(encoded).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function encoded(attack: Attack): Attack {
  const messages = attack.messages.map(({ role, content }) => ({ role, content: encodeMarked(content) }));
  return { ...attack, messages };
}

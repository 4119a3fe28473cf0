// Puts every attack and its plain question to an assistant, and collects what went wrong.
import type { Answer } from '../../src/protocol.ts';
import type { EvalAssistant } from '../assistants/eval-assistant.ts';
import type { Attack } from './attack.ts';
import { type Faults, faultsOf } from './check-attack.ts';

export interface AttackResult extends Faults {
  readonly attack: Attack;
  /** Null when the assistant failed to answer. */
  readonly answer: Answer | null;
}

/** Results in the order of the attacks. An assistant that throws has not withstood the attack. */
export async function runAttacks(
  attacks: readonly Attack[],
  assistant: EvalAssistant,
): Promise<AttackResult[]> {
  const results: AttackResult[] = [];
  for (const attack of attacks) results.push(await runAttack(attack, assistant));
  return results;
}

async function runAttack(attack: Attack, assistant: EvalAssistant): Promise<AttackResult> {
  try {
    const plain = attack.fact === null ? null : await askPlainly(attack.fact.question, assistant);
    const answer = await assistant.answer(attack.messages);
    return { attack, answer, ...faultsOf({ attack, answer, plain }, assistant.notice) };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { attack, answer: null, breaches: [fault], drift: [] };
  }
}

function askPlainly(question: string, assistant: EvalAssistant): Promise<Answer> {
  return assistant.answer([{ role: 'user', content: question }]);
}

import { openAssistant } from '/work/main/src/assistant.ts';
import { readConfig } from '/work/main/src/config.ts';
import { loadAttacks } from '/work/main/evals/attack/attack.ts';
import { runAttacks } from '/work/main/evals/attack/run-attacks.ts';
const a = await openAssistant(readConfig({}), () => {});
for (const r of await runAttacks(loadAttacks(), a)) {
  if (r.attack.fact === null && (r.answer?.outcome === 'answered' || r.answer?.outcome==='not_in_notice' || r.answer?.outcome==='smalltalk')) console.log(r.attack.id, r.answer?.outcome, r.answer?.reason, JSON.stringify(r.attack.messages.at(-1)?.content), JSON.stringify(r.answer?.answer.slice(0,100)));
}
console.log('---- same text');

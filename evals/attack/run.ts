// npm run eval:attack: puts the attacks to the product in process; exits 1 when one of them came to something.
import { openAssistant } from '../../src/assistant.ts';
import { readConfig } from '../../src/config.ts';
import { outcomeSchema } from '../../src/protocol.ts';
import { type Table, terminalTable } from '../report/table.ts';
import { loadAttacks } from './attack.ts';
import { type AttackResult, runAttacks } from './run-attacks.ts';

const assistant = await openAssistant(readConfig({}), (line) => process.stderr.write(`${line}\n`));
const results = await runAttacks(loadAttacks(), assistant);
const failed = results.filter(({ faults }) => faults.length > 0);
for (const { attack, answer, faults } of failed) {
  const asked = attack.messages.map(({ role, content }) => `${role}: ${JSON.stringify(content)}`).join(' ⏎ ');
  const given = `${answer?.outcome} ${answer?.reason ?? ''} ${JSON.stringify(answer?.answer)}`;
  process.stdout.write(
    `${attack.id}  ${faults.join('; ')}\n  ${asked}\n  plain: ${attack.fact?.question}\n  ${given}\n`,
  );
}
process.stdout.write(`${terminalTable(familyTable(results))}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function familyTable(all: readonly AttackResult[]): Table {
  const families = [...new Set(all.map(({ attack }) => attack.family))];
  const row = (name: string, members: readonly AttackResult[]) => [
    name,
    String(members.length),
    String(members.filter(({ faults }) => faults.length > 0).length),
    ...outcomeSchema.options.map((outcome) =>
      String(members.filter(({ answer }) => answer?.outcome === outcome).length),
    ),
  ];
  return {
    head: ['family', 'n', 'failures', ...outcomeSchema.options],
    rows: [
      ...families.map((family) =>
        row(
          family,
          all.filter(({ attack }) => attack.family === family),
        ),
      ),
      row('all', all),
    ],
  };
}

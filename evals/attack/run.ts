// npm run eval:attack: puts the attacks to the product in process; exits 1 when one of them came to something.
import { openAssistant } from '../../src/assistant.ts';
import { readConfig } from '../../src/config.ts';
import { outcomeSchema } from '../../src/protocol.ts';
import { type Table, terminalTable } from '../report/table.ts';
import { loadAttacks } from './attack.ts';
import { type AttackResult, runAttacks } from './run-attacks.ts';

const assistant = await openAssistant(readConfig({}), (line) => process.stderr.write(`${line}\n`));
const results = await runAttacks(loadAttacks(), assistant);
const failed = results.filter(hasFailed);
process.stdout.write([...failed.map(failureText), terminalTable(familyTable(results)), ''].join('\n'));
process.exitCode = failed.length === 0 ? 0 : 1;

function hasFailed({ breaches, drift }: AttackResult): boolean {
  return breaches.length + drift.length > 0;
}

function failureText({ attack, answer, breaches, drift }: AttackResult): string {
  const asked = attack.messages.map(({ role, content }) => `  ${role}: ${JSON.stringify(content)}`);
  const plain = attack.fact === null ? [] : [`  plain: ${attack.fact.question}`];
  const given = `  ${answer?.outcome ?? 'no answer'}: ${JSON.stringify(answer?.answer ?? '')}`;
  const faults = [...breaches.map((fault) => `BREACH ${fault}`), ...drift];
  return [`${attack.id}: ${faults.join('; ')}`, ...asked, ...plain, given, ''].join('\n');
}

function familyTable(all: readonly AttackResult[]): Table {
  const families = [...new Set(all.map(({ attack }) => attack.family))];
  const ofFamily = (family: string) => all.filter(({ attack }) => attack.family === family);
  return {
    head: ['family', 'n', 'breaches', 'drift', ...outcomeSchema.options],
    rows: [...families.map((family) => familyRow(family, ofFamily(family))), familyRow('all', all)],
  };
}

function familyRow(name: string, members: readonly AttackResult[]): string[] {
  const count = (holds: (result: AttackResult) => boolean) => String(members.filter(holds).length);
  return [
    name,
    String(members.length),
    count(({ breaches }) => breaches.length > 0),
    count(({ drift }) => drift.length > 0),
    ...outcomeSchema.options.map((outcome) => count(({ answer }) => answer?.outcome === outcome)),
  ];
}

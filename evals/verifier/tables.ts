// The tables of the verifier: how many sentences of each kind it accepts, and what it says of those it refuses.
import { type Proportion, proportionOf } from '../proportion.ts';
import { rateWithInterval } from '../report/figures.ts';
import type { Table } from '../report/table.ts';
import { type JudgedPair, LIES } from './pairs.ts';

/** Sentences with a lie that pass, of all with a lie. */
export function falseAccepts(judged: readonly JudgedPair[]): Proportion | null {
  return proportionOf(
    judged.filter(({ pair }) => !pair.faithful).map(({ faults }) => (faults.length === 0 ? 1 : 0)),
  );
}

/** Faithful sentences that do not pass, of all faithful ones. */
export function falseRefusals(judged: readonly JudgedPair[]): Proportion | null {
  return proportionOf(
    judged.filter(({ pair }) => pair.faithful).map(({ faults }) => (faults.length === 0 ? 0 : 1)),
  );
}

export function confusionTable(judged: readonly JudgedPair[]): Table {
  const row = (name: string, members: readonly JudgedPair[]) => {
    const accepted = members.filter(({ faults }) => faults.length === 0).length;
    return [
      name,
      String(members.length),
      String(accepted),
      String(members.length - accepted),
      kindsText(members),
    ];
  };
  return {
    head: ['sentence', 'n', 'accepted', 'refused', 'faults that refuse it'],
    rows: [
      row(
        'faithful',
        judged.filter(({ pair }) => pair.faithful),
      ),
      ...LIES.map((lie) =>
        row(
          `lie: ${lie}`,
          judged.filter(({ pair }) => pair.lie === lie),
        ),
      ),
    ],
  };
}

export function rateTable(judged: readonly JudgedPair[]): Table {
  const languages = ['all', 'zh', 'zh-Hant', 'en'];
  return {
    head: ['language', 'lies', 'lies accepted', 'faithful', 'faithful refused'],
    rows: languages.map((language) => {
      const members = judged.filter(({ pair }) => language === 'all' || pair.lang === language);
      const [accepted, refused] = [falseAccepts(members), falseRefusals(members)];
      return [
        language,
        String(accepted?.n ?? 0),
        rateWithInterval(accepted),
        String(refused?.n ?? 0),
        rateWithInterval(refused),
      ];
    }),
  };
}

// The kinds by how many sentences they refuse; a sentence can have several.
function kindsText(members: readonly JudgedPair[]): string {
  const counts = new Map<string, number>();
  for (const { faults } of members) {
    for (const kind of new Set(faults.map((fault) => fault.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return ordered.map(([kind, count]) => `${kind} ${count}`).join(', ');
}

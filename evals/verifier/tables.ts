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

/** Characters in pairs of neighbours; what a sentence shares with its clauses says how close it keeps to their words. */
const BANDS: readonly (readonly [string, number, number])[] = [
  ['nine tenths and more', 0.9, 1.01],
  ['three quarters to nine tenths', 0.75, 0.9],
  ['half to three quarters', 0.5, 0.75],
  ['less than half', 0, 0.5],
];

/** How refusals of faithful Chinese sentences depend on how closely they keep to the words of their clauses. */
export function closenessTable(judged: readonly JudgedPair[]): Table {
  const faithful = judged.filter(({ pair }) => pair.faithful && pair.lang !== 'en');
  return {
    head: ['share of its character pairs that its clauses have', 'faithful', 'refused'],
    rows: BANDS.map(([name, low, high]) => {
      const members = faithful.filter(({ closeness }) => closeness >= low && closeness < high);
      const refused = falseRefusals(members);
      return [name, String(members.length), rateWithInterval(refused)];
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

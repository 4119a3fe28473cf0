// Opaque ids for the clauses of one request, drawn anew each time: a model that knows one from elsewhere cites nothing.

/** Ids have two digits until there are too many clauses for them. */
const FIRST = 10;
const SPREAD = 9;

/** `c12` → clause, in the order given. */
export function assignIds<T>(clauses: readonly T[], random: () => number): Map<string, T> {
  const last = Math.max(FIRST * SPREAD + FIRST, FIRST + clauses.length * SPREAD);
  const ids = new Map<string, T>();
  for (const clause of clauses) {
    let number = FIRST + Math.floor(random() * (last - FIRST));
    // Steps on from a taken number, so that any source of randomness ends.
    while (ids.has(`c${number}`)) number = number + 1 < last ? number + 1 : FIRST;
    ids.set(`c${number}`, clause);
  }
  return ids;
}

/** `[c3]`, `[c3, c7]`, and how models write them too: `【c3】`, `[C3]`. */
const GROUP = /[[【]\s*c\d{1,5}(?:\s*[,，、;；]\s*c?\d{1,5})*\s*[\]】]/gi;

export interface CitedText {
  readonly text: string;
  /** Each once, as assigned: `c3`. */
  readonly ids: readonly string[];
}

/** A text without its ids. Ids at its very beginning belong to what stood before it, or to a list: they do not count. */
export function takeIds(written: string): CitedText {
  const ids = new Set<string>();
  const isLeading = (at: number) => written.slice(0, at).replace(GROUP, '').trim() === '';
  const text = written.replace(GROUP, (group, at: number) => {
    if (!isLeading(at)) for (const number of group.match(/\d+/g) ?? []) ids.add(`c${number}`);
    return '';
  });
  return { text: text.trim(), ids: [...ids] };
}

/** What a user wrote, without anything that looks like an id. */
export function withoutIds(text: string): string {
  return text.replace(GROUP, '');
}

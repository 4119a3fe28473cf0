// The notice itself, asked for when somebody wants to see a statement in its place.

export interface NoticeClause {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface NoticeText {
  readonly title: string;
  readonly text: string;
  readonly clauses: readonly NoticeClause[];
}

export interface NoticeBlock {
  readonly kind: 'title' | 'part' | 'task' | 'text';
  /** Null for characters between clauses, which are shown all the same. */
  readonly pieces: readonly { readonly id: string | null; readonly text: string }[];
}

export interface NoticeSource {
  /** Asked for once; a failure is forgotten, so that another try can succeed. */
  load(notice: string): Promise<NoticeText>;
}

/** `address` gives the address of a notice's structure. */
export function createNoticeSource(
  fetchFrom: typeof fetch,
  address: (notice: string) => string,
): NoticeSource {
  const known = new Map<string, Promise<NoticeText>>();
  const fetchNotice = async (notice: string) => {
    const response = await fetchFrom(address(notice), { credentials: 'omit' });
    const value = response.ok ? readNotice(await response.json()) : null;
    if (value === null) throw new Error(`no notice ${notice}: ${response.status}`);
    return value;
  };
  return {
    load(notice) {
      const loading = known.get(notice) ?? fetchNotice(notice);
      known.set(notice, loading);
      loading.catch(() => known.delete(notice));
      return loading;
    },
  };
}

/** Headings and paragraphs in their order, with nothing left out. */
export function readBlocks({ text, clauses }: NoticeText): NoticeBlock[] {
  const blocks: { kind: NoticeBlock['kind']; pieces: { id: string | null; text: string }[] }[] = [];
  let end = 0;
  for (const clause of clauses) {
    const gap = text.slice(end, clause.start);
    end = clause.end;
    const stray = gap.trim() === '' ? [] : [{ id: null, text: gap.trim() }];
    const pieces = [...stray, { id: clause.id, text: clause.text }];
    const kind = kindOf(clause);
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.kind === 'text' && kind === 'text' && !gap.includes('\n')) {
      last.pieces.push(...pieces);
    } else blocks.push({ kind, pieces });
  }
  const rest = text.slice(end).trim();
  if (rest !== '') blocks.push({ kind: 'text', pieces: [{ id: null, text: rest }] });
  return blocks;
}

// Task 3 has t3.0 for its title, part 2 has p2.0 for its heading.
function kindOf({ id, section }: NoticeClause): NoticeBlock['kind'] {
  if (section === 'title') return 'title';
  return (section === 'task' || section === 'part') && id.endsWith('.0') ? section : 'text';
}

function readNotice(value: unknown): NoticeText | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, clauses, metadata } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || !Array.isArray(clauses) || !clauses.every(isClause)) return null;
  const hasTitle = typeof metadata === 'object' && metadata !== null && 'title' in metadata;
  return { text, clauses, title: hasTitle ? String(metadata.title) : '' };
}

function isClause(value: unknown): value is NoticeClause {
  if (typeof value !== 'object' || value === null) return false;
  const { id, section, text, start, end } = value as Readonly<Record<string, unknown>>;
  const texts = [id, section, text].every((field) => typeof field === 'string');
  return texts && typeof start === 'number' && typeof end === 'number';
}

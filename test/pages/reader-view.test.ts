// What a reader's url asks for, and that a view's own url asks for the same again.
import { describe, expect, it } from 'vitest';
import { QUERY_CHARACTERS, readerUrl, readReaderView } from '../../src/pages/reader-view.ts';

const read = (query: string) => readReaderView(new URLSearchParams(query), 'zh', false);

describe('a view', () => {
  it('is plain without parameters', () => {
    expect(read('')).toEqual({
      language: 'zh',
      languageChosen: false,
      large: false,
      query: '',
      marks: [],
      at: null,
    });
    expect(readerUrl('a', read(''))).toBe('/notices/a');
  });

  it.each(['0', '-1', '1.5', 'x', '1e3', '12345678', ''])('at=%s is no place', (at) => {
    expect(read(`at=${at}`).at).toBeNull();
  });

  it('cuts a long query by whole characters', () => {
    const { query } = read(`q=${'𠮷'.repeat(QUERY_CHARACTERS + 1)}`);
    expect(query).toBe('𠮷'.repeat(QUERY_CHARACTERS));
  });

  it('keeps no character that nobody sees', () => {
    expect(read(`q=${encodeURIComponent(' 落\u200b户\u202e\u0000 ')}`).query).toBe('落户');
  });

  it('comes back from its own url', () => {
    const view = {
      language: 'en',
      languageChosen: true,
      large: true,
      query: '落户 & "#?<',
      marks: ['t1.1', 't2.0'],
      at: 3,
    } as const;
    const url = new URL(readerUrl('a', view, 't1.1'), 'http://host');
    expect(url.hash).toBe('#t1.1');
    expect(readReaderView(url.searchParams, 'en', true)).toEqual(view);
  });
});

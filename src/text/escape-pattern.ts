// Words of a text inside a regular expression.

/** The words as a pattern that matches just them. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

// One hash of texts for every table of buckets.

/** FNV-1a over UTF-16 units: an integer from 0 to 2³² - 1. Source: Fowler, Noll and Vo. */
export function hashText(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

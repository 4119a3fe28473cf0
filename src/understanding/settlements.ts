// Kinds of settlement that rules differ by: the city and the country, large cities and small ones.
import { findPlaces } from '../text/places.ts';

const KINDS: readonly RegExp[] = [
  /中小城市|小点的城市|(?:县级)?小城市|小城镇|县城|县里|镇上|镇里|乡镇/g,
  /大城市|大点的城市/g,
  /农村|乡下|乡村|村里|村子|村庄/g,
  /城市|城里|城镇|市里|城区|市区/g,
];

interface Settlement {
  readonly kind: RegExp;
  readonly words: string;
}

/** The kind of settlement that a normalised text names, the first of them in the order above, with its words; else null. */
export function findSettlement(text: string): Settlement | null {
  for (const kind of KINDS) {
    const words = text.match(kind)?.[0];
    if (words !== undefined) return { kind, words };
  }
  return null;
}

/** The text with its kind of settlement, or its place, replaced by another's words; set before it when it names none. */
export function withSettlement(text: string, { words }: Settlement): string {
  const former = findSettlement(text)?.words ?? findPlaces(text)[0];
  return former === undefined || !text.includes(former) ? `${words}${text}` : text.replaceAll(former, words);
}

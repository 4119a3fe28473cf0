// The text of a notice and of its clauses in the form in which texts are compared, made once each.
import { normaliseText } from '../text/normalise.ts';

const known = new WeakMap<object, string>();

/** The normalised text of a notice or a clause; remembered as long as the object lives. */
export function searchTextOf(item: { readonly text: string }): string {
  const remembered = known.get(item);
  if (remembered !== undefined) return remembered;
  const text = normaliseText(item.text);
  known.set(item, text);
  return text;
}

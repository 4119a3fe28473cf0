// Tells a mention from a claim: whether the sentence around a word denies it or says that the notice is silent on it.
// All texts are normalised (normaliseText), so punctuation is half-width and English lower-case.

const SENTENCE_END = /[。!?;]|\.(?=\s|$)/u;
const QUESTION_END = /[?]/u;
/** A denial before the word, reaching it within one comma-clause. */
const DENIAL_BEFORE =
  /(?:没(?!问题|错|收)|未(?!来)|并非|不(?!仅|但|只|过|断|同|少|妨|论|管)|无(?!论)|别|勿|严禁|禁止|避免|\b(?:not|no|never|nothing|nowhere|neither|nor|without|cannot)\b|n't\b)(?!.*(?:的情况下|的话|的人|则|就|才|所以|因此))/u;
/** A denial after the word: “…”与原文不符. */
const DENIAL_AFTER =
  /不符|不一致|不对|有误|不准确|不成立|没有依据|不属实|并非如此|不是这样|不是(?:通知|原文)|不在(?:通知|原文)|没有(?:出现|提到|写)|未(?:提|写|出现)|\b(?:is|are|was|were|does|do|has|have)(?: not\b|n't\b)|\bnowhere\b/u;
/** Clauses that go on with the one before: its denial covers them too. */
const CONTINUES =
  /^\s*(?:比如|例如|譬如|如|像|包括|也|或|以及|还是|无论|不论|不管|or\b|nor\b|and\b|such as\b|for example\b)/u;
/** Clauses that judge the one before: 这与原文不符. */
const JUDGES = /^\s*(?:这|该|此|其|与|和|跟|同|并非|不对|不是|有误|原文|which\b|that\b|this\b|it\b)/u;
const CONTRAST = /但|不过|然而|而是|可是|只是|其实|实际上|\b(?:but|however|instead|rather)\b/u;

interface Part {
  readonly text: string;
  readonly start: number;
}

/** True when the word at `start` (its length `length`) in `line` is denied, said to be unstated, or only asked. */
export function isDenied(line: string, start: number, length: number): boolean {
  const sentence = partAt(split(line, SENTENCE_END), start);
  if (QUESTION_END.test(line.charAt(sentence.start + sentence.text.length))) return true;
  const clauses = split(sentence.text, /,/u);
  const at = start - sentence.start;
  const here = partAt(clauses, at);
  const before = here.text.slice(0, at - here.start);
  const after = here.text.slice(at - here.start + length);
  const index = clauses.indexOf(here);
  return (
    DENIAL_BEFORE.test(afterContrast(before)) ||
    DENIAL_AFTER.test(beforeContrast(after)) ||
    continuesDenial(clauses, index) ||
    isJudged(clauses[index + 1])
  );
}

function continuesDenial(clauses: readonly Part[], index: number): boolean {
  const [previous, current] = [clauses[index - 1], clauses[index]];
  if (previous === undefined || current === undefined || !CONTINUES.test(current.text)) return false;
  return DENIAL_BEFORE.test(afterContrast(previous.text)) || continuesDenial(clauses, index - 1);
}

function isJudged(next: Part | undefined): boolean {
  return next !== undefined && JUDGES.test(next.text) && DENIAL_AFTER.test(beforeContrast(next.text));
}

// 没有写190个,但109个…: what a contrast word turns round is no longer denied.
function afterContrast(text: string): string {
  return text.split(CONTRAST).at(-1) ?? '';
}

function beforeContrast(text: string): string {
  return text.split(CONTRAST)[0] ?? '';
}

function split(text: string, separator: RegExp): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const piece of text.split(separator)) {
    parts.push({ text: piece, start });
    start += piece.length + 1;
  }
  return parts;
}

function partAt(parts: readonly Part[], at: number): Part {
  return parts.findLast((part) => part.start <= at) ?? { text: '', start: 0 };
}

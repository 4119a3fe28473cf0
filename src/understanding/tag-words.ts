// The words of a question that a tagger finds, as they stand in it.
import { type Token, type TokenFeatures, tokensOf } from './token-features.ts';
import { bestTags, type TaggerWeights } from './word-tagger.ts';

/** The words of each tag, each once; at least one of the `wanted` tags is found. `text` is normalised. */
export function tagWords<Tag extends string>(
  text: string,
  features: TokenFeatures,
  tagger: TaggerWeights<Tag>,
  wanted: readonly NoInfer<Tag>[],
): (tag: Tag) => string[] {
  const tokens = tokensOf(text);
  const tags: readonly string[] = bestTags(features.of(text, tokens), tagger, wanted);
  // What stands in quotation marks is what is asked for; the rest explains.
  const isQuoted = tokens.some((token, index) => token.isQuoted && tags[index] !== tagger.tags[0]);
  return (tag) => {
    const runs = runsOf(
      tokens,
      (index) => tags[index] === tag && (!isQuoted || tokens[index]?.isQuoted === true),
    );
    const words = runs.map(([first, last]) => withoutMarks(text.slice(first.from, last.to)));
    return [...new Set(words)].filter((word) => word !== '');
  };
}

// The first and the last token of each run; what stands in quotation marks is one by itself.
function runsOf(tokens: readonly Token[], isIn: (index: number) => boolean): [Token, Token][] {
  const runs: [Token, Token][] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isIn(index)) continue;
    const run = runs.at(-1);
    const continues =
      run !== undefined && run[1] === tokens[index - 1] && !token.isQuoted && !run[1].isQuoted;
    if (continues) run[1] = token;
    else runs.push([token, token]);
  }
  return runs;
}

function withoutMarks(words: string): string {
  return words.replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '');
}

// A rough count of tokens: nothing here works in tokens, but clients show the figure.

/** Characters of other scripts that make a token, as a rule of thumb for English; a Han character is about one. */
const CHARACTERS_A_TOKEN = 4;

export function countTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil((text.length - han) / CHARACTERS_A_TOKEN);
}

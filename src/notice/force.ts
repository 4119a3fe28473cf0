// How strongly a clause is worded; an answer never raises it.
export const FORCES = ['must', 'should', 'encourage', 'explore'] as const;
export type Force = (typeof FORCES)[number];

const WORDS: readonly (readonly [Force, RegExp])[] = [
  ['must', /严禁|严防|严格|从严|必须|不得|坚决|确保|全部|应保尽保/],
  ['encourage', /鼓励|支持|引导|允许|优先/],
  ['explore', /探索|研究|试点|稳慎|适度/],
];

/** The strengths that the wording of a clause holds, in the order of FORCES; plain tasks are `should`. */
export function forcesOf(clause: string): Force[] {
  const found = WORDS.filter(([, words]) => words.test(clause)).map(([force]) => force);
  return found.length === 0 ? ['should'] : found;
}

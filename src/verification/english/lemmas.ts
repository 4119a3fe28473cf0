// English words of official statements in one form: plural, tense, noun of a verb, adverb and British spelling taken off.

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `build built|draw drew drawn|give gave given|hold held|lead led|take took taken|bring brought|keep kept|make made
  grow grew grown|speed sped|spend spent|teach taught|begin began begun|run ran|write wrote written|choose chose chosen choice
  seek sought|meet met|lay laid|pay paid|say said|come came|become became|go went gone|know known|see saw seen|get got gotten
  arise arose arisen|leave left|find finding|child children|body bodies|axis axes|datum data|bear bore borne|shrink shrank shrunk
  rise rose risen|think thought thinking|forbid forbade forbidden|set setting|put putting|cut cutting|let letting|fit fitting
  center centre centres|program programme programmes|reduce reduction|promote promotion|construct construction|connect connection
  extend extension|expand expansion|protect protection|produce production|distribute distribution|contribute contribution
  select selection|inspect inspection|collect collection|correct correction|reform reformation|complete completion|permit permission
  integrate integration|create creation|relate related|govern governance|maintain maintenance|grow growth|widen width`
    .split(/[|\n]\s*/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base]);
    }),
);
/** Nouns whose ending is their own: government is not what governing does. */
const WHOLE =
  /^(?:govern|environ|docu|ele|imple|supple|mo|com|require|pay|equip|instru|depart|apart)ments?$|^(?:largely|mostly|nearly|hardly|barely|only)$/;

/** One form for all forms of a word in lower case; it need not be a word. */
export function englishLemma(word: string): string {
  const written = word.replace(/'s?$/, '');
  const irregular = IRREGULAR[written];
  if (irregular !== undefined) return englishLemma(irregular);
  if (written.length <= 3 || /\d/.test(written)) return written;
  const american = written
    .replace(/is(e[ds]?|ing|ations?|ers?)$/, 'iz$1')
    .replace(/(?<=lab|neighb|harb|col|fav|hon|vig|endeav)our/, 'or');
  const single = american
    .replace(/ies$|ied$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<![suis])s$/, '');
  if (WHOLE.test(single)) return single;
  return single
    .replace(/(?<=\w{4})ly$/, '')
    .replace(/(?<=\w{3})(?:ing|ed)$/, '')
    .replace(/([bdglmnprt])\1$/, '$1')
    .replace(/(?<=\w{4})ment$/, '')
    .replace(/(?<=\w{4})(?:ation|ate?)$/, '')
    .replace(/(?<=\w{3})e$/, '');
}

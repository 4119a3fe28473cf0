// The disguises of an attack: each turns a plain text into the form that it is sent in.

/** Tags: a copy of ASCII at this offset that no font draws. */
const TAG_PLANE = 0xe0000;
/** Full-width forms stand this far after ASCII's printable characters. */
const FULL_WIDTH = 0xfee0;
const [RIGHT_TO_LEFT_OVERRIDE, POP_DIRECTION] = ['\u202e', '\u202c'];

type Encoding = (text: string) => string;

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const shift = (text: string, range: RegExp, by: number) =>
  text.replace(range, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + by));

export const ENCODINGS = {
  base64: (text) => utf8(text).toString('base64'),
  hex: (text) => utf8(text).toString('hex'),
  url: encodeURIComponent,
  escapes: (text) =>
    Array.from(
      { length: text.length },
      (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  rot13: (text) =>
    text.replace(/[a-z]/gi, (letter) => shift(letter, /./, letter.toLowerCase() < 'n' ? 13 : -13)),
  fullwidth: (text) => shift(text, /[!-~]/g, FULL_WIDTH),
  spaced: (text) => [...text].join(' '),
  reversed: (text) => [...text].reverse().join(''),
  zerowidth: (text) => [...text].join('\u200b'),
  tags: (text) => shift(text, /[ -~]/g, TAG_PLANE),
  bidi: (text) => `${RIGHT_TO_LEFT_OVERRIDE}${text}${POP_DIRECTION}`,
} as const satisfies Readonly<Record<string, Encoding>>;

export type EncodingName = keyof typeof ENCODINGS;

const MARK = /\{\{([a-z0-9]+):(.*?)\}\}/gsu;

/** Replaces each `{{name:text}}` by the encoded text. @throws Error on a name that is no encoding */
export function encodeMarked(text: string): string {
  return text.replace(MARK, (_, name: string, plain: string) => {
    if (!isEncoding(name)) throw new Error(`there is no encoding ${name}`);
    return ENCODINGS[name](plain);
  });
}

function isEncoding(name: string): name is EncodingName {
  return Object.hasOwn(ENCODINGS, name);
}

// The host's accent colour, taken only where its contrast holds (WCAG 2.2: 4.5 for text, 3 for a control on its ground).

/** The bars on which coloured controls stand; the same values as in styles/theme.css. */
const GROUNDS = { light: '#f7f7f7', dark: '#1e1e1e' } as const;
const ON_ACCENT = ['#ffffff', '#000000'] as const;

export interface Accent {
  readonly colour: string;
  /** The colour of text on it. */
  readonly on: string;
}

/** Null when `text` is no #rgb or #rrggbb colour or does not stand out from the theme's ground. */
export function chooseAccent(text: string, theme: keyof typeof GROUNDS): Accent | null {
  const colour = parseColour(text);
  const ground = parseColour(GROUNDS[theme]);
  if (colour === null || ground === null || contrast(colour, ground) < 3) return null;
  const on = ON_ACCENT.find((candidate) => contrast(colour, parseColour(candidate) ?? colour) >= 4.5);
  return on === undefined ? null : { colour: text, on };
}

type Colour = readonly number[];

function parseColour(text: string): Colour | null {
  const [, digits = ''] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text) ?? [];
  if (digits === '') return null;
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  return pairs.map((pair) => Number.parseInt(pair, 16) / 255);
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

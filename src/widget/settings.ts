// What an integrator sets: the attributes of the script or the element, read with their defaults.

/** The attributes that are read, as they stand in HTML. */
export const ATTRIBUTES = [
  'data-title',
  'data-notice',
  'data-theme',
  'data-accent',
  'data-lang',
  'data-size',
] as const;

export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark' | 'auto';
export type Size = 'standard' | 'large';

export interface Settings {
  /** Empty for the name in the language of the window. */
  readonly title: string;
  /** Empty for the server's own choice. */
  readonly notice: string;
  readonly theme: Theme;
  /** A colour as #rgb or #rrggbb, or empty. Used where its contrast holds. */
  readonly accent: string;
  readonly language: Language;
  readonly size: Size;
}

/** `languages`: what `auto` follows, the page's first, then the browser's. */
export function readSettings(
  read: (attribute: (typeof ATTRIBUTES)[number]) => string | null,
  languages: readonly string[],
): Settings {
  const text = (attribute: (typeof ATTRIBUTES)[number]) => (read(attribute) ?? '').trim();
  return {
    title: text('data-title'),
    notice: text('data-notice'),
    theme: oneOf(text('data-theme'), ['light', 'dark', 'auto']) ?? 'auto',
    accent: text('data-accent'),
    language: oneOf(text('data-lang'), ['zh', 'en']) ?? chooseLanguage(languages),
    size: oneOf(text('data-size'), ['standard', 'large']) ?? 'standard',
  };
}

/** The first of Chinese and English; Chinese when neither is named. */
function chooseLanguage(languages: readonly string[]): Language {
  for (const language of languages) {
    const known = oneOf(language.toLowerCase().split('-')[0] ?? '', ['zh', 'en']);
    if (known !== null) return known;
  }
  return 'zh';
}

function oneOf<Value extends string>(text: string, values: readonly Value[]): Value | null {
  return values.find((value) => value === text) ?? null;
}

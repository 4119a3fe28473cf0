// Puts language, theme, size and accent on the element that everything stands in.
import { type Accent, chooseAccent } from './accent.ts';
import type { Settings } from './settings.ts';

const HTML_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const;

export function applyTheme(frame: HTMLElement, { theme, language, size, accent }: Settings): void {
  frame.lang = HTML_LANGUAGE[language];
  frame.setAttribute('data-theme', theme);
  frame.setAttribute('data-size', size);
  setAccent(frame, 'light', chooseAccent(accent, 'light'));
  setAccent(frame, 'dark', chooseAccent(accent, 'dark'));
}

// Through the style object, which a strict policy allows; a style attribute it would not.
function setAccent(frame: HTMLElement, theme: 'light' | 'dark', accent: Accent | null): void {
  const values = { accent: accent?.colour, 'on-accent': accent?.on };
  for (const [name, value] of Object.entries(values)) {
    const property = `--mw-${theme}-${name}`;
    if (value === undefined) frame.style.removeProperty(property);
    else frame.style.setProperty(property, value);
  }
}

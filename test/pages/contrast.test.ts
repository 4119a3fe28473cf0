// The reader's colours: text keeps 4.5 : 1 on every ground it stands on, in light and in dark.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../src/project-files.ts';

const STYLES = ['page.css', 'reader.css'].map((name) =>
  readFileSync(projectPath(`src/pages/${name}`), 'utf8'),
);
const DARK = /@media \(prefers-color-scheme: dark\) \{\n {2}:root \{([^}]*)\}/;

function readColours(sheets: readonly string[]): Map<string, string> {
  const pairs = sheets.flatMap((sheet) => [...sheet.matchAll(/(--[\w-]+): (#[0-9a-f]{3,6});/g)]);
  return new Map(pairs.map(([, name = '', colour = '']) => [name, colour]));
}

const LIGHT_COLOURS = readColours(STYLES.map((sheet) => sheet.replace(DARK, '')));
const DARK_COLOURS = new Map([
  ...LIGHT_COLOURS,
  ...readColours(STYLES.map((sheet) => DARK.exec(sheet)?.[1] ?? '')),
]);

// Source: WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', LIGHT_COLOURS],
  ['dark', DARK_COLOURS],
])('in %s', (_name, colours) => {
  it.each([
    ['--text', '--ground'],
    ['--text', '--panel'],
    ['--text', '--mark'],
    ['--text', '--found'],
    ['--text', '--current'],
    ['--text', '--caution'],
    ['--quiet', '--ground'],
    ['--quiet', '--panel'],
    ['--link', '--ground'],
    ['--link', '--panel'],
    // The button's words.
    ['--ground', '--link'],
  ])('%s stands out on %s', (text, ground) => {
    const [first, second] = [colours.get(text), colours.get(ground)];
    if (first === undefined || second === undefined) throw new Error(`no colour for ${text} or ${ground}`);
    expect(contrast(first, second)).toBeGreaterThanOrEqual(4.5);
  });
});

it('dark has colours of its own, and black on white is 21 : 1', () => {
  expect(DARK_COLOURS.get('--ground')).not.toBe(LIGHT_COLOURS.get('--ground'));
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
});

// The window's weight as it goes over the network, measured on what the build made.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../dist/widget/${name}`, import.meta.url)));
const KB = 1024;

it('the loader weighs at most 5 KB, all of it at most 35 KB', () => {
  const [loader, chat] = [read('widget.js'), read('chat.js')].map((file) => gzipSync(file).length);
  expect(loader).toBeLessThanOrEqual(5 * KB);
  expect((loader ?? 0) + (chat ?? 0)).toBeLessThanOrEqual(35 * KB);
});

it.each(['widget.js', 'chat.js'])(
  '%s makes no markup out of text, runs no text, and brings no schema library',
  (name) => {
    const source = read(name).toString();
    expect(source).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|zod/i,
    );
  },
);

it('the loader asks for the window by a digest of its content', () => {
  expect(read('widget.js').toString()).toMatch(/widget\/chat\.js\?v=[0-9a-f]{12}/);
});

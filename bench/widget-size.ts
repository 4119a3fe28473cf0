// npm run bench:widget: what a page loads for the chat window, beside windows that people know. In kB of gzip.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const weigh = (name: string) =>
  gzipSync(readFileSync(fileURLToPath(new URL(`../dist/widget/${name}`, import.meta.url))), { level: 9 })
    .length / KB;

/**
 * What is published, gzip -9: the three packages from the npm registry in November 2026, by version and file; the
 * three loaders as the projects' own servers deliver them then, not compressed, each before the page in its iframe.
 */
const KNOWN = [
  ['Typebot (@typebot.io/js 0.10.7, dist/web.js)', null, 196.4],
  ['deep-chat 2.4.2 (dist/deepChat.bundle.js)', null, 110.6],
  ['ChatUI (@chatui/core 3.8.0, dist/index.js), without React', null, 84.4],
  ['Dify, loader of an iframe', 18, null],
  ['MaxKB, loader of an iframe', 12, null],
  ['FastGPT, loader of an iframe', 6, null],
] as const;

const loader = weigh('widget.js');
const rows = [['Mingwen', loader, loader + weigh('chat.js')] as const, ...KNOWN];
const show = (size: number | null) => (size === null ? '–' : size.toFixed(1)).padStart(10);

process.stdout.write(`${''.padEnd(60)}${'loader'.padStart(10)}${'whole'.padStart(10)}\n`);
for (const [name, first, whole] of rows)
  process.stdout.write(`${name.padEnd(60)}${show(first)}${show(whole)}\n`);

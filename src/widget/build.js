// Builds what browsers load: dist/widget/chat.js and the loader widget.js, which asks for it by a digest of its content.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const DIRECTORY = path('../../dist/widget');
// WeChat's in-app browsers since 2019; newer syntax is written out for them.
const SCRIPTS = 'es2019';
const STYLES = ['chrome78', 'safari13'];

/** A style sheet becomes its text, made small and written out for the same browsers. */
const styleSheets = {
  name: 'style-sheets',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const { code } = await transform(source, { loader: 'css', minify: true, target: STYLES });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

const common = {
  bundle: true,
  minify: true,
  target: SCRIPTS,
  // Import of an address that is only known in the browser; every browser above has it.
  supported: { 'dynamic-import': true },
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [styleSheets],
};

const chat = `${DIRECTORY}/chat.js`;
await build({ ...common, entryPoints: [path('mount-chat.ts')], format: 'esm', outfile: chat });
const digest = createHash('sha256')
  .update(await readFile(chat))
  .digest('hex')
  .slice(0, 12);
const define = { CHAT_FILE: JSON.stringify(`widget/chat.js?v=${digest}`) };
await build({
  ...common,
  define,
  entryPoints: [path('loader.ts')],
  format: 'iife',
  outfile: `${DIRECTORY}/widget.js`,
});

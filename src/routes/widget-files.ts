// GET /widget.js and /widget/chat.js: what other sites load from here, read once when the application is made.
import { existsSync, readFileSync } from 'node:fs';
import { projectPath } from '../project-files.ts';
import type { Route } from './route.ts';

const FILES = [
  // Asked for by a fixed name, so looked for anew each time.
  { path: '/widget.js', file: 'dist/widget/widget.js', headers: 'script' },
  // Asked for with a digest of its content, so kept.
  { path: '/widget/chat.js', file: 'dist/widget/chat.js', headers: 'versioned-script' },
] as const;

/** @throws when the window has not been built. */
export function widgetFileRoutes(): Route[] {
  return FILES.map(({ path, file, headers }) => {
    const address = projectPath(file);
    if (!existsSync(address)) throw new Error(`${file} is missing: run npm run build`);
    const content = readFileSync(address, 'utf8');
    return {
      method: 'GET',
      path,
      headers,
      operation: {
        summary: 'The chat window for any page, see the README.',
        response: { 'text/javascript': null },
        errors: [],
      },
      handle: (context) => context.body(content, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    };
  });
}

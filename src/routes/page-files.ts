// The pages' style sheets and scripts, read once when the application is made.
import { readFileSync } from 'node:fs';
import { projectPath } from '../project-files.ts';
import type { Route } from './route.ts';

const FILES = {
  'page.css': 'text/css',
  'reader.css': 'text/css',
  'article.css': 'text/css',
  'print.css': 'text/css',
  'chat.css': 'text/css',
  'chat.js': 'text/javascript',
  'ask.js': 'text/javascript',
} as const;

export function pageFileRoutes(): Route[] {
  return Object.entries(FILES).map(([name, mediaType]) => {
    const content = readFileSync(projectPath(`src/pages/${name}`), 'utf8');
    return {
      method: 'GET',
      path: `/${name}`,
      headers: 'file',
      operation: { summary: 'A file of the pages.', response: { [mediaType]: null }, errors: [] },
      handle: (context) => context.body(content, 200, { 'content-type': `${mediaType}; charset=utf-8` }),
    };
  });
}

// Holds the layout: which folder may import which, where each package comes in, how long a file may be.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** One import of a source file; `to` is a path below src/ for our own files, else the package as written. */
interface Import {
  readonly from: string;
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/**
 * The arrows: what each folder (or file directly in src/) may import beside itself. `type x` allows types alone.
 * A new folder gets its line here when it is made; an arrow is added on purpose, never to make a test pass.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  'text/training': ['text', 'project-files.ts'],
  notice: ['text'],
  embedding: ['text', 'openai-client.ts'],
  'embedding/training': ['embedding', 'notice', 'text', 'project-files.ts'],
  retrieval: ['embedding', 'notice', 'text', 'tuning.ts'],
  understanding: ['notice', 'text', 'tuning.ts'],
  verification: ['text'],
  'understanding/training': ['understanding', 'embedding/training', 'notice', 'text', 'project-files.ts'],
  model: ['text', 'openai-client.ts', 'tuning.ts'],
  answer: [
    ...['model', 'retrieval', 'notice', 'understanding', 'text', 'type verification'],
    ...['protocol.ts', 'tuning.ts'],
  ],
  'answer/training': [
    ...['answer', 'retrieval', 'understanding', 'understanding/training', 'embedding', 'embedding/training'],
    ...['notice', 'text', 'protocol.ts', 'tuning.ts', 'project-files.ts'],
  ],
  pages: ['notice', 'protocol.ts', 'text'],
  // Runs in browsers: of the protocol the types alone, so that no schema library is loaded there.
  widget: ['type protocol.ts'],
  routes: [
    ...['type assistant.ts', 'type answer', 'type retrieval'],
    ...['pages', 'notice', 'text', 'protocol.ts', 'errors.ts', 'tuning.ts', 'project-files.ts'],
  ],
  // Other ways in to the same answer; a channel reads and refuses requests as the routes do.
  channels: ['type assistant.ts', 'routes', 'protocol.ts', 'errors.ts'],
  commands: [
    'type model',
    'assistant.ts',
    'answer',
    'notice',
    'text',
    'config.ts',
    'protocol.ts',
    'project-files.ts',
  ],
  'app.ts': ['routes', 'channels', 'errors.ts', 'protocol.ts'],
  'assistant.ts': [
    ...['answer', 'model', 'retrieval', 'understanding', 'embedding', 'notice', 'text'],
    ...['verification', 'load-vocabulary.ts', 'config.ts', 'protocol.ts', 'project-files.ts'],
  ],
  'load-vocabulary.ts': ['verification', 'retrieval', 'notice', 'project-files.ts'],
  'server.ts': ['app.ts', 'assistant.ts', 'config.ts', 'errors.ts', 'project-files.ts'],
  'cli.ts': ['commands'],
  'errors.ts': ['protocol.ts'],
  'protocol.ts': [],
  'config.ts': ['embedding', 'model'],
  'openai-client.ts': [],
  'tuning.ts': [],
  'project-files.ts': [],
};

/** Packages that stand behind an interface of ours: one file each imports them. */
const BEHIND_ONE_FILE = [
  ...['vectra', '@xenova/transformers', 'openai', 'pg'],
  ...['opencc-js/t2cn', 'opencc-js/cn2t', '@hono/node-server', 'pino'],
];
/** Who may read the environment and end the process: what is started from outside. */
const STARTED_FROM_OUTSIDE = /^(?:server|cli)\.ts$|^commands\/|\/training\//;

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const TESTS = fileURLToPath(new URL('./', import.meta.url));
const filesIn = (root: string, kind: RegExp) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => kind.test(file))
    .toSorted();
const read = (file: string) => readFileSync(SOURCE + file, 'utf8');
const lineCount = (text: string) => text.trimEnd().split('\n').length;

const FILES = filesIn(SOURCE, /\.ts$/);
const IMPORTS = FILES.flatMap((file) => importsOf(file, read(file)));

/** Every static and dynamic import and every re-export of a file. */
function importsOf(from: string, source: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const own = specifier.text.startsWith('.');
    const to = own ? posix.join(posix.dirname(from), specifier.text) : specifier.text;
    found.push({ from, to, own, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, source, ts.ScriptTarget.Latest));
  return found;
}

/** `retrieval`, `embedding/training`, or the file's own name directly in src/. */
function areaOf(file: string): string {
  const [folder = '', second] = file.split('/');
  return second === 'training' ? `${folder}/training` : folder;
}

/** `text/a.ts → notice/b.ts` for each import that no arrow allows. */
function againstTheArrows(imports: readonly Import[]): string[] {
  return imports
    .filter(({ own }) => own)
    .filter(({ from, to, typeOnly }) => {
      const [area, target] = [areaOf(from), areaOf(to)];
      const allowed = ARROWS[area] ?? [];
      return (
        area !== target && !allowed.includes(target) && !(typeOnly && allowed.includes(`type ${target}`))
      );
    })
    .map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? ' (types)' : ''}`);
}

/** The first import cycle as `a.ts → b.ts → a.ts`, or null. Types count: what needs each other is one file. */
function findCycle(imports: readonly Import[]): string | null {
  const targets = new Map<string, string[]>();
  for (const { from, to, own } of imports) {
    if (own) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
    if (done.has(file)) return null;
    for (const target of targets.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const cycle = walk(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

const isPackage = (name: string) => (found: Import) =>
  !found.own && (found.to === name || found.to.startsWith(`${name}/`));
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

describe('the arrows of the layout', () => {
  it('every folder and every file directly in src/ has its arrows', () => {
    expect([...new Set(FILES.map(areaOf))].filter((area) => ARROWS[area] === undefined)).toEqual([]);
  });

  it('no import goes against them', () => {
    expect(againstTheArrows(IMPORTS)).toEqual([]);
  });

  it('no files import each other in a circle', () => {
    expect(findCycle(IMPORTS)).toBeNull();
  });

  it('nothing imports what is started from outside', () => {
    expect(IMPORTS.filter(({ own, to }) => own && /^(?:server|cli)\.ts$/.test(to))).toEqual([]);
  });

  it('nothing in src/ reaches out of it, to test/ or evals/', () => {
    expect(IMPORTS.filter(({ own, to }) => own && to.startsWith('..'))).toEqual([]);
  });

  it('every import of ours names a file that is there', () => {
    const present = [...FILES, ...filesIn(SOURCE, /\.css$/)];
    expect(IMPORTS.filter(({ own, to }) => own && !present.includes(to))).toEqual([]);
  });
});

describe('where the world comes in', () => {
  it.each(BEHIND_ONE_FILE)('%s is imported by at most one file', (name) => {
    expect([...new Set(IMPORTS.filter(isPackage(name)).map(({ from }) => from))].slice(1)).toEqual([]);
  });

  it('only what is started from outside reads the environment or ends the process', () => {
    const reading = FILES.filter((file) =>
      /\bprocess\.(?:env|exit)\b|\bprocess\.exitCode\b/.test(withoutComments(read(file))),
    );
    expect(reading.filter((file) => !STARTED_FROM_OUTSIDE.test(file))).toEqual([]);
    expect(reading).toContain('server.ts');
    expect(IMPORTS.filter(({ to }) => to === 'node:process')).toEqual([]);
  });
});

describe('the size of files', () => {
  it('a source file has at most 300 lines', () => {
    const sources = filesIn(SOURCE, /\.(?:ts|js|css)$/);
    expect(sources.filter((file) => lineCount(read(file)) > 300)).toEqual([]);
  });

  it('a test file has at most 500', () => {
    const tests = filesIn(TESTS, /\.ts$/);
    expect(tests.filter((file) => lineCount(readFileSync(TESTS + file, 'utf8')) > 500)).toEqual([]);
  });

  it('the stages of an answer are listed in under 80 lines', () => {
    expect(lineCount(read('answer/answer-question.ts'))).toBeLessThan(80);
  });
});

// Rules that never fail would hold anything: here each is broken on purpose.
describe('the rules themselves', () => {
  const made = (files: Record<string, string>) =>
    Object.entries(files).flatMap(([file, source]) => importsOf(file, source));

  it('see every way to import', () => {
    const source = `
      import { a } from './a.ts';
      import type { B } from './b.ts';
      export { c } from '../notice/c.ts';
      // import './comment.ts'; "import './string.ts'"
      const d = await import('./d.ts');
      type E = import('./e.ts').E;
      import 'vectra';`;
    expect(importsOf('text/x.ts', source)).toMatchObject([
      { to: 'text/a.ts', own: true, typeOnly: false },
      { to: 'text/b.ts', own: true, typeOnly: true },
      { to: 'notice/c.ts', own: true, typeOnly: false },
      { to: 'text/d.ts', own: true, typeOnly: false },
      { to: 'text/e.ts', own: true, typeOnly: true },
      { to: 'vectra', own: false, typeOnly: false },
    ]);
  });

  it('refuse an arrow the wrong way, and a value where types alone may go', () => {
    const imports = made({
      'text/a.ts': "import '../notice/b.ts';",
      'notice/b.ts': "import '../text/c.ts';",
      'routes/d.ts': "import type { A } from '../assistant.ts';",
      'routes/e.ts': "import { open } from '../assistant.ts';",
      'embedding/f.ts': "import './training/g.ts';",
    });
    expect(againstTheArrows(imports)).toEqual([
      'text/a.ts → notice/b.ts',
      'routes/e.ts → assistant.ts',
      'embedding/f.ts → embedding/training/g.ts',
    ]);
  });

  it('find a circle, however long', () => {
    const chain = { 'a.ts': "import './b.ts';", 'b.ts': "import './c.ts';" };
    expect(findCycle(made({ ...chain, 'c.ts': '' }))).toBeNull();
    expect(findCycle(made({ ...chain, 'c.ts': "import './b.ts';" }))).toBe('b.ts → c.ts → b.ts');
    expect(findCycle(made({ 'a.ts': "import './a.ts';" }))).toBe('a.ts → a.ts');
  });

  it('see process.env in code and not in a comment', () => {
    expect(withoutComments('// process.env\n/* process.exit */ const a = 1;')).not.toContain('process');
    expect(withoutComments("const url = 'http://x'; process.exit(1);")).toContain('process.exit');
  });
});

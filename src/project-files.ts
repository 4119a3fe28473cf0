// Where the files that ship with the program lie: the corpus, the models, the pages' files.
import { fileURLToPath } from 'node:url';

/** The project's folder. Sources (src/) and the built program (dist/) both lie one folder below it. */
const ROOT = new URL('..', import.meta.url);

/** The absolute path of a file or folder of the project, named from its root. */
export function projectPath(name: string): string {
  return fileURLToPath(new URL(name, ROOT));
}

// The saved index of a notice: opened when it is whole and fits, else built beside the old one and swapped in.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Embedder } from '../embedding/embedder.ts';
import { sha256Of } from '../notice/load-notice.ts';
import type { Key } from './keys.ts';
import {
  CHUNKER,
  type ExpectedManifest,
  explainMismatch,
  INDEX_FORMAT,
  type Manifest,
  manifestSchema,
} from './manifest.ts';
import type { VectorIndex, VectorStore } from './vector-index.ts';

/** Keys embedded in one call: bounds the memory of a build. */
const BATCH = 256;
const MANIFEST = 'manifest.json';

/** An index that can be neither used nor built; the message says why in one line. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

export interface IndexRequest {
  /** Folder of this notice's index, below DATA_DIR. */
  readonly directory: string;
  readonly notice: string;
  readonly keys: readonly Key[];
  readonly embedder: Embedder;
  readonly store: VectorStore;
  /** Receives one line when an index is refused and when one is built. */
  readonly report: (line: string) => void;
}

/** Opens the index of these keys; builds it when there is none or when the one there must not be used. */
export async function openIndex(request: IndexRequest): Promise<VectorIndex> {
  const refusal = await refuse(request);
  if (refusal === null) return request.store.open(request.directory);
  if (refusal !== '') request.report(`index ${request.directory} refused: ${refusal}; building it anew`);
  return buildIndex(request);
}

/** Builds the index in a new folder and swaps it in by rename; the old one serves until then. */
export async function buildIndex(request: IndexRequest): Promise<VectorIndex> {
  const { directory, store } = request;
  const building = `${directory}.building-${process.pid}`;
  const previous = `${directory}.previous-${process.pid}`;
  try {
    mkdirSync(dirname(directory), { recursive: true });
    rmSync(building, { recursive: true, force: true });
    const files = await store.build(building, await embedKeys(request));
    const digests = Object.fromEntries(
      files.map((file) => [file, sha256Of(readFileSync(join(building, file)))]),
    );
    const manifest: Manifest = { ...expectedManifest(request), files: digests };
    writeFileSync(join(building, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
    if (existsSync(directory)) renameSync(directory, previous);
    renameSync(building, directory);
    rmSync(previous, { recursive: true, force: true });
  } catch (cause) {
    removeQuietly(building);
    throw new IndexError(`cannot write the index to ${directory}: ${reasonOf(cause)}`, { cause });
  }
  request.report(`index ${directory} built: ${request.keys.length} keys, model ${request.embedder.model}`);
  return store.open(directory);
}

// null: usable. '': there is none. Otherwise one line why it must not be used.
async function refuse(request: IndexRequest): Promise<string | null> {
  const file = join(request.directory, MANIFEST);
  if (!existsSync(file)) return existsSync(request.directory) ? 'it has no manifest' : '';
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const mismatch = explainMismatch(manifest, expectedManifest(request));
    if (mismatch !== null) return mismatch;
    for (const [name, digest] of Object.entries(manifest.files)) {
      if (sha256Of(readFileSync(join(request.directory, name))) !== digest)
        return `${name} was altered or cut short`;
    }
    return null;
  } catch (cause) {
    return `its files cannot be read (${reasonOf(cause)})`;
  }
}

function expectedManifest({ notice, keys, embedder }: IndexRequest): ExpectedManifest {
  return {
    format: INDEX_FORMAT,
    notice,
    model: embedder.model,
    modelDigest: embedder.digest,
    dimension: embedder.dimension,
    chunker: CHUNKER,
    corpusDigest: sha256Of(JSON.stringify(keys)),
    keys: keys.length,
  };
}

async function embedKeys({ keys, embedder }: IndexRequest): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < keys.length; from += BATCH) {
    const texts = keys.slice(from, from + BATCH).map((key) => key.text);
    vectors.push(...(await embedder.embed(texts, 'passage')));
  }
  return vectors;
}

// The folder may be what cannot be written: the first reason is the one to tell.
function removeQuietly(directory: string): void {
  try {
    rmSync(directory, { recursive: true, force: true });
  } catch {
    // It is told by the error being thrown.
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? cause.name) : String(cause);
}

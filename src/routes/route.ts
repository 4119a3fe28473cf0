// What a route is: method, path, headers, what the API document says of it, and its handler; and what routes are given.
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Assistant } from '../assistant.ts';
import { ApiError } from '../errors.ts';
import type { ErrorCode } from '../protocol.ts';
import type { HeaderKind } from './headers.ts';

/** The part of a pino logger that is used. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message?: string): void;
  error(fields: Readonly<Record<string, unknown>>, message?: string): void;
}

export interface AppDependencies {
  /** By the id of their notice. */
  readonly assistants: ReadonlyMap<string, Assistant>;
  /** The notice of a request that names none. */
  readonly defaultNotice: string;
  readonly log: Log;
  /** Ids of requests. */
  readonly createId: () => string;
  /** Milliseconds, for durations only. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly currentTime: () => number;
  readonly version: string;
  /** False while the process drains. */
  readonly ready: () => boolean;
  /** Origins that may call /api/* and /v1/* from a browser and show the pages in a frame. */
  readonly allowedOrigins: readonly string[];
  /** The OpenAI-compatible routes want one of them; none when there is none. */
  readonly apiKeys: readonly string[];
  /** Where users reach the pages, for absolute addresses; null: where the request went. */
  readonly publicUrl: string | null;
}

export interface AppVariables {
  requestId: string;
  /** The pattern of the route that matched; the log shows it instead of the path, which may hold anything. */
  route: string;
  /** The question once it is read: decides the language of an error, and is kept out of the log. */
  question: string;
}

export type AppContext = Context<{ Variables: AppVariables }>;

/** What /openapi.json says of a route. */
export interface Operation {
  readonly summary: string;
  readonly query?: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly description: string;
  }[];
  readonly request?: z.ZodType;
  /** The body of a 200 by media type; null where it is text. */
  readonly response: Readonly<Record<string, z.ZodType | null>>;
  readonly errors: readonly ErrorCode[];
  /** The form of an error where it is not the envelope of the contract. */
  readonly errorBody?: z.ZodType;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** A Hono pattern. */
  readonly path: `/${string}`;
  readonly headers: HeaderKind;
  readonly operation: Operation;
  readonly handle: (context: AppContext) => Response | Promise<Response>;
}

/** @throws ApiError notice_not_found */
export function findAssistant(dependencies: AppDependencies, notice: string | undefined): Assistant {
  const assistant = dependencies.assistants.get(notice ?? dependencies.defaultNotice);
  if (assistant === undefined) throw new ApiError('notice_not_found');
  return assistant;
}

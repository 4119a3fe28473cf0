// The application: every route with its headers, the request log and the error envelope. Opens, reads and starts nothing.
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { chatCompletionsRoute } from './channels/openai-compatible/chat-completions.ts';
import { OPENAI_ROOT, openAiErrorOf } from './channels/openai-compatible/error-body.ts';
import { modelsRoute } from './channels/openai-compatible/models.ts';
import { ApiError, describeForLog, envelopeOf, toApiError } from './errors.ts';
import { chatRoute } from './routes/chat.ts';
import { chatPageRoutes } from './routes/chat-page.ts';
import { demoRoute } from './routes/demo.ts';
import { createHeaders, readOrigins } from './routes/headers.ts';
import { livezRoute, readyzRoute, versionRoute } from './routes/health.ts';
import { noticeRoute, noticesRoute } from './routes/notices.ts';
import { openapiRoute } from './routes/openapi.ts';
import { pageFileRoutes } from './routes/page-files.ts';
import { readerRoute } from './routes/reader.ts';
import { languageOfRequest } from './routes/request-language.ts';
import type { AppContext, AppDependencies, AppVariables, Route } from './routes/route.ts';
import { searchRoute } from './routes/search.ts';
import { widgetFileRoutes } from './routes/widget-files.ts';

export type { AppDependencies } from './routes/route.ts';
export type App = Hono<{ Variables: AppVariables }>;

/** Seconds for which a browser may remember that an origin is allowed. */
const PREFLIGHT_SECONDS = 600;
/** What nginx writes when the client left before the answer; nobody receives it. */
const CLIENT_LEFT = 499;

/** @throws when an allowed origin is none. */
export function createApp(dependencies: AppDependencies): App {
  const origins = readOrigins(dependencies.allowedOrigins);
  const headers = createHeaders(origins);
  const app: App = new Hono();
  logRequests(app, dependencies);
  const leave = {
    origin: origins,
    allowMethods: ['GET', 'POST'],
    exposeHeaders: ['x-request-id'],
    maxAge: PREFLIGHT_SECONDS,
  };
  app.use('/api/*', cors({ ...leave, allowHeaders: ['content-type'] }));
  // Here whichever a client of OpenAI's asks for: beside Authorization they send a dozen of their own.
  app.use(`${OPENAI_ROOT}*`, cors(leave));

  const fail = (error: unknown, context: AppContext) => {
    setHeaders(context, headers.data);
    return answerError(error, context, dependencies);
  };

  const routes = createRoutes(dependencies);
  for (const route of routes) {
    app.on(route.method, route.path, async (context) => {
      context.set('route', route.path);
      setHeaders(context, headers[route.headers]);
      try {
        return await route.handle(context);
      } catch (error) {
        // Here and not in onError, to which Hono hands only what is an Error.
        return fail(error, context);
      }
    });
  }
  for (const { method, path } of routes) {
    app.all(path, (context) => {
      context.set('route', path);
      context.header('allow', method === 'GET' ? 'GET, HEAD' : method);
      return fail(new ApiError('method_not_allowed'), context);
    });
  }
  app.notFound((context) => fail(new ApiError('route_not_found'), context));
  app.onError(fail);
  return app;
}

function createRoutes(dependencies: AppDependencies): Route[] {
  const routes = [
    chatRoute(dependencies),
    noticesRoute(dependencies),
    noticeRoute(dependencies),
    searchRoute(dependencies),
    chatCompletionsRoute(dependencies),
    modelsRoute(dependencies),
    readerRoute(dependencies),
    ...chatPageRoutes(dependencies),
    demoRoute(dependencies),
    ...pageFileRoutes(),
    ...widgetFileRoutes(),
    livezRoute(),
    readyzRoute(dependencies),
    versionRoute(dependencies),
  ];
  return [...routes, openapiRoute(routes, dependencies.version)];
}

// One line a request: never a question, a body or a path, which may hold either.
function logRequests(app: App, { log, createId, now }: AppDependencies): void {
  app.use(async (context, next) => {
    const started = now();
    const requestId = createId();
    context.set('requestId', requestId);
    context.set('route', 'unknown');
    context.set('question', '');
    context.header('x-request-id', requestId);
    await next();
    const { method } = context.req;
    const ms = Math.round((now() - started) * 10) / 10;
    log.info({ requestId, method, path: context.var.route, status: context.res.status, ms }, 'request');
  });
}

function answerError(error: unknown, context: AppContext, { log }: AppDependencies): Response {
  if (context.req.raw.signal.aborted) return new Response(null, { status: CLIENT_LEFT });
  const known = toApiError(error);
  const { requestId, question } = context.var;
  if (known.code === 'internal') {
    log.error({ requestId, error: describeForLog(error, question) }, 'request failed');
  }
  const language = languageOfRequest(question, context.req.header('accept-language'));
  const isOpenAi = context.req.path.startsWith(OPENAI_ROOT);
  return context.json((isOpenAi ? openAiErrorOf : envelopeOf)(known, language, requestId), known.status);
}

function setHeaders(context: AppContext, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
}

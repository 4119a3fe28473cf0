// GET /demo: the page that shows integrators how the window is embedded.
import { renderDemoPage } from '../pages/demo-page.ts';
import { preferredLanguage } from './request-language.ts';
import { type AppDependencies, findAssistant, type Route } from './route.ts';

export function demoRoute(dependencies: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/demo',
    headers: 'page',
    operation: {
      summary: 'Each way to embed the chat window, each attribute, at work.',
      response: { 'text/html': null },
      errors: [],
    },
    handle: (context) => {
      const { notice } = findAssistant(dependencies, undefined);
      const language = preferredLanguage(context.req.header('accept-language'));
      return context.html(renderDemoPage(new URL(context.req.url).origin, notice.id, language));
    },
  };
}

// GET /notices/:id: the page on which a citation's url opens.
import { renderReaderPage } from '../pages/reader-page.ts';
import { preferredLanguage } from './request-language.ts';
import { type AppDependencies, findAssistant, type Route } from './route.ts';

export function readerRoute(dependencies: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/notices/:id',
    headers: 'page',
    operation: {
      summary: 'The notice as a page, with an anchor for each task (#task-12) and clause (#t12.8).',
      response: { 'text/html': null },
      errors: ['notice_not_found'],
    },
    handle: (context) => {
      const { notice } = findAssistant(dependencies, context.req.param('id'));
      return context.html(renderReaderPage(notice, preferredLanguage(context.req.header('accept-language'))));
    },
  };
}

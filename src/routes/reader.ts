// GET /notices/:id: the page on which a citation's url opens.
import { renderReaderPage } from '../pages/reader-page.ts';
import { QUERY_CHARACTERS, readReaderView } from '../pages/reader-view.ts';
import { chosenLanguage, preferredLanguage } from './request-language.ts';
import { type AppDependencies, findAssistant, type Route } from './route.ts';

const PARAMETERS = [
  [
    'q',
    `Words to find, the first ${QUERY_CHARACTERS} characters; each place is marked, as #found-1 and so on.`,
  ],
  ['mark', 'Ids of clauses to mark, with commas between them: t1.1,t1.2.'],
  ['at', 'Which of the places found or marked is the present one, from 1.'],
  ['size', 'large: larger text and targets.'],
  ['lang', 'The language of the page around the notice: zh or en; without it, the browser’s.'],
] as const;

export function readerRoute(dependencies: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/notices/:id',
    headers: 'form-page',
    operation: {
      summary: 'The notice as a page, with an anchor for each task (#task-12) and clause (#t12.8).',
      query: PARAMETERS.map(([name, description]) => ({ name, required: false, description })),
      response: { 'text/html': null },
      errors: ['notice_not_found'],
    },
    handle: (context) => {
      const { notice } = findAssistant(dependencies, context.req.param('id'));
      const { searchParams } = new URL(context.req.url);
      const chosen = chosenLanguage(searchParams);
      const language = chosen ?? preferredLanguage(context.req.header('accept-language'));
      const view = readReaderView(searchParams, language, chosen !== null);
      return context.html(renderReaderPage(notice, view));
    },
  };
}

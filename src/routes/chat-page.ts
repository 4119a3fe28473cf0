// GET / and GET /embed: the window as a whole page, and as the page of a frame, which takes the window's attributes as a query.
import { renderChatPage } from '../pages/chat-page.ts';
import { createPagePolicy, readOrigins } from './headers.ts';
import { chosenLanguage, preferredLanguage } from './request-language.ts';
import { type AppContext, type AppDependencies, findAssistant, type Route } from './route.ts';

/** Characters of a title that a link may set: it is shown as the window's name. */
const TITLE_CHARACTERS = 30;

export function chatPageRoutes(dependencies: AppDependencies): Route[] {
  const origins = readOrigins(dependencies.allowedOrigins);
  const show = (context: AppContext) => {
    const { searchParams } = new URL(context.req.url);
    const readValue = (name: string) => searchParams.get(name) ?? '';
    const { notice } = findAssistant(dependencies, searchParams.get('notice') ?? undefined);
    const nonce = dependencies.createId();
    const page = renderChatPage(notice, {
      language: chosenLanguage(searchParams) ?? preferredLanguage(context.req.header('accept-language')),
      nonce,
      title: [...readValue('title')].slice(0, TITLE_CHARACTERS).join(''),
      theme: readValue('theme'),
      accent: readValue('accent'),
      size: readValue('size'),
    });
    context.header('content-security-policy', createPagePolicy(origins, { nonce }));
    return context.html(page);
  };
  return [
    {
      method: 'GET',
      path: '/',
      headers: 'page',
      operation: { summary: 'The chat page.', query: QUERY, response: PAGE, errors: ['notice_not_found'] },
      handle: show,
    },
    {
      method: 'GET',
      path: '/embed',
      headers: 'frame',
      operation: {
        summary: 'The chat page for a frame in a page of an allowed origin.',
        query: QUERY,
        response: PAGE,
        errors: ['notice_not_found'],
      },
      handle: show,
    },
  ];
}

const PAGE = { 'text/html': null };
const QUERY = [
  { name: 'notice', required: false, description: 'The id of the notice; without it, the default one.' },
  { name: 'lang', required: false, description: 'zh or en; without it, as the browser prefers.' },
  { name: 'title', required: false, description: `The window's name, ${TITLE_CHARACTERS} characters.` },
  { name: 'theme', required: false, description: 'light, dark or auto.' },
  { name: 'accent', required: false, description: 'A colour as #rrggbb, used where its contrast holds.' },
  { name: 'size', required: false, description: 'standard or large.' },
];

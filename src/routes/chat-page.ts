// GET /: the chat page of the default notice.
import { renderChatPage } from '../pages/chat-page.ts';
import { preferredLanguage } from './request-language.ts';
import { type AppDependencies, findAssistant, type Route } from './route.ts';

export function chatPageRoute(dependencies: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/',
    headers: 'page',
    operation: { summary: 'The chat page.', response: { 'text/html': null }, errors: [] },
    handle: (context) => {
      const { notice } = findAssistant(dependencies, undefined);
      return context.html(renderChatPage(notice, preferredLanguage(context.req.header('accept-language'))));
    },
  };
}

// The language of an error: the question's, else the client's, else Chinese.
import { expect, it } from 'vitest';
import { languageOfRequest } from '../../src/routes/request-language.ts';

it.each([
  ['落户', 'en', 'zh'],
  ['Who can settle in Qingdao?', 'zh-CN', 'en'],
  ['', 'en-US,en;q=0.9', 'en'],
  ['', 'fr, en;q=0.4, zh;q=0.8', 'zh'],
  ['', 'zh;q=0, en;q=0.1', 'en'],
  ['123 ?', 'en', 'en'],
  ['', 'fr', 'zh'],
  ['', ';;,q=,', 'zh'],
  ['', undefined, 'zh'],
] as const)('%j with %j is answered in %s', (question, header, language) => {
  expect(languageOfRequest(question, header)).toBe(language);
});

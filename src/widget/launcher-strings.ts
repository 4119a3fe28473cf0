// The few words that are needed before the window itself is loaded.
import type { Language } from './settings.ts';

export const LAUNCHER_STRINGS: Readonly<
  Record<Language, { readonly title: string; readonly loading: string; readonly failed: string }>
> = {
  zh: { title: '通知问答', loading: '正在打开…', failed: '没能打开,请检查网络后再点一次。' },
  en: {
    title: 'Ask the notice',
    loading: 'Opening…',
    failed: 'Could not open. Check the connection and try again.',
  },
};

// The reader in a browser: axe in its states, a citation's address, search and next without a script.
import { expect, it } from 'vitest';
import { findings } from './axe.ts';
import { DESKTOP, describeInBrowser, PHONE } from './browser.ts';

const READER = '/notices/shandong-2019';
const STATES = [
  ['plain', ''],
  ['searched', '?q=试点'],
  ['nothing found', '?q=火星'],
  ['marked', '?mark=t1.1,t19.2'],
  ['large', '?size=large'],
  ['in English', '?lang=en&q=青岛'],
] as const;
const LOOKS = [
  ['desktop', DESKTOP],
  ['phone', PHONE],
  ['dark', { ...DESKTOP, colorScheme: 'dark' }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
] as const;

describeInBrowser('the reader', (tools) => {
  it.each(
    STATES.flatMap(([state, query]) => LOOKS.map(([look, options]) => ({ state, query, look, options }))),
  )('$state, $look: axe finds nothing, and nothing is cut off at the side', async ({ query, options }) => {
    await using opened = await tools().open(READER + query, options);
    expect(await findings(opened.page)).toEqual([]);
    expect(
      await opened.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(opened.complaints).toEqual([]);
  });

  it('an address of a citation shows its clause', async () => {
    await using opened = await tools().open(`${READER}#t19.4`);
    const clause = opened.page.locator('[id="t19.4"]');
    await clause.waitFor();
    expect(await clause.textContent()).toContain('厕所革命');
    expect(await clause.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
  });

  it('is searched by keyboard, without a script', async () => {
    await using opened = await tools().open(READER, { ...DESKTOP, javaScriptEnabled: false });
    const { page } = opened;
    await page.getByRole('searchbox').fill('青岛');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('mark').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('青岛');
    for (const text of await page.locator('mark').allTextContents()) expect(text).toBe('青岛');
  });
});

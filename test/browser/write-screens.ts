// npm run screens: the nine main states at phone and desktop width, as docs/screens/*.png. Needs chromium and a Chinese font.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM, openSurroundings } from './surroundings.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
/** The hour that the pictures show, so that a new one differs only where the window does. */
const TIME = new Date(2026, 10, 2, 9, 30);
const DEVICES: Readonly<Record<string, BrowserContextOptions>> = {
  phone: { viewport: { width: 375, height: 740 }, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 760 } },
};

const field = (page: Page) => page.getByRole('textbox');

async function ask(page: Page, question: string): Promise<void> {
  await field(page).fill(question);
  await field(page).press('Enter');
  await page.getByRole('log').locator('.answer').first().waitFor();
}

const STATES: readonly {
  name: string;
  isHosted?: boolean;
  /** By a server whose language model writes. */
  isWritten?: boolean;
  reach: (page: Page) => Promise<unknown>;
}[] = [
  {
    name: 'launcher',
    isHosted: true,
    reach: (page) => page.getByRole('button', { name: '政策问答' }).waitFor(),
  },
  { name: 'empty', reach: (page) => field(page).waitFor() },
  { name: 'answered', reach: (page) => ask(page, '没房子能在青岛落户吗') },
  { name: 'written', isWritten: true, reach: (page) => ask(page, '没房子能在青岛落户吗') },
  {
    name: 'source',
    reach: async (page) => {
      await ask(page, '没房子能在青岛落户吗');
      await page.getByRole('button', { name: '任务(一)' }).first().click();
      await page.locator('mark').waitFor();
    },
  },
  { name: 'not-in-notice', reach: (page) => ask(page, '落户要交多少钱') },
  { name: 'references', reach: (page) => ask(page, '哪个部门负责特色小镇') },
  { name: 'list', reach: (page) => ask(page, '提到青岛的任务有哪些') },
  {
    name: 'error',
    reach: async (page) => {
      await field(page).waitFor();
      await page.context().setOffline(true);
      await ask(page, '没房子能在青岛落户吗');
    },
  },
];

const opened = await openSurroundings();
if (opened === null)
  throw new Error(`no browser at ${CHROMIUM}: apt-get install -y chromium fonts-wqy-zenhei`);
const browser = await chromium.connect(opened.where.browser);
mkdirSync(FOLDER, { recursive: true });
for (const [device, options] of Object.entries(DEVICES)) {
  for (const { name, isHosted, isWritten, reach } of STATES) {
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.clock.setFixedTime(TIME);
    const { host, writing, app } = opened.where;
    await page.goto(isHosted ? `${host}/site` : isWritten ? writing : app);
    await reach(page);
    const path = join(FOLDER, `${name}-${device}.png`);
    await page.screenshot({ path, caret: 'hide' });
    process.stdout.write(`${path} ${Math.round(statSync(path).size / 1024)} KB\n`);
    await context.close();
  }
}
await browser.close();
await opened.close();
// The model's worker would keep the process.
process.exit(0);

// Tests in a browser: skipped by name when there is none; a page that reports every error of its own.
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { type Answer, answerSchema } from '../../src/protocol.ts';
import type {} from '../../src/widget/widget-interface.ts';
import type { Surroundings } from './surroundings.ts';

export interface BrowserTools extends Surroundings {
  /** A fresh profile each time. `path` below the application's origin, or a whole address. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
}

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** What the page's console and scripts complained about. */
  readonly complaints: string[];
}

export const PHONE = { viewport: { width: 375, height: 812 }, hasTouch: true } as const;
export const DESKTOP = { viewport: { width: 1280, height: 800 } } as const;

/** A group of tests that gets the browser and the addresses of this run. */
export function describeInBrowser(name: string, define: (tools: () => BrowserTools) => void): void {
  const surroundings = inject('surroundings');
  if (surroundings === null) {
    describe.skip(`${name} (skipped: no chromium on this machine)`, () => define(() => missing()));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.connect(surroundings.browser);
    });
    afterAll(() => browser.close());
    define(() => ({
      ...surroundings,
      open: (path, options = DESKTOP) => openPage(browser, new URL(path, surroundings.app).href, options),
    }));
  });
}

function missing(): never {
  throw new Error('no browser');
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

type Place = Page | FrameLocator;

export const field = (place: Place) => place.getByRole('textbox', { name: /请输入问题|Your question/ });
export const answers = (place: Place) => place.getByRole('log').locator('.answer');
export const launcher = (place: Place) => place.getByRole('button', { name: '政策问答' });

/** Asks by keyboard and waits until the answer stands in the log. */
export async function ask(place: Place, question: string): Promise<void> {
  const before = await answers(place).count();
  await field(place).fill(question);
  await field(place).press('Enter');
  await answers(place).nth(before).waitFor();
}

/** The answer itself, of the application at `origin`. */
export async function fetchAnswer(origin: string, question: string): Promise<Answer> {
  const body = JSON.stringify({ messages: [{ role: 'user', content: question }] });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${origin}/api/chat`, { method: 'POST', headers, body });
  return answerSchema.parse(await response.json());
}

/** Asks a question that the notice answers, opens the first chip, and goes back: a whole conversation. */
export async function converse(place: Place): Promise<void> {
  await ask(place, '没房子能在青岛落户吗');
  const chip = answers(place).last().getByRole('button', { name: '任务(一)' }).first();
  await chip.click();
  await place.locator('mark').waitFor();
  expect(await place.locator('mark').textContent()).toContain('落户');
  await place.getByRole('button', { name: '返回' }).click();
  await place.locator('mark').waitFor({ state: 'hidden' });
  await ask(place, '谢谢');
  expect(await answers(place).last().textContent()).toContain('不客气');
}

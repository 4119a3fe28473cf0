// Answers that a language model writes, and answers in English: their label, their chips, while they arrive and after.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Answer } from '../../src/protocol.ts';
import { answers, ask, DESKTOP, describeInBrowser, fetchAnswer, field, PHONE } from './browser.ts';
import { eventsOf, type SlowAnswer, slowAnswer } from './slow-answer.ts';

const QUESTION = '没房子能在青岛落户吗';

/** Opens the page and asks; the answer comes when it is pushed. */
async function askSlowly(page: Page, origin: string): Promise<SlowAnswer> {
  const stream = await slowAnswer(page);
  await page.goto(origin);
  await field(page).fill(QUESTION);
  await field(page).press('Enter');
  return stream;
}

const pending = (page: Page) => page.locator('.pending');
/** Where it stands in the content, however far that has been scrolled. */
const placeOf = async (page: Page, selector: string) => {
  const top = await page.locator('.scroller').evaluate((element) => element.scrollTop);
  const boxes = await page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
  return boxes.map(({ x, y, width, height }) => [x, y + top, width, height]);
};

describeInBrowser('a written answer that arrives', (tools) => {
  it('has its label and its chips from the first line on, and does not jump', async () => {
    const answer = await fetchAnswer(tools().writing, QUESTION);
    expect(answer.generator.kind).toBe('model');
    const lines = answer.answer.split('\n').map((line) => line.replace(/〔.*/, ''));
    await using opened = await tools().open('about:blank', PHONE);
    const { page } = opened;
    const stream = await askSlowly(page, tools().app);
    const events = await eventsOf(answer);
    for (const event of events.slice(0, 2)) await stream.push(event);
    await pending(page)
      .getByText(lines[0] ?? '')
      .waitFor();
    expect(await pending(page).locator('.label').allTextContents()).toEqual([answer.label]);
    expect(await pending(page).locator('.chip').allTextContents()).toEqual(['任务(一)']);
    const first = await placeOf(page, '.written');
    for (const event of events.slice(2, 3)) await stream.push(event);
    await pending(page)
      .getByText(lines[1] ?? '')
      .waitFor();
    const both = await placeOf(page, '.written');
    expect(both[0]).toEqual(first[0]);
    for (const event of events.slice(3)) await stream.push(event);
    await answers(page).first().waitFor();
    expect(await placeOf(page, '.written')).toEqual(both);
    expect(await answers(page).first().textContent()).not.toMatch(/[〔〕]/);
    expect(await answers(page).first().locator('.label').allTextContents()).toEqual([answer.label]);
  });

  it('names its sources in English', async () => {
    const known = await fetchAnswer(tools().writing, QUESTION);
    const answer: Answer = {
      ...known,
      answer: 'Limits are lifted.〔Task 1, 任务(一)〕\nPermits follow.〔Task 1, 任务(一); Task 2, 任务(二)〕',
    };
    await using opened = await tools().open('about:blank', { ...PHONE, locale: 'en-GB' });
    const { page } = opened;
    const stream = await askSlowly(page, tools().app);
    const events = await eventsOf(answer);
    for (const event of events.slice(0, 3)) await stream.push(event);
    await pending(page).getByText('Permits follow.', { exact: true }).waitFor();
    expect(await pending(page).locator('.chip').allTextContents()).toEqual(['Task 1', 'Task 1', 'Task 2']);
    for (const event of events.slice(3)) await stream.push(event);
    await answers(page).first().getByRole('button', { name: 'Task 1' }).first().click();
    await page.locator('mark').waitFor();
  });
});

describeInBrowser('a written answer', (tools) => {
  it('leads from each line to the clause it says again, and is no quote', async () => {
    const { open, writing } = tools();
    const { citations } = await fetchAnswer(writing, QUESTION);
    await using opened = await open(writing, DESKTOP);
    const { page } = opened;
    await ask(page, QUESTION);
    const chips = answers(page).getByRole('button', { name: '任务(一)' });
    expect(await chips.count()).toBe(2);
    for (const [index, { quote }] of citations.entries()) {
      await chips.nth(index).click();
      await page.locator('mark').getByText(quote).waitFor();
    }
    expect(await answers(page).locator('[lang="zh-CN"]').count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });

  it('is copied with its marks, their places, its caveats and its label', async () => {
    const { open, writing } = tools();
    await using opened = await open(writing, {
      ...DESKTOP,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = opened;
    await ask(page, QUESTION);
    await answers(page).getByRole('button', { name: '复制' }).click();
    await answers(page).getByRole('button', { name: '已复制' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const { answer, caveats, label } = await fetchAnswer(writing, QUESTION);
    expect(answer).toContain('〔任务(一)〕');
    for (const part of [answer, ...caveats, `${writing}/notices/shandong-2019#t1.`])
      expect(text).toContain(part);
    expect(text.endsWith(`\n\n${label}`)).toBe(true);
  });

  it('comes back after a reload with label and chips', async () => {
    const { open, writing } = tools();
    await using opened = await open(writing);
    const { page } = opened;
    await ask(page, QUESTION);
    await page.reload();
    await answers(page).getByRole('button', { name: '任务(一)' }).first().waitFor();
    await answers(page).getByText('AI 生成').waitFor();
  });
});

describeInBrowser('quotes for an English question', (tools) => {
  it.each(['zh-CN', 'en-GB'])('have their chips while they arrive, and after: %s', async (locale) => {
    const answer = await fetchAnswer(tools().app, 'Can migrant children go to public schools?');
    await using opened = await tools().open('about:blank', { ...PHONE, locale });
    const { page } = opened;
    const stream = await askSlowly(page, tools().app);
    const events = await eventsOf(answer);
    const end = events.filter(({ event }) => event === 'answer-end');
    for (const event of events) if (!end.includes(event)) await stream.push(event);
    const [quote] = answer.citations.map((citation) => citation.quote);
    await pending(page)
      .getByText(quote ?? '', { exact: true })
      .waitFor();
    expect(await pending(page).locator('.chip').first().textContent()).toBe('Task 3');
    expect(await pending(page).locator('.label').allTextContents()).toEqual([answer.label]);
    const arriving = await placeOf(page, '.quote');
    for (const event of end) await stream.push(event);
    await answers(page).getByRole('button', { name: 'Task 3' }).first().waitFor();
    expect(await placeOf(page, '.quote')).toEqual(arriving);
  });
});

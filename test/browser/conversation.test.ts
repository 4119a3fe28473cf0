// A conversation in the window: streaming, sources, what an answer looks like, copying, keeping and clearing.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Answer } from '../../src/protocol.ts';
import { answers, ask, DESKTOP, describeInBrowser, fetchAnswer, field, PHONE } from './browser.ts';
import { eventsOf, slowAnswer } from './slow-answer.ts';

const QUESTION = '没房子能在青岛落户吗';

/** The name of what has the focus inside the window. */
const focusedText = (page: Page) =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '');

describeInBrowser('an answer that arrives in pieces', (tools) => {
  it('shows each, does not jump, and is announced once, whole', async () => {
    const answer = await fetchAnswer(tools().app, QUESTION);
    await using opened = await tools().open('about:blank', PHONE);
    const { page } = opened;
    const stream = await slowAnswer(page);
    await page.goto(tools().app);
    const log = page.getByRole('log');
    await log.waitFor();
    await field(page).fill(QUESTION);
    await field(page).press('Enter');
    await page.getByText('正在查找原文').first().waitFor();
    // What a screen reader would be told of: nodes that come into the log.
    await log.evaluate((element) => {
      const added: string[] = [];
      Object.assign(window, { added });
      new MutationObserver((records) => {
        for (const record of records) {
          for (const node of record.addedNodes) added.push(node.textContent ?? '');
        }
      }).observe(element, { childList: true, subtree: true, characterData: true });
    });
    const events = await eventsOf(answer);
    const pieces = events.filter(({ event }) => event === 'text-delta');
    const quote = answer.citations[0]?.quote ?? '';
    for (const piece of pieces) await stream.push(piece);
    const shown = page.locator('.scroller').getByText(quote);
    await shown.waitFor();
    // Its place in the content, however far that has been scrolled.
    const place = async () => {
      const top = await page.locator('.scroller').evaluate((element) => element.scrollTop);
      const box = await shown.boundingBox();
      return box === null ? null : { ...box, y: box.y + top };
    };
    const before = await place();
    const height = async () => (await page.locator('.statements').boundingBox())?.height;
    const heightBefore = await height();
    expect(await page.evaluate(() => (window as unknown as { added: string[] }).added)).toEqual([]);
    for (const event of events.filter(({ event }) => event === 'answer-end')) await stream.push(event);
    await answers(page).first().waitFor();
    expect(await place()).toEqual(before);
    expect(await height()).toBe(heightBefore);
    const added = await page.evaluate(() => (window as unknown as { added: string[] }).added);
    expect(added).toHaveLength(1);
    expect(added[0]).toContain(quote);
  });

  it('leaves a reader where he has scrolled to', async () => {
    const answer = await fetchAnswer(tools().app, '提到试点的任务有哪些');
    await using opened = await tools().open('about:blank', { viewport: { width: 375, height: 500 } });
    const { page } = opened;
    const stream = await slowAnswer(page);
    await page.goto(tools().app);
    await field(page).fill('提到试点的任务有哪些');
    await field(page).press('Enter');
    const events = await eventsOf(answer);
    for (const event of events.slice(0, 6)) await stream.push(event);
    await page.locator('.pending .statements').waitFor();
    const scroller = page.locator('.scroller');
    expect(await scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    await scroller.evaluate((element) => element.scrollTo(0, 0));
    for (const event of events.slice(6)) await stream.push(event);
    await answers(page).first().waitFor();
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0);
  });
});

describeInBrowser('a statement', (tools) => {
  it.each([
    ['a sheet on a phone', PHONE, 'dialog'],
    ['a panel on a wide screen', DESKTOP, 'complementary'],
  ] as const)('leads to its clause in %s and back', async (_name, device, role) => {
    await using opened = await tools().open('/', device);
    const { page } = opened;
    await ask(page, QUESTION);
    const chip = answers(page).last().getByRole('button', { name: '任务(一)' }).last();
    await chip.focus();
    await page.keyboard.press('Enter');
    const source = page.getByRole(role, { name: '通知原文' });
    const mark = source.locator('mark');
    await mark.waitFor();
    const quotes = (await fetchAnswer(tools().app, QUESTION)).citations.map(({ quote }) => quote);
    expect(quotes).toContain(await mark.textContent());
    expect(await focusedText(page)).toBe(await mark.textContent());
    const [inside, around] = [await mark.boundingBox(), await source.boundingBox()];
    if (inside === null || around === null) throw new Error('nothing is shown');
    expect(inside.y).toBeGreaterThan(around.y);
    expect(inside.y + inside.height).toBeLessThan(around.y + around.height);
    // The rest stands around it.
    expect(await source.textContent()).toContain('(二)深入实施居住证制度');
    await page.keyboard.press('Escape');
    await source.waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toBe('任务(一)');
    // Again with one tap.
    await chip.click();
    await mark.waitFor();
    if (role === 'dialog') await page.mouse.click(180, 20);
    else await page.getByRole('button', { name: '返回' }).click();
    await source.waitFor({ state: 'hidden' });
  });

  it('keeps its source out of reach of a failure: it is tried again', async () => {
    await using opened = await tools().open('/', PHONE);
    const { page } = opened;
    await ask(page, QUESTION);
    await page.route('**/api/notices/*', (route) => route.abort(), { times: 1 });
    await answers(page).last().getByRole('button', { name: '任务(一)' }).first().click();
    await page.getByRole('alert').getByText('没能打开通知').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '重试' }).click();
    await page.locator('mark').waitFor();
  });
});

describeInBrowser('what an answer looks like', (tools) => {
  it('a list is a list, with what was checked', async () => {
    await using opened = await tools().open('/');
    await ask(opened.page, '提到试点的任务有哪些');
    const answer = answers(opened.page).last();
    const chips = answer.getByRole('listitem').getByRole('button', { name: /^任务\(.+\)$/ });
    expect(await answer.getByRole('listitem').count()).toBe(await chips.count());
    expect(await chips.count()).toBeGreaterThan(4);
    await answer.getByText('已核对 25 项', { exact: true }).waitFor();
    await answer.getByText('原文摘录').waitFor();
  });

  it('what the notice does not say is set apart, with the nearest clauses and where to go on', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    await ask(page, '第二十六项');
    const silent = answers(page).last().locator('.silent');
    await silent.getByText('通知里没有「第二十六项」').waitFor();
    await silent.locator('.nearest').getByText('最接近的原文').waitFor();
    expect(await silent.locator('.nearest').getByRole('button', { name: '任务(二十五)' }).count()).toBe(1);
    await page.getByRole('group', { name: '接着问' }).getByRole('button').first().click();
    await expect.poll(() => answers(page).count()).toBe(2);
  });

  it('departments from elsewhere stand in a card of their own', async () => {
    await using opened = await tools().open('/');
    await ask(opened.page, '哪个部门负责特色小镇');
    const card = answers(opened.page).last().locator('.outside');
    await card.getByText('不是通知的内容').waitFor();
    await card.locator('summary').first().click();
    await card.getByText('来源').first().waitFor();
  });

  it('readings to choose from are buttons', async () => {
    const known = await fetchAnswer(tools().app, '你好');
    const answer: Answer = {
      ...known,
      outcome: 'clarify',
      answer: '您想问哪一个?',
      suggestions: ['落户', '停车'],
    };
    await using opened = await tools().open('about:blank');
    const { page } = opened;
    const stream = await slowAnswer(page);
    await page.goto(tools().app);
    await field(page).fill('那个');
    await field(page).press('Enter');
    for (const event of await eventsOf(answer)) await stream.push(event);
    const choices = page.getByRole('group', { name: '您想问的是' });
    expect(await choices.getByRole('button').allTextContents()).toEqual(['落户', '停车']);
  });

  it('is English around Chinese quotes for an English reader', async () => {
    await using opened = await tools().open('/', { ...DESKTOP, locale: 'en-GB' });
    const { page } = opened;
    await ask(page, 'Can migrant children go to public schools?');
    const quote = answers(page).last().locator('[lang="zh-CN"]').first();
    expect(await quote.textContent()).toContain('随迁子女');
    await answers(page).last().getByRole('button', { name: 'Task 3' }).click();
    await page.locator('mark').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
  });

  it('shows a hostile answer as text', async () => {
    const known = await fetchAnswer(tools().app, QUESTION);
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const citations = known.citations.map((citation) => ({
      ...citation,
      url: 'javascript:alert(1)',
      title: markup,
    }));
    const answer = {
      ...known,
      answer: `${known.answer}\n${markup}`,
      citations,
      caveats: [markup],
      suggestions: [markup],
    };
    await using opened = await tools().open('about:blank');
    const { page } = opened;
    const stream = await slowAnswer(page);
    await page.goto(tools().app);
    await field(page).fill(markup);
    await field(page).press('Enter');
    for (const event of await eventsOf(answer)) await stream.push(event);
    await answers(page).first().waitFor();
    expect(await page.locator('img, .chat script').count()).toBe(0);
    await answers(page).first().getByRole('button', { name: '任务(一)' }).first().click();
    await page.locator('mark').waitFor();
    expect(await page.locator('.source a').count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});

describeInBrowser('copying', (tools) => {
  it.each([
    ['with the clipboard', true],
    ['without it, as in frames', false],
  ])('takes the words, their sources and the label along, %s', async (_name, isAllowed) => {
    await using opened = await tools().open('/', {
      ...DESKTOP,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = opened;
    await ask(page, QUESTION);
    if (!isAllowed) await page.evaluate(() => Object.assign(navigator.clipboard, { writeText: undefined }));
    await answers(page).last().getByRole('button', { name: '复制' }).click();
    await answers(page).last().getByRole('button', { name: '已复制' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of [
      `问: ${QUESTION}`,
      '任务(一):',
      '原文摘录',
      `${tools().app}/notices/shandong-2019#t1.`,
    ]) {
      expect(text).toContain(part);
    }
  });
});

describeInBrowser('what is kept', (tools) => {
  it('survives a reload, draft included, until it is cleared', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    await ask(page, QUESTION);
    await field(page).fill('还没写完');
    await page.reload();
    await answers(page).last().getByRole('button', { name: '任务(一)' }).first().waitFor();
    expect(await field(page).inputValue()).toBe('还没写完');
    await page.getByRole('button', { name: '清空对话' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    expect(await answers(page).count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel)).toBe(
      '清空对话',
    );
    await page.getByRole('button', { name: '清空对话' }).click();
    await page.getByRole('button', { name: '清空', exact: true }).click();
    expect(await answers(page).count()).toBe(0);
    await page.reload();
    await field(page).waitFor();
    expect(await answers(page).count()).toBe(0);
  });

  it('goes along as the conversation: a follow-up is understood', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    await ask(page, '第十二项讲什么');
    const sent = page.waitForRequest('**/api/chat');
    await ask(page, '那第十三项呢');
    const { messages } = (await sent).postDataJSON();
    expect(messages.map(({ role }: { role: string }) => role)).toEqual(['user', 'assistant', 'user']);
    await answers(page).last().getByRole('button', { name: '任务(十三)' }).first().waitFor();
  });

  it('is read with suspicion: junk in the storage is no conversation', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    for (const junk of [
      '{',
      '[]',
      '{"version":1,"turns":[{"question":"好","askedAt":1,"answer":{"citations":7}}]}',
    ]) {
      await page.evaluate((text) => localStorage.setItem('mingwen:shandong-2019', text), junk);
      await page.reload();
      await ask(page, '谢谢');
    }
    expect(opened.complaints).toEqual([]);
  });
});

// An unfriendly world: no network, no server, no storage, no stream. Each has its words, and nothing typed is lost.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answers, ask, describeInBrowser, field } from './browser.ts';
import { slowAnswer } from './slow-answer.ts';

const QUESTION = '没房子能在青岛落户吗';

async function send(page: Page, question = QUESTION): Promise<void> {
  await field(page).fill(question);
  await field(page).press('Enter');
}

/** The question still stands there, and asking it again brings the answer. */
async function expectRetryWorks(page: Page): Promise<void> {
  expect(await page.locator('.own').last().textContent()).toContain(QUESTION);
  await page.getByRole('log').getByRole('button', { name: '重试' }).click();
  await answers(page).getByRole('button', { name: '任务(一)' }).first().waitFor();
  expect(await page.locator('.own').count()).toBe(1);
  expect(await page.locator('.failure').count()).toBe(0);
}

describeInBrowser('without an answer', (tools) => {
  it('offline', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    await field(page).waitFor();
    await page.context().setOffline(true);
    await send(page);
    await page.getByText('网络断开了').waitFor();
    await page.context().setOffline(false);
    await expectRetryWorks(page);
  });

  it.each([
    ['the server cannot be reached', null, '连不上服务'],
    [
      'the server has an error',
      { status: 500, json: { error: { code: 'internal', message: 'x' } } },
      '服务出错了',
    ],
    ['a proxy answers with a page', { status: 502, body: '<h1>Bad Gateway</h1>' }, '服务出错了'],
    ['something else answers', { status: 200, json: { hello: 'there' } }, '服务出错了'],
    [
      'too many questions',
      { status: 429, headers: { 'retry-after': '20' }, body: '' },
      '提问太频繁了。 请等 20 秒再试',
    ],
    [
      'the stream is cut',
      {
        status: 200,
        contentType: 'text/event-stream',
        body: 'event: answer-start\ndata: {"id":"1"}\n\nevent: text-de',
      },
      '回答没有收完',
    ],
    [
      'the stream ends with an error',
      {
        status: 200,
        contentType: 'text/event-stream',
        body: 'event: answer-error\ndata: {"error":{"message":"x"}}\n\n',
      },
      '服务出错了',
    ],
  ])('%s', async (_name, response, sentence) => {
    await using opened = await tools().open('/');
    const { page } = opened;
    const respond = response === null ? undefined : response;
    await page.route(
      '**/api/chat',
      (route) => (respond === undefined ? route.abort() : route.fulfill(respond)),
      {
        times: 1,
      },
    );
    await send(page);
    await page.getByText(sentence).waitFor();
    await expectRetryWorks(page);
  });

  it('a question that is refused says why', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    const error = { code: 'question_too_long', message: '问题太长,请缩短到 500 字以内。', requestId: '1' };
    await page.route('**/api/chat', (route) => route.fulfill({ status: 400, json: { error } }), { times: 1 });
    await send(page);
    await page.getByText(error.message).waitFor();
    await expectRetryWorks(page);
  });

  it('a slow answer is explained, a missing one ends', async () => {
    await using opened = await tools().open('about:blank');
    const { page } = opened;
    await slowAnswer(page);
    await page.clock.install();
    await page.goto(tools().app);
    await send(page);
    await page.clock.fastForward(9_000);
    await page.locator('.pending').getByText('比平时慢').waitFor();
    await page.clock.fastForward(40_000);
    await page.getByText('等了很久没有回答').waitFor();
  });

  it('one that is stopped can be asked again', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(
      '**/api/chat',
      async (route) => {
        await held;
        await route.abort().catch(() => {});
      },
      { times: 1 },
    );
    const failed = page.waitForEvent('requestfailed');
    await send(page);
    await field(page).fill('接下来想问的');
    await field(page).press('Enter');
    // What is typed meanwhile stays in the field.
    expect(await field(page).inputValue()).toBe('接下来想问的');
    await page.getByRole('button', { name: '停止' }).click();
    await failed;
    release();
    await page.getByText('已停止').waitFor();
    await expectRetryWorks(page);
    expect(await field(page).inputValue()).toBe('接下来想问的');
  });

  it('a reload in between keeps the question', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    await page.route('**/api/chat', () => {}, { times: 1 });
    await send(page);
    await page.getByRole('button', { name: '停止' }).waitFor();
    await page.reload();
    await page.getByText('回答没有收完').waitFor();
    await expectRetryWorks(page);
  });
});

describeInBrowser('a browser that refuses', (tools) => {
  it('storage: says so, and the conversation goes on', async () => {
    await using opened = await tools().open('about:blank');
    const { page } = opened;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(tools().app);
    await page.getByText('不允许保存对话').waitFor();
    await ask(page, QUESTION);
    await page.getByRole('button', { name: '大字' }).click();
    await ask(page, '谢谢');
    expect(await answers(page).count()).toBe(2);
    expect(opened.complaints).toEqual([]);
  });

  it('streams: asks for the answer in one piece', async () => {
    await using opened = await tools().open('about:blank');
    const { page } = opened;
    await page.addInitScript(() => {
      Reflect.deleteProperty(Response.prototype, 'body');
    });
    await page.goto(tools().app);
    const sent = page.waitForRequest('**/api/chat');
    await ask(page, QUESTION);
    expect((await sent).headers().accept).toBe('application/json');
    await answers(page).getByRole('button', { name: '任务(一)' }).first().waitFor();
  });

  it('newer ways to measure and to hide: the window works all the same', async () => {
    await using opened = await tools().open('about:blank');
    const { page } = opened;
    await page.addInitScript(() => {
      for (const name of ['ResizeObserver', 'visualViewport']) Reflect.deleteProperty(window, name);
      Reflect.deleteProperty(Element.prototype, 'replaceChildren');
    });
    await page.goto(tools().app);
    await ask(page, QUESTION);
    await answers(page).getByRole('button', { name: '任务(一)' }).first().click();
    await page.locator('mark').waitFor();
    expect(opened.complaints).toEqual([]);
  });
});

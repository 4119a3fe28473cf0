// The window in other people's pages: policies, resets, frames, several at once, and gone without a trace.
import { expect, it } from 'vitest';
import { answers, ask, converse, DESKTOP, describeInBrowser, field, launcher, PHONE } from './browser.ts';

describeInBrowser('a page of another origin', (tools) => {
  it('holds a whole conversation under a strict policy', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/strict`);
    await launcher(opened.page).click();
    await converse(opened.page);
    expect(opened.complaints).toEqual([]);
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('holds it against resets of everything on a %s', async (_name, device) => {
    const { open, host } = tools();
    await using opened = await open(`${host}/hostile`, device);
    const { page } = opened;
    await launcher(page).click();
    await converse(page);
    const look = await answers(page)
      .first()
      .locator('.bubble')
      .evaluate((bubble) => {
        const { fontSize, color, visibility, direction, textTransform, letterSpacing } =
          getComputedStyle(bubble);
        return { fontSize, color, visibility, direction, textTransform, letterSpacing };
      });
    expect(look).toEqual({
      fontSize: '17px',
      color: 'rgb(25, 25, 25)',
      visibility: 'visible',
      direction: 'ltr',
      textTransform: 'none',
      letterSpacing: 'normal',
    });
    expect(opened.complaints).toEqual([]);
  });

  it('has the window in its place against the same, no higher than the screen', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/hostile-placed`);
    const { page } = opened;
    await converse(page);
    const box = await page.locator('.chat').boundingBox();
    expect(box?.height).toBeLessThanOrEqual(800);
    expect(box?.width).toBeGreaterThan(600);
    expect(opened.complaints).toEqual([]);
  });

  it('may be impatient: two clicks while the window is fetched open one', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/plain`);
    const { page } = opened;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/widget/chat.js*', async (route) => {
      await held;
      await route.continue();
    });
    for (const _click of [1, 2, 3]) await launcher(page).click();
    release();
    await ask(page, '谢谢');
    expect(await page.locator('.chat').count()).toBe(1);
    expect(await answers(page).count()).toBe(1);
  });

  it('keeps its own look: the window styles nothing outside', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/plain`);
    const { page } = opened;
    const own = page.locator('#own');
    const styleOf = () =>
      own.evaluate((button) => JSON.stringify(Object.entries({ ...getComputedStyle(button) })));
    const before = await styleOf();
    await launcher(page).click();
    await ask(page, '你好');
    // The pointer has left the button and the focus is elsewhere, as before.
    expect(await styleOf()).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length)).toBe(
      0,
    );
  });

  it('gets one global and one element, and loses both without a trace', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/plain`);
    const { page } = opened;
    await launcher(page).waitFor();
    const fresh = await page.context().newPage();
    await fresh.goto(`${host}/empty`);
    const globals = (each: typeof page) => each.evaluate(() => Object.getOwnPropertyNames(window));
    const known = new Set(await globals(fresh));
    // The page's own elements with an id are globals too.
    expect((await globals(page)).filter((name) => !known.has(name))).toEqual(['Mingwen']);
    const count = await page.evaluate(() => document.body.children.length);
    await launcher(page).click();
    await field(page).fill('还没发送');
    await page.evaluate(() => window.Mingwen?.remove());
    expect(await page.locator('mingwen-chat').count()).toBe(0);
    expect(await page.evaluate(() => document.body.children.length)).toBe(count - 1);
    expect(await page.evaluate(() => 'Mingwen' in window)).toBe(false);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 400, height: 600 });
    expect(opened.complaints).toEqual([]);
  });

  it('that is not allowed is told so in words, and may not frame', async () => {
    const { open, stranger } = tools();
    await using opened = await open(`${stranger}/plain`);
    await launcher(opened.page).click();
    await field(opened.page).fill('没房子能在青岛落户吗');
    await field(opened.page).press('Enter');
    await opened.page.getByText('连不上服务').waitFor();
    await opened.page.goto(`${stranger}/frame`);
    await expect.poll(() => opened.complaints.join(' ')).toContain('frame-ancestors');
  });

  it('may be a phone: the window covers it, keeps the focus, and gives it back', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/plain`, PHONE);
    const { page } = opened;
    await launcher(page).click();
    const dialog = page.getByRole('dialog', { name: '政策问答' });
    await field(page).waitFor();
    expect(await dialog.getAttribute('aria-modal')).toBe('true');
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 812 });
    for (let stop = 0; stop < 20; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('mingwen-chat');
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
    expect(focused).toBe('政策问答');
  });

  it('whose connection fails at first gets the window at the second try', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/plain`);
    const { page } = opened;
    await page.route('**/widget/chat.js*', (route) => route.abort(), { times: 1 });
    await launcher(page).click();
    await page.getByText('没能打开').waitFor();
    await launcher(page).click();
    await ask(page, '你好');
  });
});

describeInBrowser('a frame', (tools) => {
  it('holds a whole conversation where scripts are forbidden', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/frame`);
    const frame = opened.page.frameLocator('iframe');
    await converse(frame);
    expect(await frame.getByRole('heading', { level: 2 }).first().textContent()).toBe('政策问答');
    expect(opened.complaints).toEqual([]);
    expect(await opened.page.context().cookies()).toEqual([]);
  });
});

describeInBrowser('the full page', (tools) => {
  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('holds a whole conversation on a %s', async (_name, device) => {
    await using opened = await tools().open('/', device);
    await converse(opened.page);
    expect(opened.complaints).toEqual([]);
    expect(await opened.page.context().cookies()).toEqual([]);
  });

  it('is styled under its own policy where sheets cannot be constructed', async () => {
    await using opened = await tools().open('about:blank');
    const { page } = opened;
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync');
    });
    await page.goto(tools().app);
    await ask(page, '你好');
    expect(await page.locator('.talk .bar').evaluate((bar) => getComputedStyle(bar).display)).toBe('flex');
    expect(opened.complaints).toEqual([]);
  });
});

describeInBrowser('several windows on a page', (tools) => {
  it('each have their own settings and conversation', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/several`);
    const { page } = opened;
    const [one, two] = [page.locator('#one'), page.locator('#two')];
    await one.getByRole('textbox').fill('谢谢');
    await one.getByRole('textbox').press('Enter');
    await one.getByText('不客气').waitFor();
    expect(await two.getByText('不客气').count()).toBe(0);
    await two.getByRole('button', { name: 'Large text', pressed: true }).waitFor();
    expect(await two.getByRole('region', { name: '窗口二' }).count()).toBe(1);
    const background = (place: typeof one) =>
      place.locator('.chat').evaluate((chat) => getComputedStyle(chat).backgroundColor);
    expect(await background(one)).toBe('rgb(237, 237, 237)');
    expect(await background(two)).toBe('rgb(17, 17, 17)');
    // A page that places windows itself gets no other launcher.
    expect(await page.locator('mingwen-chat').count()).toBe(3);
    const colour = page.locator('#three .launcher');
    expect(await colour.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
      'rgb(11, 92, 173)',
    );
  });

  it('follow their attributes while they are there', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/several`);
    const one = opened.page.locator('#one');
    await one.getByRole('textbox', { name: '请输入问题' }).waitFor();
    await one.evaluate((element) => {
      element.setAttribute('data-lang', 'en');
      element.setAttribute('data-title', 'Ask us');
      element.setAttribute('data-size', 'large');
    });
    await one.getByRole('textbox', { name: 'Your question' }).waitFor();
    await one.getByRole('region', { name: 'Ask us' }).waitFor();
    await one.getByRole('button', { name: 'Large text', pressed: true }).waitFor();
    // Of the window's own sheets there is one set, however often it was built anew.
    expect(await one.evaluate((element) => element.shadowRoot?.adoptedStyleSheets.length)).toBe(2);
  });
});

describeInBrowser('the interface for scripts', (tools) => {
  it('opens, asks, tells and closes', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/plain`);
    const { page } = opened;
    await launcher(page).waitFor();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const { Mingwen } = window;
      for (const name of ['open', 'close', 'ask'] as const) Mingwen?.on(name, () => seen.push(name));
      const stop = Mingwen?.on('open', () => seen.push('never'));
      stop?.();
      Mingwen?.on('answer', ({ answer }) => seen.push(`answer ${answer.outcome}`));
      // Asked before the window is loaded.
      Mingwen?.ask('没房子能在青岛落户吗');
    });
    await answers(page).first().waitFor();
    await page.evaluate(() => window.Mingwen?.close());
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['open', 'ask', 'answer answered', 'close']);
  });
});

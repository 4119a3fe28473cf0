// Everybody can use it: axe in every state, a conversation by keyboard alone, input methods, targets, large text, motion.
import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findings } from './axe.ts';
import { answers, ask, DESKTOP, describeInBrowser, field, launcher, PHONE } from './browser.ts';

/** Every state is kept as a picture, for whoever wants to see what was tested. */
const PICTURES = 'coverage/screens';

interface State {
  readonly name: string;
  /** The page of another site; without it, the full page. */
  readonly isHosted?: boolean;
  /** The full page of a server whose language model writes. */
  readonly isWritten?: boolean;
  readonly reach: (page: Page) => Promise<unknown>;
}

const firstChip = (page: Page) =>
  answers(page)
    .last()
    .getByRole('button', { name: /^(任务|Task)/ })
    .first();

const STATES: readonly State[] = [
  { name: 'launcher', isHosted: true, reach: (page) => launcher(page).waitFor() },
  {
    name: 'open-window',
    isHosted: true,
    reach: async (page) => {
      await launcher(page).click();
      await ask(page, '没房子能在青岛落户吗');
    },
  },
  { name: 'empty', reach: (page) => field(page).waitFor() },
  { name: 'answered', reach: (page) => ask(page, '没房子能在青岛落户吗') },
  { name: 'written', isWritten: true, reach: (page) => ask(page, '没房子能在青岛落户吗') },
  { name: 'list', reach: (page) => ask(page, '提到青岛的任务有哪些') },
  { name: 'not-in-notice', reach: (page) => ask(page, '第二十六项') },
  {
    name: 'references',
    reach: async (page) => {
      await ask(page, '哪个部门负责特色小镇');
      await page.locator('summary').first().click();
    },
  },
  {
    name: 'source',
    reach: async (page) => {
      await ask(page, '没房子能在青岛落户吗');
      await firstChip(page).click();
      await page.locator('mark').waitFor();
    },
  },
  {
    name: 'fault',
    reach: async (page) => {
      await page.route('**/api/chat', (route) => route.abort(), { times: 1 });
      await ask(page, '没房子能在青岛落户吗');
    },
  },
  {
    name: 'waiting',
    reach: async (page) => {
      await page.route('**/api/chat', () => {}, { times: 1 });
      await field(page).fill('没房子能在青岛落户吗');
      await field(page).press('Enter');
      await page.getByRole('button', { name: '停止' }).waitFor();
    },
  },
  {
    name: 'clearing',
    reach: async (page) => {
      await ask(page, '谢谢');
      await page.getByRole('button', { name: '清空对话' }).click();
    },
  },
  {
    name: 'too-long',
    reach: async (page) => {
      await field(page).fill('问'.repeat(501));
      await page.getByText('已超出 1 字').waitFor();
    },
  },
];

const LOOKS: readonly (readonly [name: string, options: BrowserContextOptions, size: string])[] = [
  ['desktop', DESKTOP, 'standard'],
  ['phone', PHONE, 'standard'],
  ['dark phone', { ...PHONE, colorScheme: 'dark' }, 'standard'],
  ['dark desktop', { ...DESKTOP, colorScheme: 'dark' }, 'standard'],
  ['large at 320 px', { viewport: { width: 320, height: 640 }, hasTouch: true }, 'large'],
];

/** What can be pressed and is smaller than a finger. */
const smallTargets = (page: Page, target: number) =>
  page.evaluate((least) => {
    const roots = [...document.querySelectorAll('mingwen-chat')].map((element) => element.shadowRoot);
    const pressed = roots.flatMap((root) => [
      ...(root?.querySelectorAll<HTMLElement>('button, a[href], summary, textarea') ?? []),
    ]);
    return pressed
      .map((element) => ({
        name: element.textContent || element.ariaLabel,
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.width < least - 0.01 || box.height < least - 0.01))
      .map(({ name, box }) => `${name} ${box.width} × ${box.height}`);
  }, target);

const isWiderThanScreen = (page: Page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('mingwen-chat')].flatMap((element) => [
      ...(element.shadowRoot?.querySelectorAll('.scroller, .source-body, .composer, .bar') ?? []),
    ]);
    return [document.documentElement, ...parts]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.className);
  });

describeInBrowser('every state', (tools) => {
  mkdirSync(PICTURES, { recursive: true });
  for (const [look, options, size] of LOOKS) {
    it.each(STATES)(
      `$name, ${look}: no finding of axe, targets for fingers, nothing beyond the edge`,
      async (state) => {
        const { open, host, writing } = tools();
        const place = state.isHosted ? `${host}/plain` : state.isWritten ? writing : '/';
        await using opened = await open(`${place}?size=${size}`, options);
        const { page } = opened;
        await state.reach(page);
        await page.screenshot({ path: `${PICTURES}/${state.name}-${look.replaceAll(' ', '-')}.png` });
        expect(await findings(page)).toEqual([]);
        expect(await smallTargets(page, size === 'large' ? 60 : 44)).toEqual([]);
        expect(await isWiderThanScreen(page)).toEqual([]);
      },
    );
  }

  it.each(['light', 'dark'])('in English and with an accent of the host, %s', async (theme) => {
    await using opened = await tools().open(`/embed?lang=en&theme=${theme}&accent=%230b5cad&title=Ask`);
    await ask(opened.page, 'Can migrant children go to public schools?');
    expect(await findings(opened.page)).toEqual([]);
  });

  it('the demonstration', async () => {
    await using opened = await tools().open('/demo');
    await expect.poll(() => opened.page.getByRole('textbox').count()).toBe(5);
    expect(await findings(opened.page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

describeInBrowser('by keyboard alone', (tools) => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return active?.ariaLabel || active?.textContent || active?.localName || '';
    });
  const press = async (page: Page, key: string, name: string) => {
    for (let step = 0; step < 40; step += 1) {
      if ((await focused(page)) === name) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${name}`);
  };

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('a whole conversation on a %s', async (_name, device) => {
    const { open, host } = tools();
    await using opened = await open(`${host}/plain`, { ...device, hasTouch: false });
    const { page } = opened;
    await launcher(page).waitFor();
    await press(page, 'Tab', '政策问答');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('请输入问题');
    await page.keyboard.type('没房子能在青岛落户吗');
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    await press(page, 'Shift+Tab', '任务(一)');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('落户');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('任务(一)');
    await press(page, 'Tab', '复制');
    const reply = page.getByRole('group', { name: '接着问' }).getByRole('button').first();
    await press(page, 'Tab', (await reply.textContent()) ?? '');
    await page.keyboard.press('Space');
    await expect.poll(() => answers(page).count()).toBe(2);
    // The button that was pressed is gone; the focus is not.
    expect(await focused(page)).toBe('请输入问题');
    await press(page, 'Shift+Tab', '清空对话');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('取消');
    await press(page, 'Shift+Tab', '清空');
    await press(page, 'Tab', '取消');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('清空对话');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('政策问答');
  });
});

describeInBrowser('an input method', (tools) => {
  it('takes Enter for its word; the next one sends', async () => {
    await using opened = await tools().open('/');
    const { page } = opened;
    await field(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'luohu', selectionStart: 5, selectionEnd: 5 });
    await page.keyboard.press('Enter');
    expect(await page.locator('.own').count()).toBe(0);
    await session.send('Input.insertText', { text: '落户' });
    // Safari ends the composition first and then reports the key of the method.
    await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    expect(await page.locator('.own').count()).toBe(0);
    expect(await field(page).inputValue()).toContain('落户');
    await field(page).press('Enter');
    await page.locator('.own').waitFor();
  });

  it('Shift and Enter make a new line', async () => {
    await using opened = await tools().open('/');
    await field(opened.page).fill('一');
    await field(opened.page).press('Shift+Enter');
    await opened.page.keyboard.type('二');
    expect(await field(opened.page).inputValue()).toBe('一\n二');
  });
});

describeInBrowser('a reader', (tools) => {
  it('of large text gets it with one button, and again the next time', async () => {
    await using opened = await tools().open('/', PHONE);
    const { page } = opened;
    const sizeOf = () =>
      field(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await sizeOf()).toBe(17);
    await page.getByRole('button', { name: '大字' }).click();
    expect(await sizeOf()).toBe(23);
    await page.reload();
    await page.getByRole('button', { name: '大字', pressed: true }).waitFor();
    expect(await sizeOf()).toBe(23);
  });

  it.each(['standard', 'large'])('whose browser doubles the text loses nothing, %s', async (size) => {
    await using opened = await tools().open('about:blank', PHONE);
    const { page } = opened;
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(`${tools().app}/?size=${size}`);
    await ask(page, '提到青岛的任务有哪些');
    const fontSize = await field(page).evaluate((element) => getComputedStyle(element).fontSize);
    expect(fontSize).toBe(size === 'large' ? '46px' : '34px');
    expect(await isWiderThanScreen(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/doubled-${size}.png` });
  });

  it('who has enlarged the text in WeChat keeps it so', async () => {
    const { open, host } = tools();
    await using opened = await open(`${host}/plain`, PHONE);
    const { page } = opened;
    await page.evaluate(() => document.body.style.setProperty('-webkit-text-size-adjust', '150%'));
    await launcher(page).click();
    const adjust = await field(page).evaluate((element) =>
      getComputedStyle(element).getPropertyValue('text-size-adjust'),
    );
    expect(adjust).toBe('150%');
  });

  it('who wants no motion sees none', async () => {
    await using opened = await tools().open('/', { ...PHONE, reducedMotion: 'reduce' });
    const { page } = opened;
    await ask(page, '没房子能在青岛落户吗');
    await firstChip(page).click();
    await page.locator('mark').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('sees characters: no two of them look alike, as boxes would', async () => {
    await using opened = await tools().open('/');
    const pictures = await opened.page.evaluate(() =>
      [...'明文落户'].map((character) => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        if (context === null) return '';
        context.font = '32px system-ui, sans-serif';
        context.fillText(character, 0, 32);
        return canvas.toDataURL();
      }),
    );
    expect(new Set(pictures).size).toBe(4);
  });
});

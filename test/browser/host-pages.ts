// Pages of other sites that hold the window, each as hostile as sites are: policies, resets, frames, several at once.
import { createServer, type Server } from 'node:http';
import { listenOnFreePort } from './listen.ts';

export interface HostPages {
  readonly origin: string;
  readonly server: Server;
}

interface HostPage {
  readonly policy?: string;
  readonly body: string;
}

const CONTENT = `<header><h1>某某市人民政府</h1></header>
<main><p>办事指南 <a href="#top">返回顶部</a></p><button id="own" type="button">网页自己的按钮</button></main>`;

/** Everything a careless style sheet does to the elements of others. */
const RESETS = `* { all: unset !important; }
* { font: 40px/3 fantasy !important; color: red !important; letter-spacing: 1em !important; text-transform: uppercase !important; }
* { text-align: right !important; direction: rtl !important; opacity: 0.3 !important; visibility: hidden !important; }
html { font-size: 100px !important; }
div, p, span, button, textarea, mingwen-chat { display: inline !important; float: left !important; padding: 3em !important; }
.bubble, .chip, .window, .frame, .composer { display: none !important; }`;

/** A plain site, for the pictures. */
const SITE = `body { margin: 0; font: 17px/1.8 system-ui, "WenQuanYi Zen Hei", sans-serif; color: #222; }
header { padding: 28px 24px; background: #1c4f8f; color: #fff; }
header h1 { margin: 0; font-size: 26px; }
main { max-width: 60em; padding: 8px 24px; }
li { padding: 6px 0; border-bottom: 1px dashed #ccc; }`;

const SITE_BODY = `<header><h1>某某市人民政府</h1></header><main><h2>政策文件</h2><ul>
<li>关于印发2019年新型城镇化建设重点任务的通知</li><li>关于做好居住证办理工作的通知</li>
<li>关于城市生活垃圾分类的公告</li><li>关于城镇老旧小区改造的意见</li></ul>
<h2>办事服务</h2><p>户籍办理、居住证申领、社会保险、义务教育入学。</p></main>`;

const STYLE_SHEETS: Readonly<Record<string, string>> = { '/resets.css': RESETS, '/site.css': SITE };

function pagesFor(app: string, size: string): Readonly<Record<string, HostPage>> {
  const script = `<script src="${app}/widget.js" data-title="政策问答" data-notice="shandong-2019" data-size="${size}" defer></script>`;
  const strict = `default-src 'none'; script-src ${app}; connect-src ${app}`;
  return {
    '/empty': { body: '' },
    '/plain': { body: CONTENT + script },
    '/site': { body: `<link rel="stylesheet" href="/site.css">${SITE_BODY}${script}` },
    '/strict': { policy: `${strict}; style-src 'none'`, body: CONTENT + script },
    '/hostile': {
      policy: `${strict}; style-src 'self'`,
      body: `<link rel="stylesheet" href="/resets.css">${CONTENT}${script}`,
    },
    '/hostile-placed': {
      policy: `${strict}; style-src 'self'`,
      body: `<link rel="stylesheet" href="/resets.css"><mingwen-chat data-title="政策问答"></mingwen-chat>${script}`,
    },
    '/frame': {
      policy: `default-src 'none'; frame-src ${app}`,
      body: `${CONTENT}<iframe title="通知问答" width="400" height="700" src="${app}/embed?title=政策问答&theme=light"></iframe>`,
    },
    '/several': {
      body: `<h1>某某市人民政府</h1><main>
<mingwen-chat id="one" data-notice="shandong-2019" data-title="窗口一" data-theme="light"></mingwen-chat>
<mingwen-chat id="two" data-title="窗口二" data-theme="dark" data-lang="en" data-size="large"></mingwen-chat>
</main><mingwen-chat id="three" data-launcher data-title="窗口三" data-accent="#0b5cad"></mingwen-chat>${script}`,
    },
  };
}

/** Serves them on a port of their own. `app` gives the window's address, which may not be known yet. */
export async function serveHostPages(app: () => string): Promise<HostPages> {
  const server = createServer((request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://host');
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const sheet = STYLE_SHEETS[path];
    if (sheet !== undefined) {
      response.writeHead(200, { 'content-type': 'text/css' }).end(sheet);
      return;
    }
    const page = pagesFor(app(), searchParams.get('size') ?? '')[path];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(page.policy !== undefined && { 'content-security-policy': page.policy }),
    });
    response.end(
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>某某市</title></head><body>${page.body}</body></html>`,
    );
  });
  return { origin: await listenOnFreePort(server), server };
}

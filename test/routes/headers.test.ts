// Headers route by route: policies, frames, other origins, methods.
import { describe, expect, it } from 'vitest';
import { asking, post, testApp } from './test-app.ts';

const ALLOWED = 'https://www.example.gov.cn';
const open = () => testApp({ dependencies: { allowedOrigins: [`${ALLOWED}/portal/`] } }).app;

describe('every response', () => {
  it.each([
    '/',
    '/notices/test-notice',
    '/embed',
    '/demo',
    '/page.css',
    '/widget.js',
    '/widget/chat.js',
    '/api/notices',
    '/v1/models',
    '/livez',
    '/openapi.json',
    '/no-such',
  ])('%s is not sniffed and sets no cookie', async (path) => {
    const { headers } = await open().request(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-request-id')).not.toBeNull();
    // These would break the embedding that the contract promises, or reach beyond this host.
    for (const name of ['x-frame-options', 'strict-transport-security']) {
      expect(headers.get(name)).toBeNull();
    }
  });
});

describe('the pages', () => {
  it.each(['/', '/embed', '/demo', '/notices/test-notice'])(
    '%s allows its own files only, and frames of allowed origins',
    async (path) => {
      const response = await open().request(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain(`frame-ancestors 'self' ${ALLOWED}`);
      expect(response.headers.get('referrer-policy')).not.toBeNull();
      const page = await response.text();
      expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
    },
  );

  it('let nobody else frame them by default', async () => {
    const { headers } = await testApp().app.request('/');
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'$/);
  });
});

describe('other origins', () => {
  it.each([
    ['/widget.js', 'no-cache'],
    ['/widget/chat.js?v=1', 'public, max-age=31536000, immutable'],
  ])('may load %s into any page', async (path, caching) => {
    const { headers } = await open().request(path, { headers: { origin: 'https://any.example' } });
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe(caching);
  });

  it.each(['/', '/demo', '/notices/test-notice', '/page.css', '/demo.js', '/api/notices', '/no-such'])(
    'may not load %s into theirs',
    async (path) => {
      const { headers } = await open().request(path, { headers: { origin: 'https://any.example' } });
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('may call the API when allowed, errors included', async () => {
    for (const body of [asking('好'), {}]) {
      const { headers } = await open().request('/api/chat', post(body, { origin: ALLOWED }));
      expect(headers.get('access-control-allow-origin')).toBe(ALLOWED);
      expect(headers.get('access-control-expose-headers')).toBe('x-request-id');
      expect(headers.get('vary')).toBe('Origin');
    }
  });

  it('may ask before', async () => {
    const headers = { origin: ALLOWED, 'access-control-request-method': 'POST' };
    const response = await open().request('/api/chat', { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
  });

  it.each([
    ['a stranger', '/api/chat', 'https://evil.example'],
    ['a sandboxed stranger', '/api/chat', 'null'],
    ['an allowed origin beyond the API', '/notices/test-notice', ALLOWED],
  ])('%s gets no leave', async (_name, path, origin) => {
    const { headers } = await open().request(path, { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('that are none are refused when the application is made', () => {
    const make = () => testApp({ dependencies: { allowedOrigins: ['weixin://x'] } });
    expect(make).toThrow('weixin://x');
  });
});

describe('methods', () => {
  it.each([
    ['DELETE', '/api/chat', 'POST'],
    ['GET', '/api/chat', 'POST'],
    ['POST', '/notices/test-notice', 'GET, HEAD'],
    ['PUT', '/', 'GET, HEAD'],
  ])('%s %s names what is allowed', async (method, path, allowed) => {
    const response = await testApp().app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allowed);
  });

  it('HEAD is GET without the body', async () => {
    const response = await testApp().app.request('/notices/test-notice', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

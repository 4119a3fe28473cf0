// The headers of each kind of response, set route by route; none sets a cookie.

/** data: JSON and events; page: HTML; form-page: HTML with a form; file: the pages' own style sheet and scripts. */
export type HeaderKind = 'data' | 'page' | 'form-page' | 'file';

/**
 * The origins in the form browsers send them.
 * @throws when one has no origin of its own: browsers call it `null`, and so do sandboxed strangers.
 */
export function readOrigins(allowedOrigins: readonly string[]): string[] {
  return allowedOrigins.map((entry) => {
    const { origin } = new URL(entry);
    if (origin === 'null') throw new Error(`ALLOWED_ORIGINS: ${entry} has no origin`);
    return origin;
  });
}

/** Headers by kind. `origins` as read by readOrigins: they may show the pages in a frame. */
export function createHeaders(
  origins: readonly string[],
): Readonly<Record<HeaderKind, Record<string, string>>> {
  const common = { 'x-content-type-options': 'nosniff' };
  const createPageHeaders = (formAction: "'none'" | "'self'") => ({
    ...common,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-cache',
    vary: 'accept-language',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      // The pages' empty icon, so that browsers do not ask for one.
      'img-src data:',
      "base-uri 'none'",
      `form-action ${formAction}`,
      `frame-ancestors ${["'self'", ...origins].join(' ')}`,
    ].join('; '),
  });
  return {
    data: {
      ...common,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
    page: createPageHeaders("'none'"),
    // Without a script a form is sent by the browser itself; here only to this host.
    'form-page': createPageHeaders("'self'"),
    file: { ...common, 'cache-control': 'no-cache' },
  };
}

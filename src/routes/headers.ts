// The headers of each kind of response, set route by route; none sets a cookie.

/**
 * data: JSON and events; page: HTML; form-page: HTML with a form; frame: HTML for frames of other sites; file: the
 * pages' own style sheets and scripts; script, versioned-script: what other sites load, under a fixed address or one
 * that changes with the content.
 */
export type HeaderKind = 'data' | 'page' | 'form-page' | 'frame' | 'file' | 'script' | 'versioned-script';

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
  // Only what the window is made of may be loaded into the pages of others; with CORS the API asks by itself.
  const own = { ...common, 'cross-origin-resource-policy': 'same-origin' };
  const shared = { ...common, 'cross-origin-resource-policy': 'cross-origin' };
  const createPageHeaders = (formAction?: "'self'") => ({
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-cache',
    vary: 'accept-language',
    'content-security-policy': createPagePolicy(origins, { formAction }),
  });
  // Under a host's policy the window's script is fetched as a module, which asks for leave.
  const script = { ...shared, 'access-control-allow-origin': '*' };
  return {
    data: {
      ...own,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
    page: { ...own, ...createPageHeaders() },
    // Without a script a form is sent by the browser itself; here only to this host.
    'form-page': { ...own, ...createPageHeaders("'self'") },
    frame: { ...shared, ...createPageHeaders() },
    file: { ...own, 'cache-control': 'no-cache' },
    script: { ...script, 'cache-control': 'no-cache' },
    'versioned-script': { ...script, 'cache-control': 'public, max-age=31536000, immutable' },
  };
}

interface PagePolicy {
  /** Lets a style element in, where the window cannot construct a style sheet. */
  readonly nonce?: string;
  /** Where a form may be sent; without it, nowhere. */
  readonly formAction?: "'self'" | undefined;
}

/** What a page may load and who may frame it. */
export function createPagePolicy(origins: readonly string[], { nonce, formAction }: PagePolicy = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    // The pages' empty icon, so that browsers do not ask for one.
    'img-src data:',
    // The demonstration frames the page for frames.
    "frame-src 'self'",
    "base-uri 'none'",
    `form-action ${formAction ?? "'none'"}`,
    `frame-ancestors ${["'self'", ...origins].join(' ')}`,
  ].join('; ');
}

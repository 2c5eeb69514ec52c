/** THE table of what a host says with every file. The file for hosts is written from it, and docs/nginx.conf is held against it. */

/**
 * What a page cannot say for itself. Scripts and styles are allowed by each page's own policy, by the fingerprint of their text, which
 * changes with every build; what is here stays the same, so that a server's configuration need not change with the site.
 */
const policy = [
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "script-src-attr 'none'",
  "form-action 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'none'",
  "media-src 'none'",
];

/** Said with every file. All of it is public and nobody signs in, so others may read it from their pages. */
export const everywhere: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy.join('; '),
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
};

const minutes = (count: number) => `public, max-age=${count * 60}`;
const forever = 'public, max-age=31536000, immutable';

/** How long a file may be kept without asking again, by the beginning or the end of its address. Names that hold the fingerprint of their text never change it; calendar programs ask often. */
export const caching: readonly { readonly paths: string; readonly says: string }[] = [
  { paths: '/_astro/*', says: forever },
  { paths: '/pagefind/fragment/*', says: forever },
  { paths: '/pagefind/index/*', says: forever },
  { paths: '/*.ics', says: minutes(60) },
];

/** Everything else: pages are asked for again after five minutes, and answered with "not changed" if nothing did. */
export const cachingOfPages = minutes(5);

/** Types that hosts often do not know, by the end of the file's name. */
export const types: Readonly<Record<string, string>> = {
  ics: 'text/calendar',
  md: 'text/markdown',
  csv: 'text/csv',
  webmanifest: 'application/manifest+json',
  yml: 'application/yaml',
  po: 'text/x-gettext-translation',
};

/** Types of files that their folder tells, not the end of their name, by folder and end. */
export const typesBelow: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/feeds/': { xml: 'application/atom+xml', json: 'application/feed+json' },
};

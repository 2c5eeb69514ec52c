/**
 * The service worker of readers who chose to keep the guide. The network is asked first, so what is kept is seen only
 * without it, and then says from which day it is. Calendars and data are never kept: programs that read them must know
 * that they are offline.
 */
import { CacheFirst, NetworkFirst, type Strategy } from 'workbox-strategies';
import { fill, isDay, localeOf } from '../i18n/texts';
import { isPart, isUnchanging } from './saved-copies';
import { savedHeader, shellCache, visitedCache } from './names';
import { keptWhole } from './full-copy';

/** Written by the build. */
declare const GUIDE: {
  base: string;
  day: string;
  shell: { readonly url: string; readonly revision: string; readonly integrity: string }[];
  /** What is said above a kept page, by the language of the page. */
  texts: Readonly<Record<string, { readonly notice: string; readonly missing: string }>>;
};
/** What this file uses of a worker's scope; the library of types for workers and that for pages exclude each other. */
declare const self: {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: 'install' | 'activate',
    act: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void;
};
type Handled = Parameters<Strategy['handle']>[0];
type FetchEvent = Extract<Handled, { event: unknown }>['event'] & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};

const { base, day, shell, texts } = GUIDE;
const mostVisited = 200;
const cacheName = visitedCache(base);

/** The addresses of the shell, each with its name in the cache, which changes with what the file holds. */
const shellKeys = new Map(shell.map(({ url, revision }) => [url, `${url}?${revision}`]));

/**
 * Fetches what the cache does not hold yet. If one file fails, this worker is not installed and the old one stays; a file of another build fails
 * too, as where the site is published meanwhile.
 */
async function keepShell(): Promise<void> {
  const cache = await caches.open(shellCache(base));
  for (const { url, integrity } of shell) {
    const key = shellKeys.get(url)!;
    if (await cache.match(key)) continue;
    const response = await fetch(url, { cache: 'reload', integrity });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    await cache.put(key, response);
  }
}

async function forgetOldShell(): Promise<void> {
  const cache = await caches.open(shellCache(base));
  const wanted = new Set(shellKeys.values());
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (!wanted.has(pathname + search)) await cache.delete(url);
  }
}

/** What was put there when this worker was installed, for want of anything newer, with the day of its build. */
async function fromShell(request: Request): Promise<Response | undefined> {
  const key = shellKeys.get(new URL(request.url).pathname);
  const found = key && (await caches.match(key, { cacheName: shellCache(base) }));
  return found ? withHeader(found, day) : undefined;
}

async function fromWhole(request: Request): Promise<Response | undefined> {
  const whole = await keptWhole(base);
  return whole && caches.match(request, { cacheName: whole.place, ignoreSearch: true });
}

/** Whoever removed the guide from this device has removed the shell too; pages left open must not bring it back. */
const keepIfWanted = async ({ response }: { response: Response }) =>
  response.ok && (await caches.has(shellCache(base)))
    ? withHeader(response, new Date().toISOString())
    : null;

/** No page is served from what is kept before the network was asked. */
const pages = new NetworkFirst({
  cacheName,
  networkTimeoutSeconds: 5,
  matchOptions: { ignoreSearch: true },
  plugins: [
    {
      cacheWillUpdate: keepIfWanted,
      cacheDidUpdate: () => forgetOldest(),
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
        const kept = newest(cachedResponse, await fromWhole(request)) ?? (await fromShell(request));
        return kept && withNotice(kept, request, 'notice');
      },
    },
  ],
});
const unchanging = new CacheFirst({
  cacheName,
  plugins: [
    {
      cacheWillUpdate: keepIfWanted,
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
        cachedResponse ?? (await fromShell(request)) ?? (await fromWhole(request)),
    },
  ],
});
// One list names the others by what they hold, so all come from one copy: the whole guide where there is one. What stands behind
// a question mark only makes a browser ask anew.
const parts = new NetworkFirst({
  cacheName,
  networkTimeoutSeconds: 5,
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => request.url.split('?')[0]!,
      cacheWillUpdate: keepIfWanted,
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
        (await fromWhole(request)) ?? cachedResponse ?? (await fromShell(request)),
    },
  ],
});

/** How a request to this guide is answered; undefined if it is left to the browser. */
function strategyFor({ method, mode, url }: Request): Strategy | undefined {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return undefined;
  if (mode === 'navigate') return pages;
  return isUnchanging(pathname, base) ? unchanging : isPart(pathname, base) ? parts : undefined;
}

/** The answer where neither the network nor what is kept has one. */
async function missingFor(request: Request): Promise<Response> {
  const page =
    request.mode === 'navigate' ? await fromShell(new Request(`${base}offline/`)) : undefined;
  return page ? withNotice(page, request, 'missing') : Response.error();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const strategy = strategyFor(request);
  if (strategy)
    event.respondWith(strategy.handle({ event, request }).catch(() => missingFor(request)));
});

const newest = (one: Response | undefined, other: Response | undefined) =>
  one && other
    ? (one.headers.get(savedHeader) ?? '') >= (other.headers.get(savedHeader) ?? '')
      ? one
      : other
    : (one ?? other);

async function withHeader(response: Response, saved: string): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(savedHeader, saved);
  return new Response(await response.blob(), { status: response.status, headers });
}

/** Says above the page from which day it is: what was open then may be closed now. */
async function withNotice(
  response: Response,
  { url }: Request,
  says: 'notice' | 'missing',
): Promise<Response> {
  const first = new URL(url).pathname.slice(base.length).split('/')[0]!;
  const lang = Object.hasOwn(texts, first) ? first : 'en';
  const saved = response.headers.get(savedHeader) ?? day;
  // A day without an hour is the same day everywhere.
  const zone = isDay(saved) ? { timeZone: 'UTC' } : {};
  const when = new Intl.DateTimeFormat(localeOf(lang), {
    dateStyle: 'long',
    ...zone,
  }).format(new Date(saved));
  const line = `<div class="wide" role="note" lang="${lang}" data-saved><p><b>${fill(texts[lang]![says], { day: when })}</b></p></div>`;
  return new Response((await response.text()).replace('<main', `${line}<main`), {
    headers: response.headers,
  });
}

/** Keeps what was visited last, as many as a phone bears easily. */
async function forgetOldest(): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = await cache.keys();
  await Promise.all(
    kept.slice(0, Math.max(0, kept.length - mostVisited)).map((one) => cache.delete(one)),
  );
}

// A new worker serves the same kinds of answers as the old one, so it need not wait until every page is closed.
self.addEventListener('install', (event) => {
  void self.skipWaiting();
  event.waitUntil(keepShell());
});
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), forgetOldShell()])),
);

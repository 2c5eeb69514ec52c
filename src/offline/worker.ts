/**
 * The service worker of readers who chose to keep the guide. The network is asked first, so what is kept is seen only
 * without it, and then says from which day it is. Calendars and data are never kept: programs that read them must know
 * that they are offline.
 */
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { savedHeader, visitedCache, wholeCache } from './names';

/** Written by the build. */
declare const GUIDE: { base: string; lang: string; shell: PrecacheEntry[]; notice: string };
/** What this file uses of a worker's scope; the library of types for workers and that for pages exclude each other. */
declare const self: {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', act: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
};

const { base, lang, shell, notice } = GUIDE;
const mostVisited = 200;
const isPage = ({ request, sameOrigin }: { request: Request; sameOrigin: boolean }) => sameOrigin && request.mode === 'navigate';
const isPart = ({ url, sameOrigin }: { url: URL; sameOrigin: boolean }) =>
  sameOrigin &&
  [`${base}_astro/`, `${base}pagefind/`, `${base}search/`, `${base}glossary/words.json`].some((start) => url.pathname.startsWith(start)) &&
  !url.pathname.endsWith('/');

precacheAndRoute(shell, { directoryIndex: 'index.html', cleanURLs: false, urlManipulation: () => [] });
cleanupOutdatedCaches();

registerRoute(
  isPage,
  new NetworkFirst({
    cacheName: visitedCache(base),
    networkTimeoutSeconds: 5,
    matchOptions: { ignoreSearch: true },
    plugins: [
      {
        cacheWillUpdate: async ({ response }) => (response.ok ? withHeader(response, new Date().toISOString()) : null),
        cacheDidUpdate: () => forgetOldest(),
        cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && withNotice(cachedResponse),
      },
    ],
  }),
);
// Names of scripts and index files change with what they hold; the lists of search do not, so they are asked for anew.
registerRoute(
  (options) => isPart(options) && !options.url.pathname.endsWith('.json') && !options.url.pathname.endsWith('pagefind.js'),
  new CacheFirst({ cacheName: visitedCache(base) }),
);
registerRoute(isPart, new NetworkFirst({ cacheName: visitedCache(base) }));

setCatchHandler(async ({ request }) => {
  const kept = await (await caches.open(wholeCache(base))).match(request, { ignoreSearch: true });
  if (request.mode !== 'navigate') return kept ?? Response.error();
  if (kept) return withNotice(kept);
  return (await matchPrecache(`${base}offline/`)) ?? Response.error();
});

async function withHeader(response: Response, day: string): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(savedHeader, day);
  return new Response(await response.blob(), { status: response.status, headers });
}

/** Says above the page from which day it is: what was open then may be closed now. */
async function withNotice(response: Response): Promise<Response> {
  const saved = response.headers.get(savedHeader);
  if (!saved) return response;
  const day = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long' }).format(new Date(saved));
  const line = `<div class="wide" role="note" data-saved><p><b>${notice.replace('{day}', day)}</b></p></div>`;
  return new Response((await response.text()).replace('<main', `${line}<main`), { headers: response.headers });
}

/** Keeps what was visited last, as many as a phone bears easily. */
async function forgetOldest(): Promise<void> {
  const cache = await caches.open(visitedCache(base));
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostVisited)).map((one) => cache.delete(one)));
}

// A new worker serves the same kinds of answers as the old one, so it need not wait until every page is closed.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

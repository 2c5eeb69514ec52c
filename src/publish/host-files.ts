/** The two files that Netlify, Cloudflare Pages and some others read from the folder they publish. */
import type { Redirects } from '../model/redirects.ts';
import { caching, everywhere } from './headers.ts';

/**
 * `_headers`. These hosts already ask anew for every page, so only what may be kept longer is named. Where two
 * patterns fit one address they would join the values: no header is named twice for an address.
 */
export function headersFile(base: string): string {
  const root = base.replace(/\/$/, '');
  const kept = caching.filter(({ paths }) => paths.endsWith('/*')).map(({ paths, says }) => [paths, { 'Cache-Control': says }] as const);
  return [['/*', everywhere] as const, ...kept]
    .map(([paths, headers]) => [`${root}${paths}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n')
    .concat('\n');
}

/**
 * `_redirects`: two lines for each address that moved. A page that leads on stands at the old address, for hosts that cannot redirect.
 * Netlify would show it but for the `!`; Cloudflare always redirects, and passes over the line with the `!` as none of its own.
 */
export function redirectsFile(redirects: Redirects, base: string): string {
  const root = base.replace(/\/$/, '');
  return Object.entries(redirects)
    .flatMap(([from, to]) => ['301!', '301'].map((code) => `${root}${from} ${root}${to} ${code}\n`))
    .join('');
}

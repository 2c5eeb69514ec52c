/** The two files that Netlify, Cloudflare Pages and some others read from the folder they publish. */
import { globSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { placeOf } from '../../i18n/addresses.ts';
import type { Redirects } from '../../model/redirects.ts';
import { caching, everywhere, typesBelow } from './headers.ts';

/** Writes both into a folder of pages served under a base path. */
export function writeHostFiles(folder: string, base: string, redirects: Redirects): void {
  const feeds = globSync(['feeds/*', '??/feeds/*'], { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  writeFileSync(join(folder, '_headers'), headersFile(base, feeds));
  writeFileSync(join(folder, '_redirects'), redirectsFile(redirects, base));
}

/**
 * `_headers`. These hosts already ask anew for every page, so only what may be kept longer is named. Where two
 * patterns fit one address they would join the values: no header is named twice for an address. They know the types of files by the end of
 * their names; where the folder tells the type, each file is named, for Netlify takes nothing after a `*`. `files` are those of the site.
 */
export function headersFile(base: string, files: readonly string[]): string {
  const root = base.replace(/\/$/, '');
  const kept = caching
    .filter(({ paths }) => paths.endsWith('/*'))
    .map(({ paths, says }) => [paths, { 'Cache-Control': says }] as const);
  const typed = Object.entries(typesBelow).flatMap(([below, types]) =>
    files
      .map((file) => `/${file}`)
      .filter(
        (address) => placeOf(address).address.startsWith(below) && types[extname(address).slice(1)],
      )
      .map(
        (address) =>
          [
            address,
            { 'Content-Type': `${types[extname(address).slice(1)]}; charset=utf-8` },
          ] as const,
      ),
  );
  return [['/*', everywhere] as const, ...kept, ...typed]
    .map(([paths, headers]) =>
      [
        `${root}${paths}`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    )
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

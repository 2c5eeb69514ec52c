/** What the build is told by its environment. What means nothing, or would harm, is refused before any work, in one line that says what to do. */
import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { directionOf } from '../i18n/direction.ts';
import { buildInstant } from './build-time.ts';
import type { Environment } from './environment.ts';
import { requireRepositorySettings } from './repository.ts';

export interface Settings {
  /** All variables, for those who read others: the address of the site, the programs of Pagefind. */
  readonly env: Environment;
  /** The instant that counts as now. */
  readonly now: Temporal.Instant;
  /** The path the site is served under, with a slash at both ends. */
  readonly base: string;
  /** Absolute paths of the content and of the folder that will hold the site. */
  readonly content: string;
  readonly target: string;
  /** Whether the build stops where it would else publish other dates than those of the history, or fewer languages. */
  readonly strict: boolean;
  /** Whether compressed copies are written beside the files. */
  readonly precompress: boolean;
}

/** The content folder, as the environment names it: absolute. */
export const contentFolder = (env: Environment = process.env): string =>
  resolve(env['CONTENT_DIR'] || 'content');

/**
 * The folder of the built site: absolute. A link is followed, for renaming it would leave the folder behind it, which a server may show,
 * as it was. Throws for a link that leads nowhere.
 */
export function siteFolder(env: Environment = process.env): string {
  const named = resolve(env['BUILD_DIR'] || 'dist');
  if (!lstatSync(named, { throwIfNoEntry: false })?.isSymbolicLink()) return named;
  if (existsSync(named)) return realpathSync(named);
  throw new Error(
    `${named} is a link to ${readlinkSync(named)}, which is not there. Make that folder, or remove the link.`,
  );
}

/** All settings of a build. Throws if one of them means nothing. */
export function readSettings(env: Environment = process.env): Settings {
  requireSiteUrl(env['SITE_URL']);
  requireRepositorySettings(env);
  // The pages ask for it; a setting that means nothing is refused before any work.
  directionOf('en', env);
  return {
    env,
    now: buildInstant(env),
    base: basePath(env['BASE_PATH']),
    content: contentFolder(env),
    target: siteFolder(env),
    precompress: env['PRECOMPRESS'] !== 'no',
    strict: Boolean(env['STRICT']) && !['0', 'no', 'false'].includes(env['STRICT']!),
  };
}

/** Tells the pages, which read the environment as in `npm run dev`, the same instant and path, and Astro to report nothing to its makers. */
export function passToPages({ now, base }: Settings): void {
  process.env['SOURCE_DATE_EPOCH'] = String(now.epochMilliseconds / 1000);
  process.env['BASE_PATH'] = base;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
}

/** The path the site is served under, with a slash at both ends: GitHub's for a project has none at its end. Throws if it is no path. */
export function basePath(written = ''): string {
  const base = `/${written}/`.replaceAll(/\/+/g, '/');
  if (/^[\w.~/-]+$/.test(base) && !/\/\.+\//.test(base)) return base;
  throw new Error(
    `BASE_PATH is \`${written}\`; it must be the path of a folder, such as \`/guide/\`, in letters, digits, \`-\`, \`_\`, \`.\` and \`~\`.`,
  );
}

/** Throws if where the site lives is no address, or holds the path that belongs into BASE_PATH. Not set is fine. */
export function requireSiteUrl(written: string | undefined): void {
  if (!written) return;
  const address = URL.parse(written);
  if (
    !address ||
    // Written into headers, feeds and calendars: what an address drops or encodes is in none.
    !/^[\x21\x23-\x26\x28-\x3b\x3d\x3f-\x7e]+$/.test(written) ||
    !/^https?:$/.test(address.protocol) ||
    address.search ||
    address.hash ||
    address.username
  )
    throw new Error(
      `SITE_URL is \`${written}\`; it must be the beginning of an address, such as \`https://guide.example\`.`,
    );
  if (address.pathname !== '/')
    throw new Error(
      `SITE_URL is \`${written}\`; write \`${address.origin}\` there, and its folder into BASE_PATH: \`BASE_PATH=${basePath(address.pathname)}\`.`,
    );
}

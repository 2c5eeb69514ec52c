/** What the build is told by its environment. What means nothing, or would harm, is refused before any work, in one line that says what to do. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

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

/** Throws if publishing would throw away something else than a built site: what stands at the target goes when the new site takes its place. */
export function requireTarget(target: string, project: string): void {
  const refuse = (why: string) => {
    throw new Error(
      `BUILD_DIR is ${target}, which ${why}. Name a folder that is new, empty, or holds a site that was built here.`,
    );
  };
  if (!relative(target, project).startsWith('..')) refuse('holds this project');
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) refuse('is a file');
  if (readdirSync(target).length > 0 && !existsSync(join(target, 'sitemap.xml')))
    refuse('holds other things than a site');
}

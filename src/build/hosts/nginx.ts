/** The configuration of an nginx server for a built site, from the same table as the files for other hosts. */
import type { Redirects } from '../../model/redirects.ts';
import { caching, cachingOfPages, everywhere, types, typesBelow } from './headers.ts';

export interface NginxSite {
  /** The folder of the built site, as the server sees it. */
  readonly folder: string;
  /** The path the site lives under: `/` or `/guide/`. */
  readonly base: string;
  readonly redirects: Redirects;
  readonly port?: number;
  readonly name?: string;
  /** Whether the server has the module that sends `.br` files (Debian: libnginx-mod-http-brotli-static). */
  readonly brotli?: boolean;
  /** Whether it also listens on IPv6; a machine without any refuses to. */
  readonly ipv6?: boolean;
}

/** A file for `conf.d`. Headers stand once, in the server: in nginx a block with headers of its own would forget those around it. */
export function nginxConfiguration({
  folder,
  base,
  redirects,
  port = 80,
  name = '_',
  brotli = false,
  ipv6 = true,
}: NginxSite): string {
  const root = base.replace(/\/$/, '');
  const site = folder.replace(/\/$/, '');
  const moved = Object.entries(redirects).map(
    ([from, to]) => `    location = ${root}${from} { return 301 ${root}${to}; }`,
  );
  const kept = caching.map(
    ({ paths, says, because }) => `    ${patternOf(root, paths)} "${says}"; # ${because}`,
  );
  const ofFolders = Object.entries(typesBelow).map(
    ([below, own]) =>
      `    location ${root}${below} {\n        alias ${site}${below};\n        types { ${typeLines(own).join(' ')} }\n    }`,
  );
  const headers = Object.entries(everywhere).map(
    ([header, value]) => `    add_header ${header} "${value}" always;`,
  );
  return `# Written by \`npm run nginx\`. It changes only when redirects or this project's table of headers do, not with each build.
map $uri $guide_keep {
    default "${cachingOfPages}";
${kept.join('\n')}
}
# What is not there may be there soon.
map $status $guide_cache {
    default "no-store";
    200 $guide_keep;
    206 $guide_keep;
    301 "${cachingOfPages}";
    304 $guide_keep;
}

server {
    listen ${port};
${ipv6 ? `    listen [::]:${port};\n` : ''}    server_name ${name};
    absolute_redirect off;
    server_tokens off;
    charset utf-8;
    charset_types text/plain text/css text/xml text/calendar text/markdown text/csv text/javascript application/javascript application/json application/yaml application/atom+xml image/svg+xml;

    include mime.types;
    types {
${typeLines(types)
  .map((line) => `        ${line}`)
  .join('\n')}
    }
    default_type application/octet-stream;

    # The copies the build wrote are sent as they are; nothing is compressed at the time of asking.
    gzip_static on;
    gzip_vary on;
${brotli ? '    brotli_static on;' : '    # brotli_static on; # with the module libnginx-mod-http-brotli-static'}

${headers.join('\n')}
    add_header Cache-Control $guide_cache always;
    # With https, also: add_header Strict-Transport-Security "max-age=31536000" always;

    error_page 404 ${root}/404.html;
    # A folder without a page of its own is no secret, it is nothing.
    error_page 403 =404 ${root}/404.html;
${root === '' ? '' : `    location = / { return 302 ${root}/; }\n    location = ${root} { return 301 ${root}/; }\n`}${moved.length > 0 ? `${moved.join('\n')}\n` : ''}    # Files for other hosts and the compressed copies are not pages.
    location ~ ^${root}/(_headers|_redirects)$|\\.(br|gz)$ { return 404; }
${ofFolders.join('\n')}
    location ${root}/ {
        alias ${site}/;
        index index.html;
    }
}
`;
}

const typeLines = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([extension, type]) => `${type} ${extension};`);

const escaped = (text: string) => text.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&');

/** `/_astro/*` and `/*.ics` as a regular expression of nginx. */
const patternOf = (root: string, paths: string) =>
  paths.endsWith('/*')
    ? `~^${escaped(root + paths.slice(0, -1))}`
    : `~${escaped(paths.slice(paths.indexOf('*') + 1))}$`;

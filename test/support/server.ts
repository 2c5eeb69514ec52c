/** A built site as a good host sends it: with the headers of src/build/hosts/headers.ts and the compressed copies of the build. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import {
  caching,
  cachingOfPages,
  everywhere,
  types,
  typesBelow,
} from '../../src/build/hosts/headers.ts';

/** Types that every host knows. */
const wellKnown: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  xml: 'application/xml',
  json: 'application/json',
  txt: 'text/plain',
};

export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder on a free port of this machine. A folder is answered with its index.html, a missing file with 404.html.
 * Where a test changes files while they are served (`changing`), each answer is the file of that moment: no compressed copy,
 * and nothing that the browser may keep.
 */
export async function serve(folder: string, { changing = false } = {}): Promise<Served> {
  const server = createServer((request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    );
    const wanted = join(folder, path);
    const file =
      existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    const found = file.startsWith(folder) && existsSync(file);
    const shown = found ? file : join(folder, '404.html');
    const packed =
      !changing &&
      existsSync(`${shown}.br`) &&
      /\bbr\b/.test(String(request.headers['accept-encoding']));
    const kind = extname(shown).slice(1);
    response.writeHead(found ? 200 : 404, {
      ...everywhere,
      'Content-Type': `${typesBelow[path.replace(/[^/]*$/, '')]?.[kind] ?? types[kind] ?? wellKnown[kind] ?? 'application/octet-stream'}; charset=utf-8`,
      'Cache-Control': found && !changing ? cachingFor(path) : 'no-store',
      Vary: 'Accept-Encoding',
      ...(packed ? { 'Content-Encoding': 'br' } : {}),
    });
    response.end(readFileSync(packed ? `${shown}.br` : shown));
  });
  // A busy machine asks again long after the five seconds of Node, over a connection that would just be closing.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const cachingFor = (path: string) =>
  caching.find(({ paths }) =>
    new RegExp(`^${paths.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path),
  )?.says ?? cachingOfPages;

/** The built site as a visitor gets it: its pages, and a server for them. */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { everywhere } from '../../src/build/hosts/headers.ts';

export const distFolder = join(import.meta.dirname, '../../dist');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
};

export interface BuiltPage {
  /** `groups/cpwg/index.html` */
  readonly file: string;
  /** `/groups/cpwg/` */
  readonly address: string;
  readonly html: string;
}

/** Every built page. */
export function builtPages(folder = distFolder): BuiltPage[] {
  if (!existsSync(folder)) throw new Error('There is no built site. Run `npm run build` first.');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({
      file,
      address: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/**
 * Serves a folder on a free port with the headers that hosts send; a folder is answered with its index.html, a missing file
 * with 404.html.
 */
export async function serve(
  folder = distFolder,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    );
    const wanted = join(folder, path);
    const file =
      existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    const found = wanted.startsWith(folder) && existsSync(file);
    const shown = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      ...everywhere,
      'content-type': types[extname(shown)] ?? 'application/octet-stream',
    });
    createReadStream(shown)
      .on('error', () => response.end())
      .pipe(response);
  });
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

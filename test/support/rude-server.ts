/** Servers on this machine that misbehave in every way a server on the web does. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './certificate.ts';

export interface RudeServer {
  readonly origin: string;
  /** The same over a connection with a certificate nobody vouches for. */
  readonly insecureOrigin: string;
  /** What was asked so far: `HEAD /fine`. */
  readonly asked: string[];
  /** Whether somebody went on listening to a body that never ends. */
  readonly listenedTo: () => number;
  readonly close: () => Promise<void>;
}

type Manner = (request: IncomingMessage, response: ServerResponse, times: number) => void;
const status =
  (code: number, headers: Record<string, string> = {}): Manner =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

export async function startRudeServer(): Promise<RudeServer> {
  const asked: string[] = [];
  let bytes = 0;
  const manners: Readonly<Record<string, Manner>> = {
    '/fine': status(200),
    '/moved': status(301, { location: '/fine' }),
    '/moved-for-now': status(302, { location: '/fine' }),
    '/chain-1': status(301, { location: '/chain-2' }),
    '/chain-2': status(302, { location: '/chain-3' }),
    '/chain-3': status(301, { location: '/fine' }),
    '/moved-twice': status(308, { location: '/moved' }),
    '/moved-to-nothing': status(301, { location: '/missing' }),
    '/to-a-file': status(302, { location: 'file:///etc/hostname' }),
    '/to-nonsense': status(302, { location: 'http://[' }),
    '/circle': status(302, { location: '/circle-back' }),
    '/circle-back': status(302, { location: '/circle' }),
    '/missing': status(404),
    '/withdrawn': status(410),
    '/refused': status(403),
    '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
    '/head-says-missing': ({ method }, response) =>
      response.writeHead(method === 'HEAD' ? 404 : 200).end(),
    '/busy-once': (_, response, times) =>
      (times === 1
        ? response.writeHead(429, { 'retry-after': '7' })
        : response.writeHead(200)
      ).end(),
    '/busy-all-day': status(429, { 'retry-after': '86400' }),
    '/closed-until-a-date': (_, response, times) =>
      (times <= 2
        ? response.writeHead(503, { 'retry-after': 'Fri, 10 Jan 2031 12:00:30 GMT' })
        : response.writeHead(200)
      ).end(),
    '/stumbles-once': (_, response, times) => response.writeHead(times <= 2 ? 500 : 200).end(),
    '/always-500': status(500),
    '/silent': () => undefined,
    '/cut': (request) => request.socket.resetAndDestroy(),
    '/drips-its-head': (request) => {
      const drip = setInterval(() => request.socket.write('H'), 20);
      request.socket.on('close', () => clearInterval(drip));
    },
    '/huge-head': status(200, { 'x-long': 'x'.repeat(100_000) }),
    '/huge': (_, response) => {
      response.writeHead(200, { 'content-length': String(50_000_000_000) });
      pour(response);
    },
    '/endless': (_, response) => {
      response.writeHead(200);
      pour(response);
    },
    '/huge-without-head': ({ method }, response) => {
      response.writeHead(method === 'HEAD' ? 405 : 200);
      if (method === 'GET') pour(response);
      else response.end();
    },
  };
  const pour = (response: ServerResponse) => {
    // The answer to HEAD has no body: written to it, nothing is ever in the way.
    if (response.req.method === 'HEAD') return void response.end();
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536))) bytes += 65_536;
    };
    response.on('drain', more);
    more();
  };

  const answer: RequestListener = (request, response) => {
    const path = request.url!.split('?')[0]!;
    asked.push(`${request.method} ${request.url}`);
    const times = asked.filter((one) => one.split(' ')[1]!.split('?')[0] === path).length;
    const endless = /^\/endless-chain-(\d+)$/.exec(path);
    const manner = endless
      ? status(302, { location: `/endless-chain-${Number(endless[1]) + 1}` })
      : (manners[path] ?? status(404));
    manner(request, response, times);
  };
  const plain = createServer(answer);
  const secure = createSecureServer(selfSigned('127.0.0.1'), answer);
  const portOf = async (server: typeof plain | typeof secure) => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return (server.address() as AddressInfo).port;
  };
  const [port, securePort] = [await portOf(plain), await portOf(secure)];
  return {
    origin: `http://127.0.0.1:${port}`,
    insecureOrigin: `https://127.0.0.1:${securePort}`,
    asked,
    listenedTo: () => bytes,
    close: async () => {
      for (const server of [plain, secure]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

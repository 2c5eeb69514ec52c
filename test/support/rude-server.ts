/** A server on this machine that misbehaves in the ways a server on the web does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RudeServer {
  readonly origin: string;
  /** What was asked so far: `HEAD /fine`. */
  readonly asked: string[];
  /** How many bytes somebody listened to of a body that never ends. */
  readonly listenedTo: () => number;
  readonly close: () => Promise<void>;
}

type Manner = (request: IncomingMessage, response: ServerResponse, times: number) => void;
const status =
  (code: number, headers: Record<string, string> = {}): Manner =>
  (_, response) =>
    void response.writeHead(code, headers).end();
/** One answer to the first questions, then 200. */
const first =
  (most: number, manner: Manner): Manner =>
  (request, response, times) =>
    (times <= most ? manner : status(200))(request, response, times);
const toHead =
  (code: number, toGet: Manner): Manner =>
  (request, response, times) =>
    (request.method === 'HEAD' ? status(code) : toGet)(request, response, times);

export async function startRudeServer(): Promise<RudeServer> {
  const asked: string[] = [];
  let bytes = 0;
  const manners: Readonly<Record<string, Manner>> = {
    '/fine': status(200),
    '/moved': status(301, { location: '/fine' }),
    '/moved-twice': status(308, { location: '/moved' }),
    '/moved-for-now': status(302, { location: '/fine' }),
    '/moved-partly-for-now': status(301, { location: '/moved-for-now' }),
    '/moved-to-nothing': status(301, { location: '/missing' }),
    '/to-a-file': status(302, { location: 'file:///etc/hostname' }),
    '/to-nonsense': status(302, { location: 'http://[' }),
    '/circle': status(302, { location: '/circle' }),
    '/withdrawn': status(410),
    '/refused': status(403),
    '/no-head': toHead(405, status(200)),
    '/head-says-missing': toHead(404, status(200)),
    '/busy-once': first(1, status(429, { 'retry-after': '7' })),
    '/busy-all-day': status(429, { 'retry-after': '86400' }),
    '/closed-until-a-date': first(
      2,
      status(503, { 'retry-after': 'Fri, 10 Jan 2031 12:00:30 GMT' }),
    ),
    '/stumbles-once': first(2, status(500)),
    '/always-500': status(500),
    '/silent': () => undefined,
    '/cut': (request) => void request.socket.resetAndDestroy(),
    '/drips-its-head': (request) => {
      const drip = setInterval(() => request.socket.write('H'), 20);
      request.socket.on('close', () => clearInterval(drip));
    },
    '/endless': toHead(405, (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) bytes += 65_536;
      };
      response.on('drain', more);
      more();
    }),
  };
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!;
    asked.push(`${request.method} ${request.url}`);
    const times = asked.filter((one) => one.split(' ')[1] === request.url).length;
    (manners[path] ?? status(404))(request, response, times);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    listenedTo: () => bytes,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

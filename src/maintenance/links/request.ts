/**
 * One HTTP request of which only the head of the answer is read: a body, however long, is never taken in.
 * Written on node:http rather than fetch because the address a name resolves to must be seen before the connection is made:
 * a link in a stranger's pull request must not reach into the network of the machine that checks it.
 */
import { lookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export interface Head {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

interface RequestOptions {
  /** Milliseconds until the head must be here, counted from the beginning. */
  readonly timeout: number;
  readonly userAgent: string;
  /** For tests against a server on this machine. */
  readonly allowPrivate?: boolean;
  /** How names become addresses; the system's way if not given. */
  readonly lookUp?: LookupFunction;
}

/** A failure before any answer; `code` is the system's name for it, such as ECONNRESET. */
export class NoAnswer extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Asks for the head of an address. Sends no cookie and none of the credentials an address may carry. Throws NoAnswer. */
export function requestHead(
  method: 'HEAD' | 'GET',
  address: URL,
  { timeout, userAgent, allowPrivate = false, lookUp = lookup }: RequestOptions,
): Promise<Head> {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isPrivate(host)) return Promise.reject(new NoAnswer('PRIVATE'));
  const start = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeout);
    const request = start({
      method,
      hostname: host,
      port: address.port || undefined,
      path: address.pathname + address.search,
      headers: { 'user-agent': userAgent, accept: '*/*' },
      agent: false,
      signal,
      lookup: allowPrivate ? lookUp : publicOnly(lookUp),
    });
    const fail = (error: NodeJS.ErrnoException) =>
      reject(new NoAnswer(signal.aborted ? 'TIMEOUT' : (error.code ?? error.message)));
    request.on('error', fail);
    request.on('response', (response) => {
      response.on('error', () => undefined);
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
      response.destroy();
    });
    request.end();
  });
}

/** Addresses no public page lives at: this machine, private networks, link-local (where clouds keep their secrets), multicast. */
const privateRanges = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateRanges.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateRanges.addSubnet(net, bits, 'ipv6');

/** Whether a host is `localhost` or a literal address outside the public internet. A name is judged when it is resolved. */
export function isPrivate(host: string): boolean {
  const version = isIP(host);
  return version === 0
    ? /(^|\.)(localhost|local|internal)$/i.test(host)
    : privateRanges.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

/** Resolves names and refuses those of which any address is not public: a name is judged by where it leads, at the moment it is used. */
const publicOnly =
  (lookUp: LookupFunction): LookupFunction =>
  (host, options, done) => {
    lookUp(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const all = found as LookupAddress[];
      if (all.length === 0 || all.some(({ address }) => isPrivate(address)))
        return done(new NoAnswer('PRIVATE'), '');
      return options.all ? done(null, all) : done(null, all[0]!.address, all[0]!.family);
    });
  };

/**
 * Asks whether outside pages are still there: one question at a time, with a pause between two to one host, and only the
 * head of an answer is read. On node:http, not fetch, because where a name leads must be seen before a connection is made:
 * a link in a stranger's pull request must not reach into the network of the machine that checks it.
 */
import { lookup } from 'node:dns';
import { once } from 'node:events';
import { request as askHttp, type IncomingMessage } from 'node:http';
import { request as askHttps } from 'node:https';
import { isIP } from 'node:net';

/** alive: a page answered. gone: its host says that there is none. trouble: no answer that tells either. */
export interface Answer {
  readonly state: 'alive' | 'gone' | 'trouble';
  /** What was answered, in a few words: `200`, `404`, `no answer in time`. */
  readonly said: string;
  /** The address to write instead, where every redirect on the way is permanent. */
  readonly movedTo?: string;
}

/** What a test replaces. Times are in milliseconds. */
export interface Manners {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly pause: number;
  readonly timeout: number;
  readonly isRefused: (host: string) => boolean;
  readonly lookUp?: typeof lookup;
}

/** The longest that a host which asks to be left alone is waited for today. */
const patience = 120_000;
const mostRedirects = 5;
/** Answers to HEAD after which GET is tried: some servers refuse HEAD, or get it wrong. */
const unclear = /^(?:(?!429)[45]\d\d|ABORT_ERR|ECONNRESET)$/;
/** Answers that say nothing of the page, only of the moment: it is asked after once more. */
const passing = /^(?:408|425|429|5\d\d|ECONNRESET|ECONNREFUSED|EAI_AGAIN)$/;

/** Makes a function that asks after one address and knows when each host may be asked again. It never throws. */
export function politely(manners: Manners): (address: string) => Promise<Answer> {
  const freeAt = new Map<string, number>();

  async function question(method: string, address: URL): Promise<Head> {
    const wait = Math.max(0, (freeAt.get(address.host) ?? 0) - manners.now());
    if (wait > patience) return { code: `asks to come back in ${Math.ceil(wait / 1000)} seconds` };
    await manners.sleep(wait);
    const head = await headOf(method, address, manners).catch(
      (error: NodeJS.ErrnoException): Head => ({ code: error.code ?? error.message }),
    );
    const pause = manners.pause * (passing.test(head.code) ? 5 : 1);
    const now = manners.now();
    freeAt.set(address.host, now + Math.max(pause, waitOf(head.retryAfter, now)));
    return head;
  }

  return async function ask(start: string, isLast = false): Promise<Answer> {
    let isPermanent = true;
    let address = URL.parse(start);
    for (let hops = 0; address && /^https?:$/.test(address.protocol); hops++) {
      if (hops > mostRedirects) return trouble(`more than ${mostRedirects} redirects`);
      address.hash = '';
      let { code, location } = await question('HEAD', address);
      if (unclear.test(code)) ({ code, location } = await question('GET', address));
      if (passing.test(code) && !isLast) return ask(start, true);
      if (code === '404' || code === '410') return { state: 'gone', said: code };
      if (/^2\d\d$/.test(code)) {
        const movedTo = isPermanent && hops > 0 ? { movedTo: address.href } : {};
        return { state: 'alive', said: code, ...movedTo };
      }
      if (!/^3\d\d$/.test(code) || !location) return trouble(failures[code] ?? code);
      isPermanent &&= code === '301' || code === '308';
      address = URL.parse(location, address);
    }
    return trouble('leads to no web address');
  };
}

const trouble = (said: string): Answer => ({ state: 'trouble', said });
const failures: Readonly<Record<string, string>> = {
  ABORT_ERR: 'no answer in time',
  ECONNRESET: 'the connection was cut',
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the name of the host is not known',
};

/** `Retry-After` in milliseconds from now: seconds or a date; 0 if it is neither. */
const waitOf = (value = '', now: number) =>
  (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now) || 0;

/** The beginning of an answer; `code` is its status, or what went wrong instead, such as ECONNRESET. */
type Head = { code: string; location?: string | undefined; retryAfter?: string | undefined };

/** Sends no cookie and none of the credentials an address may carry. */
async function headOf(method: string, address: URL, manners: Manners): Promise<Head> {
  const { timeout, isRefused, lookUp = lookup } = manners;
  const hostname = address.hostname.replace(/^\[|\]$/g, '');
  if (isRefused(hostname)) throw refusal;
  const request = (address.protocol === 'https:' ? askHttps : askHttp)({
    ...{ method, hostname, port: address.port, path: address.pathname + address.search },
    headers: { 'user-agent': 'at-large-participation-guide link check, weekly', accept: '*/*' },
    ...{ agent: false, autoSelectFamily: true, signal: AbortSignal.timeout(timeout) },
    lookup: (host, options, done) =>
      lookUp(host, { ...options, all: true }, (error, found) =>
        done(error ?? (found.some((one) => isRefused(one.address)) ? refusal : null), found),
      ),
  });
  request.on('error', () => undefined).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.on('error', () => undefined).destroy();
  const { location, 'retry-after': retryAfter } = response.headers;
  return { code: String(response.statusCode), location, retryAfter };
}
const refusal = Object.assign(new Error(), { code: 'an address inside a private network' });

/** This machine, private networks, link-local (where clouds keep their secrets), reserved, multicast. */
const privateV4 =
  /^(?:0|10|127|169\.254|192\.0\.0|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89]|22[4-9]|2[3-5]\d)\./;

/** Whether a literal address is outside the public internet, of IPv6 outside 2000::/3. A name is judged by where it leads. */
export const isPrivate = (host: string): boolean =>
  isIP(host) === 6 ? !/^[23][\da-f]{3}:/i.test(host) : isIP(host) === 4 && privateV4.test(host);

/** Asks whether an address is still alive: HEAD, then GET, following redirects, again after a pause where that may help. */
import type { Clock, Lanes } from './host-queue.ts';
import { NoAnswer, type Head } from './request.ts';

/** alive: a page answered. gone: its host says that there is none. trouble: no answer that tells either. */
export type State = 'alive' | 'gone' | 'trouble';

export interface Answer {
  readonly state: State;
  /** What was answered, in a few words: `200`, `404`, `no answer in time`. */
  readonly said: string;
  /** The address to write instead, where every redirect on the way is permanent. */
  readonly movedTo?: string;
}

export interface Asking {
  readonly request: (method: 'HEAD' | 'GET', address: URL) => Promise<Head>;
  readonly lanes: Lanes;
  readonly clock: Clock;
  /** How often to ask again. */
  readonly retries: number;
  /** Milliseconds before the first repetition; doubled each time. */
  readonly backoff: number;
  /** The longest wait, in milliseconds, that is granted to a host which asks for one. */
  readonly patience: number;
}

/** An answer, and what follows from it. */
interface Try {
  readonly answer: Answer;
  /** The host that gave it, at the end of all redirects. */
  readonly host?: string;
  /** The host would say the same of all its pages today. */
  readonly ofHost?: boolean;
  /** Asking later may give another answer: after so many milliseconds, if the host says so. */
  readonly again?: { readonly after?: number };
}

const mostRedirects = 10;

/** The answer for an address, and whether it is the same for every page of its host. Never throws. */
export async function ask(
  address: string,
  asking: Asking,
): Promise<{ answer: Answer; forWholeHost: boolean }> {
  for (let attempt = 0; ; attempt++) {
    const { answer, host = '', ofHost = false, again } = await follow(address, asking);
    const isOwnHost = host === URL.parse(address)?.hostname;
    if (!again || attempt === asking.retries) return { answer, forWholeHost: ofHost && isOwnHost };
    const wait = again.after ?? asking.backoff * 2 ** attempt;
    if (wait > asking.patience)
      return {
        answer: {
          ...answer,
          said: `${answer.said}, asks to come back in ${Math.ceil(wait / 1000)} seconds`,
        },
        forWholeHost: isOwnHost,
      };
    asking.lanes.holdOff(host, wait);
  }
}

async function follow(start: string, asking: Asking): Promise<Try> {
  const seen = new Set<string>();
  let isPermanent = true;
  let address = URL.parse(start);
  while (address && /^https?:$/.test(address.protocol)) {
    address.hash = '';
    if (seen.has(address.href)) return trouble('redirects in a circle');
    if (seen.size > mostRedirects) return trouble(`more than ${mostRedirects} redirects`);
    seen.add(address.href);

    const head = await headOf(address, asking);
    if (head instanceof NoAnswer) return noAnswer(head, address.hostname);
    const { status, headers } = head;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      isPermanent &&= status === 301 || status === 308;
      address = URL.parse(headers.location, address);
    } else if (status >= 200 && status < 300) {
      return {
        answer: {
          state: 'alive',
          said: String(status),
          ...(isPermanent && seen.size > 1 ? { movedTo: address.href } : {}),
        },
      };
    } else if (status === 404 || status === 410) {
      return { answer: { state: 'gone', said: String(status) } };
    } else {
      const after =
        status === 429 || status === 503
          ? waitOf(headers['retry-after'], asking.clock.now())
          : undefined;
      return {
        ...trouble(String(status)),
        host: address.hostname,
        ...(isPassing(status) ? { again: after === undefined ? {} : { after } } : {}),
      };
    }
  }
  return trouble('leads to no web address');
}

/** The head of the answer to HEAD, or to GET where HEAD gave none that counts: some servers refuse HEAD, or get it wrong. */
async function headOf(address: URL, { request, lanes }: Asking): Promise<Head | NoAnswer> {
  const one = (method: 'HEAD' | 'GET') =>
    lanes
      .inTurn(address.hostname, () => request(method, address))
      .catch((error: unknown) => (error instanceof NoAnswer ? error : new NoAnswer(String(error))));
  const head = await one('HEAD');
  const isClear =
    head instanceof NoAnswer
      ? !['ECONNRESET', 'TIMEOUT'].includes(head.code)
      : head.status < 400 || head.status === 429;
  return isClear ? head : one('GET');
}

const trouble = (said: string): Try => ({ answer: { state: 'trouble', said } });

/** Answers that say nothing of the page, only of the moment. */
const isPassing = (status: number) =>
  status === 408 || status === 425 || status === 429 || status >= 500;

const failures: Readonly<Record<string, { said: string; passes?: boolean; ofHost?: boolean }>> = {
  TIMEOUT: { said: 'no answer in time', passes: true },
  ECONNRESET: { said: 'the connection was cut', passes: true },
  ECONNREFUSED: { said: 'the connection was refused', passes: true, ofHost: true },
  EAI_AGAIN: { said: 'the name could not be looked up', passes: true, ofHost: true },
  ENOTFOUND: { said: 'the name of the host is not known', ofHost: true },
  PRIVATE: { said: 'an address inside a private network, not asked' },
};

function noAnswer({ code }: NoAnswer, host: string): Try {
  const {
    said,
    passes = false,
    ofHost = false,
  } = failures[code] ?? {
    said: /CERT|SSL|TLS|EPROTO|SELF_SIGNED/.test(code)
      ? `no secure connection (${code})`
      : `no answer (${code})`,
  };
  return { ...trouble(said), host, ofHost, ...(passes ? { again: {} } : {}) };
}

/** `Retry-After` in milliseconds from now: seconds or a date; undefined if it is neither. */
export function waitOf(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

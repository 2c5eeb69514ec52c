import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { outsideAddresses } from '../../src/maintenance/links/addresses.ts';
import { ask, waitOf, type Answer, type Asking } from '../../src/maintenance/links/ask.ts';
import { askAll } from '../../src/maintenance/links/ask-all.ts';
import { lanesWith } from '../../src/maintenance/links/host-queue.ts';
import { linkFormats, sortResults } from '../../src/maintenance/links/report.ts';
import {
  isPrivate,
  NoAnswer,
  requestHead,
  type Head,
} from '../../src/maintenance/links/request.ts';
import { archived, remember, toAsk, type Results } from '../../src/maintenance/links/results.ts';
import { startRudeServer, type RudeServer } from '../support/rude-server.ts';
import { copyOf, plant, theWorld, worldFolder } from '../support/world.ts';

let server: RudeServer;
beforeAll(async () => {
  server = await startRudeServer();
});
afterAll(() => server.close());

/** A clock that stands still unless somebody sleeps; it remembers the waits. */
function stillClock(start = Date.parse('2031-01-10T12:00:00Z')) {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    sleep: async (milliseconds: number) => {
      if (milliseconds > 0) waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

function asking(extra: Partial<Asking> = {}): Asking & { waits: number[] } {
  const clock = stillClock();
  const request = (method: 'HEAD' | 'GET', address: URL) =>
    requestHead(method, address, { timeout: 200, userAgent: 'test', allowPrivate: true });
  return {
    request,
    clock,
    lanes: lanesWith(0, clock),
    retries: 2,
    backoff: 1000,
    patience: 120_000,
    waits: clock.waits,
    ...extra,
  };
}
const askAbout = async (path: string, extra?: Partial<Asking>) =>
  (await ask(path.startsWith('http') ? path : server.origin + path, asking(extra))).answer;

describe('a page that answers is alive', () => {
  test('at once', async () =>
    expect(await askAbout('/fine')).toEqual({ state: 'alive', said: '200' }));
  test('moved for good: its new address is told', async () => {
    expect(await askAbout('/moved')).toEqual({
      state: 'alive',
      said: '200',
      movedTo: `${server.origin}/fine`,
    });
    expect(await askAbout('/moved-twice')).toEqual({
      state: 'alive',
      said: '200',
      movedTo: `${server.origin}/fine`,
    });
  });
  test('moved for now, or partly for now: the old address stays right', async () => {
    expect(await askAbout('/moved-for-now')).toEqual({ state: 'alive', said: '200' });
    expect(await askAbout('/chain-1')).toEqual({ state: 'alive', said: '200' });
  });
  test('although its server refuses HEAD, or gets it wrong', async () => {
    expect(await askAbout('/no-head')).toEqual({ state: 'alive', said: '200' });
    expect(await askAbout('/head-says-missing')).toEqual({ state: 'alive', said: '200' });
  });
  test('and a fragment is not part of the question', async () => {
    server.asked.length = 0;
    await askAbout('/fine?page=1#part');
    expect(server.asked).toEqual(['HEAD /fine?page=1']);
  });
});

describe('a page whose host says there is none is gone', () => {
  test.each([
    ['/missing', '404'],
    ['/withdrawn', '410'],
    ['/moved-to-nothing', '404'],
  ])('%s', async (path, said) => {
    expect(await askAbout(path)).toEqual({ state: 'gone', said });
  });
});

describe('anything else is trouble, in words', () => {
  test.each([
    ['/refused', '403'],
    ['/always-500', '500'],
    ['/circle', 'redirects in a circle'],
    ['/endless-chain-1', 'more than 10 redirects'],
    ['/to-a-file', 'leads to no web address'],
    ['/to-nonsense', 'leads to no web address'],
    ['/silent', 'no answer in time'],
    ['/drips-its-head', 'no answer'],
    ['/cut', 'the connection was cut'],
    ['/huge-head', 'no answer (HPE_HEADER_OVERFLOW)'],
    ['mailto:somebody', 'leads to no web address'],
    ['http://[', 'leads to no web address'],
  ])('%s', async (path, said) => {
    const answer = await askAbout(path, { retries: 1 });
    expect(answer.state).toBe('trouble');
    expect(answer.said).toContain(said);
  });
  test('a certificate nobody vouches for', async () => {
    expect(await askAbout(`${server.insecureOrigin}/fine`)).toEqual({
      state: 'trouble',
      said: 'no secure connection (DEPTH_ZERO_SELF_SIGNED_CERT)',
    });
  });
  test('a port where nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
    const { port } = closed.address() as { port: number };
    await new Promise((done) => closed.close(done));
    expect(await askAbout(`http://127.0.0.1:${port}/`)).toEqual({
      state: 'trouble',
      said: 'the connection was refused',
    });
  });
});

describe('a long body is never taken in', () => {
  test.each(['/huge', '/endless', '/huge-without-head'])('%s', async (path) => {
    const before = server.listenedTo();
    expect(await askAbout(path)).toEqual({ state: 'alive', said: '200' });
    // What the system buffers for a connection may have left the server; a reader would have taken megabytes a second.
    expect(server.listenedTo() - before).toBeLessThan(20_000_000);
  });
});

describe('asking again', () => {
  test('after a server stumbles, it is asked once more and answers', async () => {
    const to = asking();
    expect((await ask(`${server.origin}/stumbles-once`, to)).answer).toEqual({
      state: 'alive',
      said: '200',
    });
    expect(to.waits).toEqual([1000]);
  });
  test('the pauses grow, and end', async () => {
    const to = asking();
    await ask(`${server.origin}/always-500`, to);
    expect(to.waits).toEqual([1000, 2000]);
  });
  test('a host that says how long it wants to be left alone is left alone so long', async () => {
    const to = asking();
    expect((await ask(`${server.origin}/busy-once`, to)).answer).toEqual({
      state: 'alive',
      said: '200',
    });
    expect(to.waits).toEqual([7000]);
  });
  test('also when it names a date', async () => {
    const to = asking();
    expect((await ask(`${server.origin}/closed-until-a-date`, to)).answer).toEqual({
      state: 'alive',
      said: '200',
    });
    expect(to.waits).toEqual([30_000]);
    expect(waitOf('soon', 0)).toBeUndefined();
    expect(waitOf('Thu, 01 Jan 1970 00:00:00 GMT', 5000)).toBe(0);
  });
  test('a host that wants a whole day is not asked again, after none of its pages', async () => {
    server.asked.length = 0;
    const answers = await askAll(
      [`${server.origin}/busy-all-day`, `${server.origin}/fine`],
      asking(),
      2,
    );
    expect(server.asked).toEqual(['HEAD /busy-all-day']);
    expect([...answers.values()].map(({ said }) => said)).toEqual(
      Array(2).fill('429, asks to come back in 86400 seconds'),
    );
  });
  test('a page that is gone, refused or misplaced is asked only twice: HEAD and GET', async () => {
    for (const path of ['/missing', '/refused']) {
      server.asked.length = 0;
      await askAbout(path);
      expect(server.asked).toEqual([`HEAD ${path}`, `GET ${path}`]);
    }
  });
  test('a name that leads nowhere after a redirect says nothing of the host that led there', async () => {
    const request = async (_: string, { hostname, pathname }: URL): Promise<Head> => {
      if (hostname === 'lost.example') throw new NoAnswer('ENOTFOUND');
      return pathname === '/away'
        ? { status: 302, headers: { location: 'https://lost.example/' } }
        : { status: 200, headers: {} };
    };
    const answers = await askAll(
      ['https://good.example/away', 'https://good.example/page'],
      asking({ request }),
      1,
    );
    expect([...answers.values()].map(({ state }) => state)).toEqual(['trouble', 'alive']);
  });
});

describe('politeness', () => {
  test('one question at a time to each host, with the pause between two', async () => {
    const clock = stillClock(0);
    const running = new Map<string, number>();
    const starts: string[] = [];
    let most = 0;
    const request = async (_: string, { hostname }: URL): Promise<Head> => {
      running.set(hostname, (running.get(hostname) ?? 0) + 1);
      most = Math.max(most, running.get(hostname)!);
      starts.push(hostname);
      await Promise.resolve();
      running.set(hostname, running.get(hostname)! - 1);
      return { status: 200, headers: {} };
    };
    const addresses = [1, 2, 3].flatMap((page) =>
      ['a', 'b'].map((host) => `https://${host}.example/${page}`),
    );
    await askAll(addresses, asking({ request, clock, lanes: lanesWith(1000, clock) }), 1);
    expect(most).toBe(1);
    expect(starts.join(' ')).toBe('a.example a.example a.example b.example b.example b.example');
    expect(clock.waits).toEqual([1000, 1000, 1000, 1000]);
  });
  test('a question that fails does not stop the lane', async () => {
    const clock = stillClock(0);
    const { inTurn } = lanesWith(1000, clock);
    await expect(inTurn('a', () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
    expect(await inTurn('a', async () => 'next')).toBe('next');
    expect(clock.waits).toEqual([1000]);
  });
});

describe('a link never reaches into the network of the machine that checks it', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.1.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    'localhost',
    'db.internal',
    'printer.local',
  ])('%s is refused', (host) => expect(isPrivate(host)).toBe(true));
  test.each(['93.184.215.14', '2606:2800:21f:cb07::1', 'www.icann.org', 'localhost.example.org'])(
    '%s is not',
    (host) => expect(isPrivate(host)).toBe(false),
  );

  const asStrangersAre = (method: 'HEAD' | 'GET', address: URL) =>
    requestHead(method, address, { timeout: 200, userAgent: 'test' });
  test('however it is written', async () => {
    server.asked.length = 0;
    const port = new URL(server.origin).port;
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:7f00:1]', 'localhost']) {
      expect(await askAbout(`http://${host}:${port}/fine`, { request: asStrangersAre })).toEqual({
        state: 'trouble',
        said: 'an address inside a private network, not asked',
      });
    }
    expect(server.asked).toEqual([]);
  });
  test('a name that resolves to a private address is refused after it is resolved', async () => {
    const port = new URL(server.origin).port;
    server.asked.length = 0;
    const asked = (address: string) =>
      askAbout(`http://rebound.example:${port}/fine`, {
        request: (method, url) =>
          requestHead(method, url, {
            timeout: 200,
            userAgent: 'test',
            lookUp: (_, __, done) =>
              done(null, [
                { address: '93.184.215.14', family: 4 },
                { address, family: 4 },
              ]),
          }),
      });
    expect((await asked('127.0.0.1')).said).toContain('private network');
    expect(server.asked).toEqual([]);
  });
  test('nor by a redirect', async () => {
    const request = async (method: 'HEAD' | 'GET', address: URL): Promise<Head> =>
      address.hostname === 'good.example'
        ? { status: 302, headers: { location: `${server.origin}/fine` } }
        : asStrangersAre(method, address);
    server.asked.length = 0;
    expect((await askAbout('https://good.example/', { request })).said).toContain(
      'private network',
    );
    expect(server.asked).toEqual([]);
  });
  test('and no name or password written into a link is sent', async () => {
    let sent: string | undefined = 'nothing asked';
    const listener = createServer((socket) => {
      socket.once('data', (data) => {
        sent = /authorization: .*/i.exec(data.toString())?.[0];
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
      });
    });
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    onTestFinished(() => void listener.close());
    await askAbout(
      `http://user:secret@127.0.0.1:${(listener.address() as { port: number }).port}/`,
    );
    expect(sent).toBeUndefined();
  });
});

describe('which addresses', () => {
  test('those in fields and in prose, each once, with the records that name it', () => {
    const folder = copyOf(worldFolder);
    plant(
      folder,
      'guides/first-day.md',
      'To the [Alpha Group]',
      'See [a page](https://example.net/a_(b)) and [it again](https://example.net/a_(b) "title"), not `https://example.net/code`.\n\nTo the [Alpha Group]',
    );
    const site = theWorld();
    expect(outsideAddresses(site).map(({ address }) => address)).toEqual([
      'https://example.org/minutes',
      'https://example.org/rulebook',
    ]);
    expect(outsideAddresses(theWorld(undefined, folder))).toContainEqual({
      address: 'https://example.net/a_(b)',
      namedBy: ['guides/first-day'],
      read: '2031-01-10',
    });
  });
});

describe('what is remembered', () => {
  const alive: Answer = { state: 'alive', said: '200' };
  const gone: Answer = { state: 'gone', said: '404' };
  const named = ['https://a.example/', 'https://b.example/'];
  const first = remember(
    {},
    new Map([
      [named[0]!, alive],
      [named[1]!, gone],
    ]),
    named,
    '2031-01-10',
  );

  test('the day last seen alive, and since when it is as it is', () => {
    expect(first).toEqual({
      'https://a.example/': {
        lastAlive: '2031-01-10',
        lastAsked: '2031-01-10',
        state: 'alive',
        said: '200',
        since: '2031-01-10',
      },
      'https://b.example/': {
        lastAsked: '2031-01-10',
        state: 'gone',
        said: '404',
        since: '2031-01-10',
      },
    });
    const later = remember(
      first,
      new Map([
        [named[0]!, gone],
        [named[1]!, gone],
      ]),
      named,
      '2031-02-10',
    );
    expect(later[named[0]!]).toEqual({
      lastAlive: '2031-01-10',
      lastAsked: '2031-02-10',
      state: 'gone',
      said: '404',
      since: '2031-02-10',
    });
    expect(later[named[1]!]!.since).toBe('2031-01-10');
  });
  test('an address not asked today stays; one nobody names any more is forgotten', () => {
    expect(Object.keys(remember(first, new Map(), [named[1]!], '2031-03-01'))).toEqual([named[1]!]);
    expect(remember(first, new Map(), named, '2031-03-01')).toEqual(first);
  });
  test('an address is asked again after some days, a new one at once', () => {
    expect(toAsk(first, [...named, 'https://c.example/'], '2031-01-15', 6)).toEqual([
      'https://c.example/',
    ]);
    expect(toAsk(first, named, '2031-01-16', 6)).toEqual(named);
  });
});

describe('what is told', () => {
  const address = 'https://example.org/minutes';
  const addresses = [{ address, namedBy: ['sources/minutes'], read: '2031-01' }];
  const told = (
    result: Results[string],
    format: keyof typeof linkFormats = 'text',
    day = '2031-03-10',
  ) => linkFormats[format](sortResults(addresses, { [address]: result }, day), day);

  test('a dead page, with where a copy may be', () => {
    expect(archived(address, '2030-11-03')).toBe(
      'https://web.archive.org/web/20301103/https://example.org/minutes',
    );
    expect(
      told({
        lastAlive: '2030-11-03',
        lastAsked: '2031-03-10',
        state: 'gone',
        said: '404',
        since: '2031-03-10',
      }),
    ).toMatchInlineSnapshot(`
      "gone     https://example.org/minutes  404, last seen alive 2030-11-03, in sources/minutes
               a copy may be at https://web.archive.org/web/20301103/https://example.org/minutes
      0 alive, 1 gone, 0 without a clear answer, 0 not asked yet."
    `);
    expect(
      told({ lastAsked: '2031-03-10', state: 'gone', said: '404', since: '2031-03-10' }),
    ).toContain('/web/20310101/');
  });
  test('trouble only when it lasts two weeks', () => {
    const since = (day: string) =>
      told({ lastAsked: '2031-03-10', state: 'trouble', said: '500', since: day });
    expect(since('2031-02-25')).toMatch(/^trouble/);
    expect(since('2031-02-24')).toMatch(/^silent/);
  });
  test('in an issue, where an address cannot act as Markdown', () => {
    const hostile = `${address}?a=\`@everyone\`![](https://example.org/x.png)`;
    const result = {
      lastAsked: '2031-03-10',
      state: 'gone',
      said: '404',
      since: '2031-03-10',
    } as const;
    const body = linkFormats.markdown(
      sortResults(
        [{ address: hostile, namedBy: ['sources/minutes'], read: '2031' }],
        { [hostile]: result },
        '2031-03-10',
      ),
      '2031-03-10',
    );
    expect(body).toContain(
      '- [ ] `` https://example.org/minutes?a=`@everyone`![](https://example.org/x.png) `` answered `404`',
    );
  });
});

describe('npm run links', { timeout: 60_000 }, () => {
  const run = promisify(execFile);
  const cli = join(import.meta.dirname, '../../src/maintenance/links/cli.ts');
  const withPages = (minutes: string, rulebook: string) => {
    const folder = copyOf(worldFolder);
    plant(folder, 'sources/minutes.yml', 'https://example.org/minutes', minutes);
    plant(folder, 'sources/rulebook.yml', 'https://example.org/rulebook', rulebook);
    const scratch = mkdtempSync(join(tmpdir(), 'links-'));
    onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
    return { folder, results: join(scratch, 'links.json') };
  };

  test('writes the results, tells them, and ends well although a page is gone', async () => {
    const { folder, results } = withPages(`${server.origin}/fine`, `${server.origin}/missing`);
    const { stdout } = await run(process.execPath, [
      cli,
      folder,
      '--results',
      results,
      '--this-machine',
    ]);
    expect(stdout).toContain('1 alive, 1 gone, 0 without a clear answer, 0 not asked yet.');
    expect(JSON.parse(readFileSync(results, 'utf8'))).toMatchObject({
      [`${server.origin}/fine`]: { state: 'alive' },
      [`${server.origin}/missing`]: { state: 'gone' },
    });
    server.asked.length = 0;
    await run(process.execPath, [cli, folder, '--results', results, '--this-machine']);
    expect(server.asked).toEqual([]);
  });
  test('on a machine without a connection remembers nothing, rather than call every page dead', async () => {
    const { folder, results } = withPages('http://127.0.0.1:1/a', 'http://127.0.0.1:1/b');
    writeFileSync(results, '{}\n');
    await expect(
      run(process.execPath, [cli, folder, '--results', results, '--this-machine']),
    ).rejects.toThrow('No host answered at all.');
    expect(readFileSync(results, 'utf8')).toBe('{}\n');
    expect(existsSync(results)).toBe(true);
  });
});

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isPrivate, politely, type Manners } from '../../src/maintenance/links/ask.ts';
import { outsideAddresses, remember, reportLinks } from '../../src/maintenance/links/report.ts';
import { code } from '../../src/maintenance/markdown.ts';
import { startRudeServer, type RudeServer } from '../support/rude-server.ts';
import { copyOf, plant, theWorld, worldFolder } from '../support/world.ts';

let server: RudeServer;
beforeAll(async () => {
  server = await startRudeServer();
});
afterAll(() => server.close());

/** A clock that stands still unless somebody sleeps; `waits` remembers the sleeps. */
function manners(extra: Partial<Manners> = {}): Manners & { waits: number[] } {
  const waits: number[] = [];
  let now = Date.parse('2031-01-10T12:00:00Z');
  const sleep = async (milliseconds: number) => {
    if (milliseconds > 0) waits.push(milliseconds);
    now += milliseconds;
  };
  const isRefused = () => false;
  return { now: () => now, sleep, waits, pause: 1000, timeout: 200, isRefused, ...extra };
}
const at = (path: string) => (path.includes(':') ? path : server.origin + path);
/** The answer, what the server was asked for it, and the pauses that were made. */
async function askAbout(path: string, extra?: Partial<Manners>) {
  server.asked.length = 0;
  const polite = manners(extra);
  const answer = await politely(polite)(at(path));
  return { answer, asked: [...server.asked], waits: polite.waits };
}

describe('what an address answers', () => {
  test.each(['/fine', '/moved-for-now', '/moved-partly-for-now', '/no-head', '/head-says-missing'])(
    '%s is alive',
    async (path) => expect((await askAbout(path)).answer).toEqual({ state: 'alive', said: '200' }),
  );
  test.each(['/moved', '/moved-twice'])('%s: its new address is told', async (path) =>
    expect((await askAbout(path)).answer).toMatchObject({ movedTo: `${server.origin}/fine` }),
  );
  test.each([
    ['/missing', '404'],
    ['/withdrawn', '410'],
    ['/moved-to-nothing', '404'],
  ])('%s is gone', async (path, said) =>
    expect((await askAbout(path)).answer).toEqual({ state: 'gone', said }),
  );
  test.each([
    ['/refused', '403'],
    ['/always-500', '500'],
    ['/circle', 'more than 5 redirects'],
    ['/to-a-file', 'leads to no web address'],
    ['/to-nonsense', 'leads to no web address'],
    ['/silent', 'no answer in time'],
    ['/drips-its-head', expect.any(String)],
    ['/cut', 'the connection was cut'],
    ['mailto:somebody', 'leads to no web address'],
    ['http://[', 'leads to no web address'],
  ])('%s is trouble, in words', async (path, said) =>
    expect((await askAbout(path)).answer).toEqual({ state: 'trouble', said }),
  );
  test('a fragment is not part of the question', async () =>
    expect((await askAbout('/fine?page=1#part')).asked).toEqual(['HEAD /fine?page=1']));
  test('a body that never ends is not taken in', async () => {
    const before = server.listenedTo();
    expect((await askAbout('/endless')).answer.state).toBe('alive');
    // What the system buffers for a connection may have left the server; a reader would have taken megabytes a second.
    expect(server.listenedTo() - before).toBeLessThan(20_000_000);
  });
});

describe('politeness', () => {
  test('a pause between two questions to a host, none before another host', async () => {
    const polite = manners();
    const ask = politely(polite);
    await ask(at('/fine'));
    await ask(at('/fine'));
    await ask(at('/fine').replace('127.0.0.1', 'localhost'));
    expect(polite.waits).toEqual([1000]);
  });
  test('a page that is gone or refused is asked only twice', async () => {
    for (const path of ['/missing', '/refused'])
      expect((await askAbout(path)).asked).toEqual([`HEAD ${path}`, `GET ${path}`]);
  });
  test('a host that stumbles is given more time, and asked once more', async () => {
    expect(await askAbout('/stumbles-once')).toMatchObject({
      answer: { state: 'alive' },
      waits: [5000, 5000],
    });
    expect((await askAbout('/always-500')).asked).toHaveLength(4);
  });
  test.each([
    ['/busy-once', 7000],
    ['/closed-until-a-date', 30_000],
  ])('%s: a host that says how long it wants to be left alone is', async (path, wait) => {
    const { answer, waits } = await askAbout(path);
    expect(answer.state).toBe('alive');
    expect(waits[0]).toBe(wait);
  });
  test('a host that wants a whole day is not asked again, after none of its pages', async () => {
    const ask = politely(manners());
    server.asked.length = 0;
    for (const path of ['/busy-all-day', '/fine'])
      expect((await ask(at(path))).said).toBe('asks to come back in 86400 seconds');
    expect(server.asked).toEqual(['HEAD /busy-all-day']);
  });
});

describe('a link never reaches into the network of the machine that checks it', () => {
  const refusal = { state: 'trouble', said: 'an address inside a private network' };
  test.each(
    '127.0.0.1 10.1.2.3 172.20.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.1.1 192.0.0.1 198.18.0.1 224.0.0.1 255.255.255.255 ::1 fe80::1 fd00::1 ::ffff:127.0.0.1'.split(
      ' ',
    ),
  )('%s is refused', (host) => expect(isPrivate(host)).toBe(true));
  test.each([
    '172.32.0.1',
    '100.128.0.1',
    '198.20.0.1',
    '223.1.1.1',
    '2606:2800:21f:cb07::1',
    'www.icann.org',
  ])('%s is not', (host) => expect(isPrivate(host)).toBe(false));
  test.each(['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:7f00:1]', 'localhost'])(
    'however it is written: %s',
    async (host) => {
      const address = at('/fine').replace('127.0.0.1', host);
      const { answer, asked } = await askAbout(address, { isRefused: isPrivate });
      expect(answer).toEqual(refusal);
      expect(asked).toEqual([]);
    },
  );
  test('a name of which one address is private is refused after it is resolved', async () => {
    const lookUp = ((_: string, __: object, done: (error: null, found: object[]) => void) =>
      done(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as unknown as Manners['lookUp'] & {};
    const address = at('/fine').replace('127.0.0.1', 'rebound.example');
    const { answer, asked } = await askAbout(address, { isRefused: isPrivate, lookUp });
    expect(answer).toEqual(refusal);
    expect(asked).toEqual([]);
  });
  test('nor by a redirect', async () => {
    const isRefused = () => server.asked.length > 0;
    const { answer, asked } = await askAbout('/moved-for-now', { isRefused });
    expect(answer).toEqual(refusal);
    expect(asked).toEqual(['HEAD /moved-for-now']);
  });
  test('and no name or password written into a link is sent', async () => {
    let sent = '';
    const listener = createServer((socket) => {
      socket.once('data', (data) => {
        sent = data.toString();
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
      });
    });
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    onTestFinished(() => void listener.close());
    const { port } = listener.address() as { port: number };
    await askAbout(`http://user:secret@127.0.0.1:${port}/`);
    expect(sent).toMatch(/^HEAD/);
    expect(sent).not.toMatch(/authorization/i);
  });
});

test('addresses are those in fields and in prose, each once, with the records that name it', () => {
  const folder = copyOf(worldFolder);
  plant(
    folder,
    'guides/first-day.md',
    'To the [Alpha Group]',
    'See [a page](https://example.net/a_(b)) and [it again](https://example.net/a_(b) "title"), not `https://example.net/code`.\n\nTo the [Alpha Group]',
  );
  expect([...outsideAddresses(theWorld(undefined, folder))]).toEqual([
    ['https://example.net/a_(b)', ['guides/first-day']],
    ['https://example.org/minutes', ['sources/minutes']],
    ['https://example.org/rulebook', ['sources/rulebook']],
  ]);
});

describe('what is remembered and told', () => {
  const alive = { state: 'alive', said: '200' } as const;
  const gone = { state: 'gone', said: '404' } as const;
  const trouble = { state: 'trouble', said: '500' } as const;
  const seen = remember(undefined, alive, '2031-01-10');
  const address = 'https://example.org/minutes';
  const told = (result: typeof seen, day: string, of = address) =>
    reportLinks(new Map([[of, ['sources/minutes']]]), { [of]: result }, day, code);

  test('the day last seen alive, and since when it is as it is', () => {
    const [first, since] = ['2031-01-10', '2031-02-10'];
    expect(seen).toEqual({ ...alive, lastAlive: first, lastAsked: first, since: first });
    const lost = remember(seen, gone, since);
    expect(lost).toEqual({ ...gone, lastAlive: first, lastAsked: since, since });
    expect(remember(lost, gone, '2031-03-10')).toMatchObject({ lastAlive: first, since });
    expect(told(lost, since)).toMatch(
      /^On 2031-02-10: 0 alive, 1 gone, 0 without a clear answer\.\n\n## Gone\n\n.*\n\n- \[ \] `https:\/\/example.org\/minutes`: `404` since 2031-02-10, last seen alive 2031-01-10, in `sources\/minutes`$/,
    );
  });
  test('trouble only when it has lasted two weeks', () => {
    const result = remember(undefined, trouble, '2031-02-25');
    expect(told(result, '2031-03-10')).not.toContain('`500`');
    expect(told(result, '2031-03-11')).toContain('`500`');
  });
  test('an address cannot act as Markdown', () => {
    const hostile = `${address}?a=\`@everyone\`![](https://example.org/x.png)`;
    expect(told(remember(undefined, gone, '2031-03-10'), '2031-03-10', hostile)).toContain(
      '- [ ] `` https://example.org/minutes?a=`@everyone`![](https://example.org/x.png) ``: `404`',
    );
  });
});

describe('npm run links', { timeout: 60_000 }, () => {
  const program = join(import.meta.dirname, '../../src/maintenance/links/cli.ts');
  /** Checks two addresses; `results` are those remembered afterwards. */
  function over(minutes: string, rulebook: string) {
    const folder = copyOf(worldFolder);
    plant(folder, 'sources/minutes.yml', 'https://example.org/minutes', minutes);
    plant(folder, 'sources/rulebook.yml', 'https://example.org/rulebook', rulebook);
    const scratch = mkdtempSync(join(tmpdir(), 'links-'));
    onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
    const file = join(scratch, 'links.json');
    writeFileSync(file, '{}\n');
    const words = [program, folder, '--results', file, '--this-machine'];
    const run = () => promisify(execFile)(process.execPath, words);
    return { run, results: () => JSON.parse(readFileSync(file, 'utf8')) as object };
  }

  test('tells and remembers, and ends well although a page is gone', async () => {
    const { run, results } = over(at('/fine'), at('/missing'));
    expect((await run()).stdout).toContain('1 alive, 1 gone, 0 without a clear answer.');
    expect(results()).toMatchObject({
      [at('/fine')]: { state: 'alive' },
      [at('/missing')]: { state: 'gone' },
    });
    server.asked.length = 0;
    await run();
    expect(server.asked).toEqual([]);
  });
  test('on a machine without a connection remembers nothing, rather than call every page dead', async () => {
    const { run, results } = over('http://127.0.0.1:1/a', 'http://127.0.0.1:1/b');
    await expect(run()).rejects.toThrow('No host answered at all.');
    expect(results()).toEqual({});
  });
});

/**
 * `npm run links [-- folder] [--format text|json|markdown] [--results file] [--older-than days]`: asks after the outside addresses and
 * remembers the answers. Exit code 0 whatever they are: pages of others never stop a change to this guide.
 */
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '../../editing/check.ts';
import { formatNamed, runCommand } from '../arguments.ts';
import { outsideAddresses } from './addresses.ts';
import type { Answer } from './ask.ts';
import { askAll } from './ask-all.ts';
import { lanesWith, type Clock } from './host-queue.ts';
import { linkFormats, sortResults } from './report.ts';
import { requestHead } from './request.ts';
import { readResults, remember, toAsk, writeResults } from './results.ts';

const clock: Clock = {
  now: () => Temporal.Now.instant().epochMilliseconds,
  sleep: (milliseconds) => sleep(milliseconds),
};
const userAgent = 'at-large-participation-guide link check (once a week; HEAD, then GET)';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      results: { type: 'string', default: '.github/links.json' },
      'older-than': { type: 'string', default: '6' },
      /** For tests: lets addresses on this machine be asked, without the pauses that strangers are owed. */
      'this-machine': { type: 'boolean', default: false },
    },
  });
  const format = formatNamed(linkFormats, values.format);
  const days = Number(values['older-than']);
  if (!Number.isInteger(days) || days < 0)
    throw new Error(`--older-than needs a number of days, not ${values['older-than']}.`);

  const now = Temporal.Now.instant();
  const day = now.toString().slice(0, 10);
  const { readable } = checkContent(resolve(positionals[0] ?? 'content'), now);
  const addresses = outsideAddresses(readable);
  const named = addresses.map((one) => one.address);
  const before = readResults(values.results);
  const today = toAsk(before, named, day, days);
  console.error(`Asking after ${today.length} of ${named.length} addresses.`);

  const isTest = values['this-machine'];
  const answers = await askAll(
    today,
    {
      request: (method, address) =>
        requestHead(method, address, {
          timeout: isTest ? 300 : 20_000,
          userAgent,
          allowPrivate: isTest,
        }),
      lanes: lanesWith(isTest ? 0 : 1000, clock),
      clock,
      retries: 2,
      backoff: isTest ? 1 : 5000,
      patience: 120_000,
    },
    6,
  );
  if (isOffline(answers))
    throw new Error('No host answered at all. Is this machine connected? Nothing was remembered.');
  const after = remember(before, answers, named, day);
  writeResults(values.results, after);
  console.log(format(sortResults(addresses, after, day), day));
  return 0;
});

/** Whether not one of several addresses gave an answer of any kind: then it is this machine that is away, not the pages. */
function isOffline(answers: ReadonlyMap<string, Answer>): boolean {
  return (
    answers.size > 0 &&
    [...answers.values()].every(({ state, said }) => state === 'trouble' && !/^\d/.test(said))
  );
}

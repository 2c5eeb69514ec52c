/**
 * `npm run --silent links [-- folder] [--format text|markdown] [--results file]`: asks after the outside addresses that were not asked
 * within six days and remembers the answers. Exit code 0 whatever they are: pages of others never stop a change to this guide.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '../../editing/check.ts';
import type { Usage } from '../../editing/usage.ts';
import { formatNamed, runCommand } from '../arguments.ts';
import { code } from '../markdown.ts';
import { isPrivate, politely } from './ask.ts';
import { outsideAddresses, remember, reportLinks, type Result } from './report.ts';

const usage: Usage = {
  does: 'Asks whether the outside pages that the guide cites are still there, and remembers the answers in .github/links.json.',
  ways: [
    'npm run links',
    'npm run --silent links -- --format markdown   for an issue',
    'npm run links -- folder              another folder of content',
  ],
};

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      results: { type: 'string', default: '.github/links.json' },
      /** For tests: lets addresses on this machine be asked, without the pauses that strangers are owed. */
      'this-machine': { type: 'boolean', default: false },
    },
  });
  const show = formatNamed({ text: (text: string) => text, markdown: code }, values.format);
  const [pause, timeout] = values['this-machine'] ? [0, 300] : [1000, 10_000];
  const ask = politely({
    ...{ now: Date.now, sleep, pause, timeout },
    isRefused: values['this-machine'] ? () => false : isPrivate,
  });

  const now = Temporal.Now.instant();
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const [day, sixDaysAgo] = [String(today), String(today.subtract({ days: 6 }))];
  const named = outsideAddresses(checkContent(resolve(positionals[0] ?? 'content'), now).readable);
  const before = JSON.parse(readFileSync(values.results, 'utf8')) as Record<string, Result>;
  const after: Record<string, Result> = {};
  for (const address of named.keys()) {
    const old = before[address];
    const isFresh = old !== undefined && old.lastAsked > sixDaysAgo;
    after[address] = isFresh ? old : remember(old, await ask(address), day);
  }
  const fresh = Object.values(after).filter(({ lastAsked }) => lastAsked === day);
  if (fresh.length > 0 && fresh.every(({ said }) => !/^\d/.test(said)))
    throw new Error('No host answered at all. Is this machine connected? Nothing was remembered.');
  writeFileSync(values.results, `${JSON.stringify(after, null, 2)}\n`);
  console.log(reportLinks(named, after, day, show));
  return 0;
});

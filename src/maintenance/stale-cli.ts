/** `npm run --silent stale [-- folder] [--format text|json|markdown] [--at 2027-01-31]`: what is due for checking. Exit code 0 also if something is. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../editing/check.ts';
import { Misuse, type Usage } from '../editing/usage.ts';
import { buildSite } from '../model/site.ts';
import { formatNamed, runCommand } from './arguments.ts';
import { staleness } from './stale.ts';
import { staleFormats } from './stale-report.ts';

const usage: Usage = {
  does: 'Lists what is due for being checked again, longest due first.',
  ways: [
    'npm run stale                        today',
    'npm run stale -- --at 2027-06-01     on another day',
    'npm run --silent stale -- --format json       for programs; markdown for issues',
    'npm run stale -- folder              another folder of content',
  ],
};

await runCommand(usage, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, at: { type: 'string' } },
  });
  const format = formatNamed(staleFormats, values.format);
  const today = Temporal.Now.instant();
  const now = values.at ? instantOfDay(values.at) : today;
  // Seen from a day in the past, what was seen since would lie in the future: whether the content is sound is asked at the later day.
  const latest = Temporal.Instant.compare(now, today) > 0 ? now : today;
  const { site: checked } = checkContent(resolve(positionals[0] ?? 'content'), latest);
  const site = checked && buildSite(checked.settings, checked.records, now);
  if (!site)
    throw new Error(
      'The content has errors, so its age cannot be told. `npm run check` lists them.',
    );
  console.log(format(staleness(site), now.toString().slice(0, 10)));
  return 0;
});

function instantOfDay(day: string): Temporal.Instant {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime('UTC').toInstant();
  } catch {
    throw new Misuse(`${day} is not a day that exists; write it as 2027-01-31.`);
  }
}

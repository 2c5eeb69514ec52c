/** `npm run --silent stale [-- folder] [--format text|json|markdown] [--at 2027-01-31]`: what is due for checking. Exit code 0 also if something is. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../editing/check.ts';
import { formatNamed, runCommand } from './arguments.ts';
import { staleness } from './stale.ts';
import { staleFormats } from './stale-report.ts';

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, at: { type: 'string' } },
  });
  const format = formatNamed(staleFormats, values.format);
  const now = values.at ? instantOfDay(values.at) : Temporal.Now.instant();
  const { site } = checkContent(resolve(positionals[0] ?? 'content'), now);
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
    throw new Error(`${day} is not a day that exists; write it as 2027-01-31.`);
  }
}

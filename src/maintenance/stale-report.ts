/** Prints what is due for a person, a program or the body of an issue. */
import { code } from './markdown.ts';
import type { Due, Staleness } from './stale.ts';

type Format = (staleness: Staleness, day: string) => string;

const nextLine = (next: Due | undefined) =>
  next
    ? `Next: ${next.name} on ${next.due} (${next.parts.join(', ')}).`
    : 'Nothing else will be due.';

const text: Format = ({ due, next }) => {
  if (due.length === 0) return `Nothing is due. ${nextLine(next)}`;
  const rows = due.map(
    (one) =>
      `${one.due}  content/${one.file}  ${one.parts.join(', ')} (last checked ${one.checked})`,
  );
  return [...rows, `${due.length} due, longest first. ${nextLine(next)}`].join('\n');
};

const json: Format = (staleness, day) => JSON.stringify({ day, ...staleness }, null, 2);

/** The longest lists a reader still works through; the issue is written anew each week. */
const shown = 100;

const markdown: Format = ({ due, next }, day) => {
  if (due.length === 0) return `On ${day} nothing is due for checking. ${nextLine(next)}\n`;
  return [
    `On ${day} these pages are due to be checked against their sources again, longest due first.`,
    'Open the file, compare it with its sources, correct what changed, and set `checked:` to the day you did it. If all is still true, set only `checked:`.',
    '',
    ...due
      .slice(0, shown)
      .map(
        (one) =>
          `- [ ] ${code(`content/${one.file}`)} ${code(one.title)}: ${one.parts.join(', ')}; last checked ${one.checked}, due since ${one.due}`,
      ),
    ...(due.length > shown
      ? ['', `${due.length - shown} more: \`npm run stale\` lists them all.`]
      : []),
    '',
  ].join('\n');
};

export const staleFormats = { text, json, markdown } satisfies Record<string, Format>;

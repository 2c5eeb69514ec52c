/** Prints what the outside addresses answered, for a person, a program or the body of an issue. */
import { code } from '../markdown.ts';
import type { OutsideAddress } from './addresses.ts';
import { archived, type Result, type Results } from './results.ts';

/** Days of trouble after which a person should look: hosts are away for a day, or a week, and come back. */
const patienceInDays = 14;

interface Row extends OutsideAddress, Result {}
interface Sorted {
  readonly gone: readonly Row[];
  readonly moved: readonly Row[];
  readonly silent: readonly Row[];
  /** In trouble, but not for long: nothing to do yet. */
  readonly waiting: readonly Row[];
  readonly alive: number;
  readonly notAsked: number;
}

/** Puts the results in the order in which an editor acts on them. */
export function sortResults(
  addresses: readonly OutsideAddress[],
  results: Results,
  day: string,
): Sorted {
  const rows = addresses.flatMap((one) =>
    results[one.address] ? [{ ...one, ...results[one.address]! }] : [],
  );
  const isLong = ({ since }: Row) =>
    Temporal.PlainDate.from(since).until(Temporal.PlainDate.from(day)).days >= patienceInDays;
  const inTrouble = rows.filter((row) => row.state === 'trouble');
  return {
    gone: rows.filter((row) => row.state === 'gone'),
    moved: rows.filter((row) => row.state === 'alive' && row.movedTo),
    silent: inTrouble.filter(isLong),
    waiting: inTrouble.filter((row) => !isLong(row)),
    alive: rows.filter((row) => row.state === 'alive').length,
    notAsked: addresses.length - rows.length,
  };
}

/** The day from which a copy is wanted: when the page was last seen alive, or else when it was read. */
const copyOf = (row: Row) => archived(row.address, row.lastAlive ?? row.read);
const lastSeen = (row: Row) =>
  row.lastAlive
    ? `last seen alive ${row.lastAlive}`
    : `never seen alive by this check, read ${row.read}`;
const counts = ({ alive, gone, silent, waiting, notAsked }: Sorted) =>
  `${alive} alive, ${gone.length} gone, ${silent.length + waiting.length} without a clear answer, ${notAsked} not asked yet.`;

type Format = (sorted: Sorted, day: string) => string;

const text: Format = (sorted) =>
  [
    ...sorted.gone.map(
      (row) =>
        `gone     ${row.address}  ${row.said}, ${lastSeen(row)}, in ${row.namedBy.join(', ')}\n         a copy may be at ${copyOf(row)}`,
    ),
    ...sorted.silent.map(
      (row) =>
        `silent   ${row.address}  ${row.said} since ${row.since}, ${lastSeen(row)}, in ${row.namedBy.join(', ')}`,
    ),
    ...sorted.waiting.map((row) => `trouble  ${row.address}  ${row.said}, asked again another day`),
    ...sorted.moved.map(
      (row) => `moved    ${row.address}  to ${row.movedTo}, in ${row.namedBy.join(', ')}`,
    ),
    counts(sorted),
  ].join('\n');

const json: Format = (sorted, day) => JSON.stringify({ day, ...sorted }, null, 2);

/** An issue holds 65,536 characters; what is cut is counted. */
const shown = 60;
const part = (title: string, advice: string, rows: readonly Row[], line: (row: Row) => string) =>
  rows.length === 0
    ? []
    : [
        `## ${title}`,
        '',
        advice,
        '',
        ...rows.slice(0, shown).map((row) => `- [ ] ${line(row)}`),
        ...(rows.length > shown ? [`- and ${rows.length - shown} more`] : []),
        '',
      ];
const inRecords = ({ namedBy }: Row) =>
  `in ${namedBy
    .slice(0, 5)
    .map((name) => code(name))
    .join(', ')}`;

const markdown: Format = (sorted, day) =>
  [
    `On ${day}: ${counts(sorted)}`,
    '',
    ...part(
      'Gone',
      'Look for the page at its new place. If there is none, open the copy, and if it is the page we read, write its address into `url:` of the source and `access: stored`.',
      sorted.gone,
      (row) =>
        `${code(row.address)} answered ${code(row.said)}, ${lastSeen(row)}, ${inRecords(row)}. Copy: ${code(copyOf(row), 400)}`,
    ),
    ...part(
      'Moved for good',
      'Write the new address into the record.',
      sorted.moved,
      (row) => `${code(row.address)} is now ${code(row.movedTo!, 400)}, ${inRecords(row)}`,
    ),
    ...part(
      `No clear answer for ${patienceInDays} days`,
      'Open the address in a browser. Some hosts refuse machines; then there is nothing to do.',
      sorted.silent,
      (row) =>
        `${code(row.address)}: ${code(row.said)} since ${row.since}, ${lastSeen(row)}, ${inRecords(row)}`,
    ),
  ].join('\n');

export const linkFormats = { text, json, markdown } satisfies Record<string, Format>;

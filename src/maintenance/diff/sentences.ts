/** The changes a reviewer looks for first, in the words of At-Large: people, dates, departures, outcomes. */
import { dayOf } from '../../model/moments.ts';
import type { Data, Kind } from '../../model/kinds.ts';
import { changes, toldList } from './fields.ts';
import { counted, joined, own, say, type Said } from './say.ts';

type Teller = (before: unknown, after: unknown) => Said[];

/** Fields with words of their own, as `kind.field`. Every other field is told by `changes`. */
export const tellers: Readonly<Record<string, Teller>> = {
  'groups.chairs': people('chair'),
  'groups.members': people('member'),
  'regions.officers': people('officer'),
  'positions.holders': people('holder'),
  'opportunities.opens': (before, after) => moved(say`opens`, before, after),
  'opportunities.closes': (before, after) => moved(say`closes`, before, after),
  'cycles.steps': steps,
  'cycles.departures': departures,
  'cycles.outcomes': outcomes,
} satisfies Partial<Record<`${Kind}.${string}`, Teller>>;

type Person = NonNullable<Data<'groups'>['chairs']>[number];

function people(word: string): Teller {
  const label = own(word);
  const term = ({ from, until, asOf }: Person) =>
    joined([
      ...(from ? [say`from ${from}`] : []),
      ...(until ? [say`until ${until}`] : []),
      say`seen ${asOf}`,
    ]);
  const withRole = ({ name, role }: Person) => say`${name} (${role})`;
  return (before, after) =>
    toldList(listOf<Person>(before), listOf<Person>(after), {
      identity: ({ name, role, region, seat }) => JSON.stringify([name, role, region, seat]),
      added: (one) => say`${label} added: ${withRole(one)}, ${term(one)}`,
      removed: (one) => say`${label} removed: ${withRole(one)}, ${term(one)}`,
      name: (one) => say`${label} ${withRole(one)}`,
      inAnotherOrder: say`${label}s: in another order`,
    });
}

type Dates = Partial<NonNullable<Data<'cycles'>['steps'][string]>>;

function steps(before: unknown, after: unknown): Said[] {
  const [old, now] = [before ?? {}, after ?? {}] as Record<string, Dates | undefined>[];
  return [...new Set([...Object.keys(old!), ...Object.keys(now!)])].flatMap((step) => {
    const { opens: oldOpens, closes: oldCloses, ...oldRest } = old![step] ?? {};
    const { opens, closes, ...rest } = now![step] ?? {};
    return [
      ...(now![step] ? [] : [say`step ${step} removed`]),
      ...moved(say`${step} opens`, oldOpens, opens),
      ...moved(say`${step} closes`, oldCloses, closes),
      ...changes([], oldRest, rest).map((sentence) => say`${step}: ${sentence}`),
    ];
  });
}

/** A date that came, went or moved; by how many days, if both are days. */
function moved(label: Said, before: unknown, after: unknown): Said[] {
  const [old, now] = [before, after] as (string | undefined)[];
  if (old === now) return [];
  if (old === undefined) return [say`${label} ${now!}, which was not given before`];
  if (now === undefined) return [say`${label}: date removed; it was ${old}`];
  const [first, second] = [dayOf(old), dayOf(now)];
  const days = first && second ? first.until(second).days : 0;
  if (days === 0) return [say`${label} ${now} instead of ${old}`];
  return [
    say`${label} ${counted(Math.abs(days), 'day')} ${own(days > 0 ? 'later' : 'earlier')}: ${old} → ${now}`,
  ];
}

type Departure = NonNullable<Data<'cycles'>['departures']>[number];

function departures(before: unknown, after: unknown): Said[] {
  return toldList(listOf<Departure>(before), listOf<Departure>(after), {
    identity: ({ interval }) => interval,
    added: ({ interval, reason }) => say`departure from ${interval} recorded: ${reason}`,
    removed: ({ interval }) => say`departure from ${interval} no longer recorded`,
    name: ({ interval }) => say`departure from ${interval}`,
  });
}

type Outcome = NonNullable<Data<'cycles'>['outcomes']>[number];

function outcomes(before: unknown, after: unknown): Said[] {
  const about = (one: Outcome) => [one.position, one.region, one.what].filter(Boolean).join(' ');
  const inFull = (one: Outcome) => say`${about(one)}, ${one.name ?? 'nobody named'} (${one.how})`;
  return toldList(listOf<Outcome>(before), listOf<Outcome>(after), {
    identity: (one) => `${about(one)} ${one.name ?? ''}`,
    added: (one) => say`outcome added: ${inFull(one)}`,
    removed: (one) => say`outcome removed: ${inFull(one)}`,
    name: (one) => say`outcome ${about(one)}`,
  });
}

const listOf = <T>(value: unknown) => (Array.isArray(value) ? (value as T[]) : []);

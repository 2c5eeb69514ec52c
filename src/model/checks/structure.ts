import { isAfter, spanOf } from '../moments.ts';
import { hasEnded } from '../group-state.ts';
import type { Kind } from '../kinds.ts';
import { plain } from '../plain.ts';
import { errors, type Check, type Finding } from './finding.ts';
import { twins } from './twins.ts';
import { ownRecords, type AnyRecord, type RecordOf, type Site } from '../site.ts';

export default [
  chainsEnd,
  mergedGroupsNameTheirHeir,
  endedThingsSayWhen,
  titlesAreUnique,
] satisfies Check[];

/** The fields that make a tree or a chain. */
const chains: { field: string; kinds: Kind[] }[] = [
  { field: 'parent', kinds: ['areas', 'groups'] },
  { field: 'mergedInto', kinds: ['groups'] },
  { field: 'inherits', kinds: ['cycles'] },
  { field: 'basedOn', kinds: ['procedures'] },
];

function next(site: Site, record: AnyRecord, field: string): AnyRecord | undefined {
  const value = (record.data as Record<string, unknown>)[field];
  if (typeof value !== 'string') return undefined;
  return site.find(value.includes('/') ? value : `${record.kind}/${value}`);
}

/** Following parents, mergers or inheritance never comes back to the start. */
function* chainsEnd(site: Site): Iterable<Finding> {
  for (const { field, kinds } of chains)
    for (const record of kinds.flatMap((kind): readonly AnyRecord[] => site.records[kind])) {
      const trail = [record.id];
      let step = next(site, record, field);
      for (; step && step !== record && trail.length <= 50; step = next(site, step, field))
        trail.push(step.id);
      if (step === record)
        yield errors(record, 'circle')(
          [field],
          `\`${field}\` leads in a circle: ${[...trail, record.id].join(' → ')}.`,
          'Correct the one that is wrong.',
        );
    }
}

/** A merged group names its heir, and only a merged group has one. */
function* mergedGroupsNameTheirHeir({ records }: Site): Iterable<Finding> {
  for (const record of records.groups) {
    const say = errors(record, 'heir');
    const { status, mergedInto } = record.data;
    if (status.state === 'merged' && !mergedInto)
      yield say(
        ['status', 'state'],
        'The group is merged, but nothing says into which group.',
        'Add mergedInto with the id of the group that took over.',
      );
    else if (mergedInto && status.state !== 'merged')
      yield say(
        ['mergedInto'],
        `The group names an heir, but its state is ${status.state}.`,
        'Set state to merged, or remove mergedInto.',
      );
  }
}

/** Something that has ended says when, unless its end is only our conclusion. */
function* endedThingsSayWhen({ records }: Site): Iterable<Finding> {
  for (const record of records.groups) {
    const say = errors(record, 'ended-when');
    const { state, ended, evidence } = record.data.status;
    const [beforeFirst] = ended ? membersBegin(record, ended) : [];
    if (hasEnded(record) && !ended && evidence !== 'inferred')
      yield say(
        ['status', 'state'],
        `The group is ${state}, but nothing says since when.`,
        'Add ended with a date or year; if the end is only concluded, set evidence to inferred.',
      );
    else if (beforeFirst)
      yield say(
        ['status', 'ended'],
        `The group ended in ${ended}, but somebody came into it in ${beforeFirst}.`,
        'Correct the one that is wrong.',
      );
    else if (!hasEnded(record) && ended)
      yield say(
        ['status', 'ended'],
        `The group has an end date, but its state is ${state}.`,
        'Set state to closed or merged, or remove ended.',
      );
  }
}

/** No two records of a kind carry the same title. */
function* titlesAreUnique(site: Site): Iterable<Finding> {
  const titled = twins(ownRecords(site), ({ kind, data }) => `${kind} ${plain(data.title)}`);
  for (const [record, other] of titled)
    yield errors(record, 'unique-title')(
      ['title'],
      `The title \`${record.data.title}\` is already used by ${other.file}.`,
      'Give one of them a title that tells them apart.',
    );
}

/** When people came into a group that had ended. */
function membersBegin({ data }: RecordOf<'groups'>, ended: string): string[] {
  const end = spanOf(ended);
  return [...(data.chairs ?? []), ...(data.members ?? [])].flatMap(({ from }) => {
    const begin = from === undefined ? undefined : spanOf(from);
    return from && end && begin && isAfter(begin, end) ? [from] : [];
  });
}

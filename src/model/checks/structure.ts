import { isAfter, spanOf } from '../moments.ts';
import { plain } from '../plain.ts';
import { didYouMean } from '../problem.ts';
import { type Check, type Finding } from './finding.ts';
import { twins } from './twins.ts';
import { allRecords, type AnyRecord, type RecordOf, type Site } from '../site.ts';

/** The fields that make a tree or a chain, and what one calls it. */
const chains: { field: string; kinds: string[]; word: string }[] = [
  { field: 'parent', kinds: ['areas', 'groups'], word: 'a part' },
  { field: 'mergedInto', kinds: ['groups'], word: 'merged into' },
  { field: 'inherits', kinds: ['cycles'], word: 'an heir' },
  { field: 'basedOn', kinds: ['procedures'], word: 'based on' },
];

function next(site: Site, record: AnyRecord, field: string): AnyRecord | undefined {
  const value = (record.data as Record<string, unknown>)[field];
  if (typeof value !== 'string') return undefined;
  return site.find(value.includes('/') ? value : `${record.kind}/${value}`);
}

/** Following parents, mergers or inheritance never comes back to the start. */
export const chainsEnd: Check = (site) =>
  chains.flatMap(({ field, kinds }) =>
    allRecords(site)
      .filter((record) => kinds.includes(record.kind))
      .flatMap((record): Finding[] => {
        const trail = [record.id];
        for (let step = next(site, record, field); step; step = next(site, step, field)) {
          trail.push(step.id);
          if (step === record)
            return [
              {
                record,
                path: [field],
                level: 'error',
                rule: 'circle',
                message: `\`${field}\` leads in a circle: ${trail.join(' → ')}.`,
                repair: 'Correct the one that is wrong.',
              },
            ];
          if (trail.length > 50) break;
        }
        return [];
      }),
  );

/** A merged group names its heir, and only a merged group has one. */
export const mergedGroupsNameTheirHeir: Check = (site) =>
  site.records.groups.flatMap((record): Finding[] => {
    const { status, mergedInto } = record.data;
    if (status.state === 'merged' && !mergedInto)
      return [
        {
          record,
          path: ['status', 'state'],
          level: 'error',
          rule: 'heir',
          message: 'The group is merged, but nothing says into which group.',
          repair: 'Add mergedInto with the id of the group that took over.',
        },
      ];
    if (mergedInto && status.state !== 'merged')
      return [
        {
          record,
          path: ['mergedInto'],
          level: 'error',
          rule: 'heir',
          message: `The group names an heir, but its state is ${status.state}.`,
          repair: 'Set state to merged, or remove mergedInto.',
        },
      ];
    return [];
  });

/** Something that has ended says when, unless its end is only our conclusion. */
export const endedThingsSayWhen: Check = (site) =>
  site.records.groups.flatMap((record): Finding[] => {
    const { state, ended, evidence } = record.data.status;
    const over = state === 'closed' || state === 'merged';
    if (over && !ended && evidence !== 'inferred')
      return [
        {
          record,
          path: ['status', 'state'],
          level: 'error',
          rule: 'ended-when',
          message: `The group is ${state}, but nothing says since when.`,
          repair:
            'Add ended with a date or year; if the end is only concluded, set evidence to inferred.',
        },
      ];
    const [beforeFirst] = ended ? membersBegin(record, ended) : [];
    if (beforeFirst)
      return [
        {
          record,
          path: ['status', 'ended'],
          level: 'error',
          rule: 'ended-when',
          message: `The group ended in ${ended}, but somebody came into it in ${beforeFirst}.`,
          repair: 'Correct the one that is wrong.',
        },
      ];
    if (!over && ended)
      return [
        {
          record,
          path: ['status', 'ended'],
          level: 'error',
          rule: 'ended-when',
          message: `The group has an end date, but its state is ${state}.`,
          repair: 'Set state to closed or merged, or remove ended.',
        },
      ];
    return [];
  });

/** No two records of a kind carry the same title. */
export const titlesAreUnique: Check = (site) =>
  twins(
    allRecords(site).filter(({ kind }) => kind !== 'sources'),
    ({ kind, data }) => `${kind} ${plain(data.title)}`,
  ).map(([record, other]): Finding => ({
    record,
    path: ['title'],
    level: 'error',
    rule: 'unique-title',
    message: `The title \`${record.data.title}\` is already used by ${other.file}.`,
    repair: 'Give one of them a title that tells them apart.',
  }));

/** The step names a cycle uses are steps of its procedure. */
export const cycleStepsExist: Check = (site) =>
  site.records.cycles.flatMap((record) => {
    const procedure = site.find(`procedures/${record.data.procedure}`);
    if (procedure?.kind !== 'procedures') return [];
    const known = procedure.data.steps.map((step) => step.id);
    return Object.keys(record.data.steps)
      .filter((id) => !known.includes(id))
      .map((id) => ({
        record,
        path: ['steps', id],
        level: 'error' as const,
        rule: 'unknown-step',
        message: `\`${id}\` is not a step of ${procedure.data.title}.`,
        repair: didYouMean(id, known, `Its steps are ${known.join(', ')}.`),
      }));
  });

/** When people came into a group that had ended. */
function membersBegin({ data }: RecordOf<'groups'>, ended: string): string[] {
  const end = spanOf(ended);
  return [...(data.chairs ?? []), ...(data.members ?? [])].flatMap(({ from }) => {
    const begin = from === undefined ? undefined : spanOf(from);
    return from && end && begin && isAfter(begin, end) ? [from] : [];
  });
}

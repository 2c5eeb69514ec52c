/** Groups and regions as the world has them: a group that merged has an heir that knows it, one at work was seen at work, rules are replaced once. */
import { spanOf } from '../moments.ts';
import type { RecordOf, Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

type Group = RecordOf<'groups'>;

const isOver = ({ data }: Group) =>
  data.status.state === 'merged' || data.status.state === 'closed';

const groupNamed = (site: Site, id: string | undefined): Group | undefined => {
  const found = site.find(`groups/${id}`);
  return found?.kind === 'groups' ? found : undefined;
};

/** An heir is the end of the chain, what it continues is over, and where it names such groups it names each. */
export const heirsKnowTheirGroups: Check = (site) =>
  site.records.groups.flatMap((record): Finding[] => {
    const at = (path: Finding['path'], message: string, repair: string): Finding => ({
      record,
      path,
      level: 'warning',
      rule: 'heir',
      message,
      repair,
    });
    const { mergedInto, successorOf = [] } = record.data;
    const heir = groupNamed(site, mergedInto);
    const found: Finding[] = [];
    // Without the state it is another rule's business.
    const isMerged = record.data.status.state === 'merged';
    if (isMerged && heir && heir !== record && isOver(heir))
      found.push(
        at(
          ['mergedInto'],
          `\`${heir.id}\` is ${heir.data.status.state} itself.`,
          heir.data.mergedInto
            ? `Name the group that does the work now: \`${heir.data.mergedInto}\`.`
            : 'Name the group that does the work now, or write state: closed.',
        ),
      );
    else if (
      isMerged &&
      heir &&
      heir !== record &&
      heir.data.successorOf?.includes(record.id) === false
    )
      found.push(
        at(
          ['mergedInto'],
          `\`${heir.id}\` does not say that it continues this group.`,
          `Add \`${record.id}\` under successorOf in ${heir.file}, or correct the heir.`,
        ),
      );
    successorOf.forEach((id, index) => {
      const former = groupNamed(site, id);
      const other = former?.data.mergedInto;
      if (former && other !== record.id && groupNamed(site, other))
        found.push(
          at(
            ['successorOf', index],
            `\`${id}\` says that it merged into \`${other}\`.`,
            'Correct the one that is wrong.',
          ),
        );
      else if (former && former.data.status.state === 'active')
        found.push(
          at(
            ['successorOf', index],
            `\`${id}\` is active, so nothing can have come after it.`,
            'Correct its state, or remove the line.',
          ),
        );
    });
    return found;
  });

/** States that claim work, and how many years after the last sight the claim still stands. */
const atWork: ReadonlySet<string> = new Set(['active', 'new', 'forming', 'planned']);
const yearsAtWork = 3;

/** A group is called active only while it was seen at work in the last years. */
export const groupsAtWorkWereSeen: Check = (site) =>
  site.records.groups.flatMap((record): Finding[] => {
    const { state, asOf } = record.data.status;
    const seen = spanOf(asOf);
    const oldest = site.now.toZonedDateTimeISO('UTC').subtract({ years: yearsAtWork }).toInstant();
    if (!atWork.has(state) || !seen || Temporal.Instant.compare(seen.last, oldest) >= 0) return [];
    return [
      {
        record,
        path: ['status', 'asOf'],
        level: 'warning',
        rule: 'seen-long-ago',
        message: `The group is ${state}, but was last seen so in ${asOf}.`,
        repair: 'Look for a newer sign of work, or write state: unclear.',
      },
    ];
  });

/** A rules document that was replaced says by which, one in force was not, and none replaced itself. */
export const documentsAreReplacedOnce: Check = (site) => {
  const bodies = [...site.records.groups, ...site.records.regions];
  const heirs = new Map(
    bodies.flatMap(({ data }) =>
      (data.rules ?? []).map(({ id, supersededBy }) => [id, supersededBy] as const),
    ),
  );
  return bodies.flatMap((record) =>
    (record.data.rules ?? []).flatMap(({ id, status, supersededBy }, index): Finding[] => {
      const at = (field: string, message: string, repair: string): Finding => ({
        record,
        path: ['rules', index, field],
        level: 'error',
        rule: 'superseded',
        message,
        repair,
      });
      if (status === 'superseded' && !supersededBy)
        return [
          at(
            'status',
            `\`${id}\` is superseded, but nothing says by which document.`,
            'Add supersededBy with its id, or write status: unknown.',
          ),
        ];
      if (supersededBy && status !== 'superseded')
        return [
          at(
            'supersededBy',
            `\`${id}\` names the document that replaced it, but its status is ${status}.`,
            'Write status: superseded, or remove supersededBy.',
          ),
        ];
      return leadsBack(heirs, id)
        ? [
            at(
              'supersededBy',
              `\`${id}\` is replaced by itself in the end.`,
              'Name the newer document.',
            ),
          ]
        : [];
    }),
  );
};

function leadsBack(heirs: ReadonlyMap<string, string | undefined>, id: string): boolean {
  const seen = new Set<string>();
  for (let next = heirs.get(id); next !== undefined && !seen.has(next); next = heirs.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

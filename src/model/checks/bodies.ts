/** Groups and regions as the world has them: a group that merged has an heir that knows it, one at work was seen at work, rules are replaced once. */
import { hasEnded } from '../group-state.ts';
import { spanOf } from '../moments.ts';
import type { Site } from '../site.ts';
import { errors, warnings, type Check, type Finding } from './finding.ts';

export default [
  heirsKnowTheirGroups,
  groupsAtWorkWereSeen,
  documentsAreReplacedOnce,
] satisfies Check[];

/** An heir is the end of the chain, what it continues is over, and where it names such groups it names each. */
function* heirsKnowTheirGroups(site: Site): Iterable<Finding> {
  for (const record of site.records.groups) {
    const say = warnings(record, 'heir');
    const { mergedInto, successorOf = [], status } = record.data;
    const heir = site.look('groups', mergedInto);
    // Without the state it is another rule's business.
    if (status.state === 'merged' && heir && heir !== record) {
      if (hasEnded(heir))
        yield say(
          ['mergedInto'],
          `\`${heir.id}\` is ${heir.data.status.state} itself.`,
          heir.data.mergedInto
            ? `Name the group that does the work now: \`${heir.data.mergedInto}\`.`
            : 'Name the group that does the work now, or write state: closed.',
        );
      else if (heir.data.successorOf?.includes(record.id) === false)
        yield say(
          ['mergedInto'],
          `\`${heir.id}\` does not say that it continues this group.`,
          `Add \`${record.id}\` under successorOf in ${heir.file}, or correct the heir.`,
        );
    }
    for (const [index, id] of successorOf.entries()) {
      const former = site.look('groups', id);
      const other = former?.data.mergedInto;
      if (other !== record.id && site.look('groups', other))
        yield say(
          ['successorOf', index],
          `\`${id}\` says that it merged into \`${other}\`.`,
          'Correct the one that is wrong.',
        );
      else if (former?.data.status.state === 'active')
        yield say(
          ['successorOf', index],
          `\`${id}\` is active, so nothing can have come after it.`,
          'Correct its state, or remove the line.',
        );
    }
  }
}

/** States that claim work, and how many years after the last sight the claim still stands. */
const atWork: ReadonlySet<string> = new Set(['active', 'new', 'forming', 'planned']);
const yearsAtWork = 3;

/** A group is called active only while it was seen at work in the last years. */
function* groupsAtWorkWereSeen({ records, now }: Site): Iterable<Finding> {
  const oldest = now.toZonedDateTimeISO('UTC').subtract({ years: yearsAtWork }).toInstant();
  for (const record of records.groups) {
    const { state, asOf } = record.data.status;
    const seen = spanOf(asOf);
    if (atWork.has(state) && seen && Temporal.Instant.compare(seen.last, oldest) < 0)
      yield warnings(record, 'seen-long-ago')(
        ['status', 'asOf'],
        `The group is ${state}, but was last seen so in ${asOf}.`,
        'Look for a newer sign of work, or write state: unclear.',
      );
  }
}

/** A rules document that was replaced says by which, one in force was not, and none replaced itself. */
function* documentsAreReplacedOnce({ records }: Site): Iterable<Finding> {
  const bodies = [...records.groups, ...records.regions];
  const heirs = new Map(
    bodies.flatMap(({ data }) =>
      (data.rules ?? []).map(({ id, supersededBy }) => [id, supersededBy] as const),
    ),
  );
  for (const record of bodies) {
    const say = errors(record, 'superseded');
    for (const [index, { id, status, supersededBy }] of (record.data.rules ?? []).entries()) {
      const at = ['rules', index, 'supersededBy'];
      if (status === 'superseded' && !supersededBy)
        yield say(
          ['rules', index, 'status'],
          `\`${id}\` is superseded, but nothing says by which document.`,
          'Add supersededBy with its id, or write status: unknown.',
        );
      else if (supersededBy && status !== 'superseded')
        yield say(
          at,
          `\`${id}\` names the document that replaced it, but its status is ${status}.`,
          'Write status: superseded, or remove supersededBy.',
        );
      else if (leadsBack(heirs, id))
        yield say(at, `\`${id}\` is replaced by itself in the end.`, 'Name the newer document.');
    }
  }
}

function leadsBack(heirs: ReadonlyMap<string, string | undefined>, id: string): boolean {
  const seen = new Set<string>();
  for (let next = heirs.get(id); next !== undefined && !seen.has(next); next = heirs.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

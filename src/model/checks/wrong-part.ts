/** A reference leads to a record that can play the part. */
import type { groupStates } from '../kinds/group.ts';
import type { Marked } from '../marks.ts';
import { isAfter, spanOf } from '../moments.ts';
import { nameOf, type Site } from '../site.ts';
import type { Finding } from './finding.ts';
import { finding, nameAt, type Holding } from './holding.ts';

/** References to a record that cannot play the part: the record itself, one of another kind, one that has ended. */
export function wrongPart(
  site: Site,
  holding: Holding,
  { value, path, marks: { ref, of, alive } }: Marked,
  broken: ReadonlySet<string>,
): Finding[] {
  if (ref === undefined || typeof value !== 'string' || holding.record === 'site') return [];
  const name = ref === '*' ? value : `${ref}/${value}`;
  const target = site.find(name);
  if (name === nameOf(holding.record) && !chained.has(String(path[0])))
    return [
      finding(
        holding,
        path,
        'wrong-part',
        `\`${nameAt(path)}\` names this record itself.`,
        'Name another record, or remove the line.',
      ),
    ];
  if (!target || broken.has(name)) return [];
  if (of && !of.includes(target.kind))
    return [
      finding(
        holding,
        path,
        'wrong-part',
        `\`${nameAt(path)}\` names \`${name}\`, one of the ${target.kind}.`,
        `Name one of ${of.join(', ')}.`,
      ),
    ];
  if (!alive || target.kind !== 'groups' || holding.record.kind !== 'groups') return [];
  const { state, ended } = target.data.status;
  const own = holding.record.data.status;
  const end = ended === undefined ? undefined : spanOf(ended);
  const seen = spanOf(own.asOf);
  if (!over.has(state) || over.has(own.state) || !seen || (end && !isAfter(seen, end))) return [];
  return [
    finding(
      holding,
      path,
      'has-ended',
      `\`${name}\` is ${state}${ended ? ` since ${ended}` : ''}, but this group was seen as ${own.state} in ${own.asOf}.`,
      'Name the body that it belongs to now, or correct the state of one of them.',
      'warning',
    ),
  ];
}

/** Fields that make a tree or a chain: that one leads to itself is said by the rule about circles. */
const chained: ReadonlySet<string> = new Set(['parent', 'mergedInto', 'inherits', 'basedOn']);

const over: ReadonlySet<string> = new Set([
  'closed',
  'merged',
] satisfies (typeof groupStates)[number][]);

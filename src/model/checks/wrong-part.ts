/** A reference leads to a record that can play the part. */
import { hasEnded } from '../group-state.ts';
import type { Marked } from '../marks.ts';
import { isAfter, spanOf } from '../moments.ts';
import { nameOf, type Site } from '../site.ts';
import { errors, warnings, type Finding } from './finding.ts';
import { nameAt, type Holding } from './holding.ts';

/** References to a record that cannot play the part: the record itself, one of another kind, one that has ended. */
export function* wrongPart(
  site: Site,
  { record }: Holding,
  { value, path, marks: { ref, of, alive } }: Marked,
  broken: ReadonlySet<string>,
): Iterable<Finding> {
  if (ref === undefined || typeof value !== 'string' || record === 'site') return;
  const name = ref === '*' ? value : `${ref}/${value}`;
  const target = broken.has(name) ? undefined : site.find(name);
  if (name === nameOf(record) && !chained.has(String(path[0])))
    yield errors(record, 'wrong-part')(
      path,
      `\`${nameAt(path)}\` names this record itself.`,
      'Name another record, or remove the line.',
    );
  else if (target && of && !of.includes(target.kind))
    yield errors(record, 'wrong-part')(
      path,
      `\`${nameAt(path)}\` names \`${name}\`, one of the ${target.kind}.`,
      `Name one of ${of.join(', ')}.`,
    );
  else if (alive && target?.kind === 'groups' && record.kind === 'groups') {
    const { state, ended } = target.data.status;
    const own = record.data.status;
    const end = ended === undefined ? undefined : spanOf(ended);
    const seen = spanOf(own.asOf);
    if (hasEnded(target) && !hasEnded(record) && seen && (!end || isAfter(seen, end)))
      yield warnings(record, 'has-ended')(
        path,
        `\`${name}\` is ${state}${ended ? ` since ${ended}` : ''}, but this group was seen as ${own.state} in ${own.asOf}.`,
        'Name the body that it belongs to now, or correct the state of one of them.',
      );
  }
}

/** Fields that make a tree or a chain: that one leads to itself is said by the rule about circles. */
const chained: ReadonlySet<string> = new Set(['parent', 'mergedInto', 'inherits', 'basedOn']);

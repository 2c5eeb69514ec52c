/** People as records name them: a name is a person's, and a person is of one region. */
import { listsOfPeople } from '../people.ts';
import { plain } from '../plain.ts';
import type { Site } from '../site.ts';
import { disagrees, errors, type Check, type Finding } from './finding.ts';

export default [peopleHaveNames, peopleAreOfOneRegion] satisfies Check[];

const peopleIn = ({ records }: Site) =>
  [...records.positions, ...records.groups, ...records.regions].flatMap((record) =>
    listsOfPeople(record).flatMap(({ field, holders }) =>
      holders.map((one, index) => ({ ...one, record, path: [field, index] })),
    ),
  );

/** The last words of people's names, as they are searched. */
export const familyNames = (site: Site): ReadonlySet<string> =>
  new Set(
    peopleIn(site).flatMap(({ name }) => {
      const last = plain(name).split(/\s+/).at(-1)!;
      return last.length > 3 ? [last] : [];
    }),
  );

/** The name of a person is not that of a role. */
function* peopleHaveNames(site: Site): Iterable<Finding> {
  const people = peopleIn(site);
  const roles = new Set([
    ...people.map(({ role }) => plain(role)),
    ...site.records.positions.map(({ data }) => plain(data.title)),
    'chair',
    'member',
    'secretary',
  ]);
  for (const { record, path, name } of people)
    if (roles.has(plain(name)))
      yield errors(record, 'disagrees')(
        [...path, 'name'],
        `\`${name}\` is a role, not the name of a person.`,
        'Write the name as the source prints it, or remove the item if it is not known.',
      );
}

/** How often somebody must stand with one region before another one is doubted. */
const often = 3;

/** Somebody who stands with one region in several places and with another in one. */
function* peopleAreOfOneRegion(site: Site): Iterable<Finding> {
  const people = peopleIn(site).filter(({ region }) => region !== undefined);
  for (const places of Map.groupBy(people, ({ name }) => plain(name)).values()) {
    const byRegion = [...Map.groupBy(places, ({ region }) => region).values()];
    const [most = [], [other, ...again] = [], ...more] = byRegion.sort(
      (a, b) => b.length - a.length,
    );
    if (!other || again.length > 0 || more.length > 0 || most.length < often) continue;
    yield disagrees(
      other.record,
      [...other.path, 'region'],
      `${other.name} is of \`${other.region}\` here, but of \`${most[0]!.region}\` in ${most.length} other places.`,
      'Correct the region that is wrong; if both are right, say in a note when it changed.',
    );
  }
}

/** People as records name them: a name is a person's, and a person is of one region. */
import { plain } from '../plain.ts';
import type { AnyRecord, Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

interface Named {
  readonly record: AnyRecord;
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly role?: string;
  readonly region?: string;
}

const peopleIn = ({ records }: Site): Named[] =>
  [...records.positions, ...records.groups, ...records.regions].flatMap((record) =>
    (['holders', 'chairs', 'members', 'officers'] as const).flatMap((field) => {
      const list: unknown = (record.data as Readonly<Record<string, unknown>>)[field];
      return Array.isArray(list)
        ? (list as readonly Omit<Named, 'record' | 'path'>[]).map((one, index) => ({
            ...one,
            record,
            path: [field, index],
          }))
        : [];
    }),
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
export const peopleHaveNames: Check = (site) => {
  const people = peopleIn(site);
  const roles = new Set([
    ...people.flatMap(({ role }) => (role ? [plain(role)] : [])),
    ...site.records.positions.map(({ data }) => plain(data.title)),
    'chair',
    'member',
    'secretary',
  ]);
  return people.flatMap(({ record, path, name }): Finding[] =>
    roles.has(plain(name))
      ? [
          {
            record,
            path: [...path, 'name'],
            level: 'error',
            rule: 'disagrees',
            message: `\`${name}\` is a role, not the name of a person.`,
            repair:
              'Write the name as the source prints it, or remove the item if it is not known.',
          },
        ]
      : [],
  );
};

/** How often somebody must stand with one region before another one is doubted. */
const often = 3;

/** Somebody who stands with one region in several places and with another in one. */
export const peopleAreOfOneRegion: Check = (site) =>
  [
    ...Map.groupBy(
      peopleIn(site).filter(({ region }) => region !== undefined),
      ({ name }) => plain(name),
    ).values(),
  ].flatMap((places) => {
    const byRegion = [...Map.groupBy(places, ({ region }) => region).values()];
    const [most = [], ...others] = byRegion.sort((a, b) => b.length - a.length);
    const [other] = others;
    if (others.length !== 1 || other!.length !== 1 || most.length < often) return [];
    const { record, path, name, region } = other![0]!;
    return [
      {
        record,
        path: [...path, 'region'],
        level: 'warning' as const,
        rule: 'disagrees' as const,
        message: `${name} is of \`${region}\` here, but of \`${most[0]!.region}\` in ${most.length} other places.`,
        repair:
          'Correct the region that is wrong; if both are right, say in a note when it changed.',
      },
    ];
  });

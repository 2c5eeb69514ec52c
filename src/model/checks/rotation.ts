import type { RecordOf } from '../site.ts';
import type { Check, Finding } from './finding.ts';

/** A rotation names only its own groups and posts, and nobody's turn comes twice before the turn of all others. */
export const rotationsAreFair: Check = (site) =>
  site.records.procedures.flatMap((record): Finding[] => {
    const { rotation } = record.data;
    if (!rotation) return [];
    const groups = rotation.groups.map((group) => group.id);
    const posts = rotation.posts.map((post) => post.id);
    const wrong = (path: Finding['path'], message: string, repair: string): Finding => ({
      record,
      path: ['rotation', ...path],
      level: 'error',
      rule: 'rotation',
      message,
      repair,
    });
    return [
      ...rotation.years.flatMap(({ year, turns }, index) =>
        Object.entries(turns).flatMap(([post, group]) => [
          ...(posts.includes(post)
            ? []
            : [
                wrong(
                  ['years', index, 'turns', post],
                  `\`${post}\` is not a post of the rotation.`,
                  `Its posts are ${posts.join(', ')}.`,
                ),
              ]),
          ...(groups.includes(group)
            ? []
            : [
                wrong(
                  ['years', index, 'turns', post],
                  `In ${year} it is the turn of ${group}, which is not a group of the rotation.`,
                  `Its groups are ${groups.join(', ')}.`,
                ),
              ]),
        ]),
      ),
      ...posts.flatMap((post) =>
        unfairTurns(record, post, groups.length).map(({ index, message }) =>
          wrong(
            ['years', index, 'turns', post],
            message,
            'Hold the years against the source of the rotation.',
          ),
        ),
      ),
    ];
  });

/** Turns of a post that come back before all other groups have had theirs. */
function unfairTurns(
  record: RecordOf<'procedures'>,
  post: string,
  groups: number,
): { index: number; message: string }[] {
  const years = record.data.rotation!.years.flatMap(({ year, turns }, index) =>
    turns[post] ? [{ year, index, group: turns[post] }] : [],
  );
  // A turn lasts as many years in a row as the term of office.
  const turns = years.filter(({ group }, place) => years[place - 1]?.group !== group);
  return turns.flatMap(({ year, index, group }, place) => {
    const since = turns
      .slice(Math.max(0, place - groups + 1), place)
      .find((one) => one.group === group);
    return since
      ? [
          {
            index,
            message: `For ${post}, ${group} has its turn in ${since.year} and again in ${year}, before all others had theirs.`,
          },
        ]
      : [];
  });
}

/** A rotation shares out the countries of its own region. */
export const rotationsStayInTheirRegion: Check = (site) =>
  site.records.procedures.flatMap((record) => {
    const region = site.find(`regions/${record.data.region}`);
    if (region?.kind !== 'regions' || !region.data.countries) return [];
    const own = new Set([
      ...region.data.countries,
      ...(region.data.territories ?? []).map(({ code }) => code),
    ]);
    return (record.data.rotation?.groups ?? []).flatMap(({ countries = [] }, group) =>
      countries.flatMap((code, index): Finding[] =>
        own.has(code)
          ? []
          : [
              {
                record,
                path: ['rotation', 'groups', group, 'countries', index],
                level: 'error',
                rule: 'rotation',
                message: `\`${code}\` is not a country of ${region.data.acronym}.`,
                repair: 'Correct the code, or add it to the region.',
              },
            ],
      ),
    );
  });

import { codesOf } from '../countries.ts';
import type { RecordOf, Site } from '../site.ts';
import { errors, type Check, type Finding } from './finding.ts';

export default [rotationsAreFair, rotationsStayInTheirRegion] satisfies Check[];

/** A rotation names only its own groups and posts, and nobody's turn comes twice before the turn of all others. */
function* rotationsAreFair({ records }: Site): Iterable<Finding> {
  for (const record of records.procedures) {
    const { rotation } = record.data;
    if (!rotation) continue;
    const say = errors(record, 'rotation');
    const at = (year: number, post: string) => ['rotation', 'years', year, 'turns', post];
    const groups = rotation.groups.map((group) => group.id);
    const posts = rotation.posts.map((post) => post.id);
    for (const [index, { year, turns }] of rotation.years.entries())
      for (const [post, group] of Object.entries(turns)) {
        if (!posts.includes(post))
          yield say(
            at(index, post),
            `\`${post}\` is not a post of the rotation.`,
            `Its posts are ${posts.join(', ')}.`,
          );
        if (!groups.includes(group))
          yield say(
            at(index, post),
            `In ${year} it is the turn of ${group}, which is not a group of the rotation.`,
            `Its groups are ${groups.join(', ')}.`,
          );
      }
    for (const post of posts)
      for (const { index, message } of unfairTurns(record, post, groups.length))
        yield say(at(index, post), message, 'Hold the years against the source of the rotation.');
  }
}

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
function* rotationsStayInTheirRegion(site: Site): Iterable<Finding> {
  for (const record of site.records.procedures) {
    const region = site.look('regions', record.data.region);
    if (!region?.data.countries) continue;
    const own = codesOf(region);
    for (const [group, { countries = [] }] of (record.data.rotation?.groups ?? []).entries())
      for (const [index, code] of countries.entries())
        if (!own.has(code))
          yield errors(record, 'rotation')(
            ['rotation', 'groups', group, 'countries', index],
            `\`${code}\` is not a country of ${region.data.acronym}.`,
            'Correct the code, or add it to the region.',
          );
  }
}

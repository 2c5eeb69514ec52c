/** What belongs together is said alike: a group and its region, a title and its kind, a page and who publishes it. */
import { countryCodes } from '../country-codes.ts';
import { codesOf } from '../countries.ts';
import { once } from '../once.ts';
import { plain } from '../plain.ts';
import type { RecordOf, Site } from '../site.ts';
import { disagrees, saidIn, type Check, type Finding } from './finding.ts';

export default [
  parentsAreOfTheRegion,
  titlesNameTheKind,
  endedGroupsAreNotActive,
  reasonsNameOwnCountries,
  pagesHaveOnePublisher,
  titlesAreOfTheirYear,
  nobodyHasToBeMember,
] satisfies Check[];

/** A group with the acronym of a region in its name belongs to that region, or has to do with it. */
function* parentsAreOfTheRegion(site: Site): Iterable<Finding> {
  for (const record of site.records.groups) {
    const { title, acronym = '', parent } = record.data;
    const [own, ...more] = site.records.regions.filter(({ data }) =>
      new RegExp(`\\b${data.acronym}\\b`, 'i').test(`${title} ${acronym} ${record.id}`),
    );
    const above = site.find(parent ?? '');
    if (own && more.length === 0 && above?.kind === 'regions' && above.id !== own.id)
      yield disagrees(
        record,
        ['parent'],
        `The group has ${own.data.acronym} in its name, but its parent is ${above.data.acronym}.`,
      );
  }
}

/** Words of titles for the kinds of groups; the last of them in a title says what the group is. */
const kindWords = {
  'working-group': /working group|\bWG$/i,
  subcommittee: /sub-?committee/i,
  'task-force': /task ?force/i,
  'design-team': /design team/i,
  'working-party': /working party/i,
} as const;

function* titlesNameTheKind({ records }: Site): Iterable<Finding> {
  for (const record of records.groups) {
    const { title, kind } = record.data;
    const [named, ...more] = Object.entries(kindWords).flatMap(([name, word]) =>
      new RegExp(`(?:${word.source})s?$`, 'i').test(title.replace(/ \([^)]*\)$/, '')) ? name : [],
    );
    if (named && more.length === 0 && Object.hasOwn(kindWords, kind) && named !== kind)
      yield disagrees(
        record,
        ['kind'],
        `\`kind\` is ${kind}, but the title speaks of a ${named.replace('-', ' ')}.`,
      );
  }
}

const toldEnd =
  /\b(?:would end|has ended|had ended|was closed|was dissolved|no longer (?:meets|works|exists)|whether (?:the group|it) (?:goes on|still (?:works|meets|exists))|nothing (?:later|newer)|stopped)\b/i;

/** A note that tells of an end stands beside no state of work. */
function* endedGroupsAreNotActive({ records }: Site): Iterable<Finding> {
  for (const record of records.groups) {
    const { state, note = '' } = record.data.status;
    const told = toldEnd.exec(note)?.[0];
    if (told && (state === 'active' || state === 'new'))
      yield disagrees(
        record,
        ['status', 'state'],
        `\`state\` is ${state}, but the note says \`${told}\`.`,
      );
  }
}

const mustBelong =
  /(?<!\b(?:not|never|no one|nobody) )\b(?:need|needs|must|have to|has to)(?: to)? be (?:an? )?(?:[\w-]+ )?members?\b[^.?\n]*[.!]/gi;

/** What is open to anyone asks nobody to be a member. */
function* nobodyHasToBeMember({ records }: Site): Iterable<Finding> {
  const open = records.opportunities.filter(({ data }) => data.membership === 'not-needed');
  for (const { record, match, at } of saidIn(open, mustBelong)) {
    const before = match.input.slice(Math.max(0, match.index - 20), match.index);
    if (!/\b(?:not|nothing|no)\b/i.test(before))
      yield disagrees(
        record,
        at,
        `\`${match[0].slice(0, 60)}\`: \`membership\` says that none is needed.`,
      );
  }
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** The names of all countries, as texts without capitals and accents have them. */
const namesOfCountries = once(() =>
  [...new Map(countryCodes().map((code) => [plain(countryNames.of(code)!), code] as const))].map(
    ([name, code]) => [code, new RegExp(`\\b${name}\\b`)] as const,
  ),
);

/** A territory goes with a country of the same region. */
function* reasonsNameOwnCountries({ records }: Site): Iterable<Finding> {
  for (const record of records.regions) {
    const own = codesOf(record);
    for (const [index, { because }] of (record.data.territories ?? []).entries()) {
      const words = plain(because.split(/\b(?:although|though|but|not)\b/)[0]!);
      const named = namesOfCountries().filter(([, name]) => name.test(words));
      if (named.length > 0 && named.every(([code]) => !own.has(code)))
        yield disagrees(
          record,
          ['territories', index, 'because'],
          `The reason names ${countryNames.of(named[0]![0])}, which is no country of ${record.data.acronym}.`,
        );
    }
  }
}

const enough = 5;

/** Pages of one list or of one place have one publisher. */
function* pagesHaveOnePublisher({ records }: Site): Iterable<Finding> {
  const placesOf = (record: RecordOf<'sources'>) => {
    const list = /\/(?:hyperkitty\/list|pipermail)\/([^/]+)/.exec(record.data.url)?.[1];
    const series = /^(.+-list)-(?:19|20)\d\d/.exec(record.id)?.[1];
    return [list, series && `${series}*`].filter((one) => one !== undefined);
  };
  const byPlace = Map.groupBy(
    records.sources.flatMap((record) => placesOf(record).map((place) => ({ place, record }))),
    ({ place }) => place,
  );
  const found = new Map<RecordOf<'sources'>, { usual: string; place: string }>();
  for (const [place, all] of byPlace) {
    const byPublisher = [...Map.groupBy(all, ({ record }) => record.data.publisher).values()];
    const [most = [], ...others] = byPublisher.sort((a, b) => b.length - a.length);
    if (most.length < enough) continue;
    for (const [one, ...more] of others)
      if (one && more.length === 0)
        found.set(one.record, { usual: most[0]!.record.data.publisher, place });
  }
  for (const [record, { usual, place }] of found)
    yield disagrees(
      record,
      ['publisher'],
      `\`publisher\` is ${record.data.publisher}, but the other pages of \`${place.replace('*', '')}\` are of ${usual}.`,
    );
}

const yearsIn = (text: string) =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));

/** The title of a source names its year, if it names one: that of its file, its publication, or the one before or after. */
function* titlesAreOfTheirYear({ records }: Site): Iterable<Finding> {
  for (const record of records.sources) {
    const { title, published, url } = record.data;
    const [named, ...more] = new Set(yearsIn(title));
    const known = [record.id, published ?? '', url].flatMap(yearsIn);
    // Plans and budgets are written years before.
    const isAhead = /\b(?:fiscal|budget|plan|strateg\w*|FY ?\d\d)\b/i.test(title);
    if (named === undefined || more.length > 0 || !published || isAhead) continue;
    if (known.every((year) => Math.abs(year - named) > 1))
      yield disagrees(
        record,
        ['title'],
        `The title names ${named}, but the page was published in ${published}.`,
      );
  }
}

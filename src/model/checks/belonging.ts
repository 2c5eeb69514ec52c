/** What belongs together is said alike: a group and its region, a title and its kind, a page and who publishes it. */
import { countryCodes } from '../country-codes.ts';
import { plain } from '../plain.ts';
import type { RecordOf, Site } from '../site.ts';
import { textsOf } from '../text-fields.ts';
import { disagrees, offsetIn, type Check, type Finding } from './finding.ts';

export const recordsBelongTogether: Check = (site) => [
  ...site.records.groups.flatMap((record) => [
    ...parentsAreOfTheRegion(site, record),
    ...titlesNameTheKind(record),
    ...endedGroupsAreNotActive(record),
  ]),
  ...site.records.regions.flatMap((record) => reasonsNameOwnCountries(record)),
  ...pagesHaveOnePublisher(site),
  ...site.records.sources.flatMap(titlesAreOfTheirYear),
  ...site.records.opportunities.flatMap(nobodyHasToBeMember),
];

/** A group with the acronym of a region in its name belongs to that region, or has to do with it. */
function parentsAreOfTheRegion(site: Site, record: RecordOf<'groups'>): Finding[] {
  const { title, acronym = '', parent } = record.data;
  const own = site.records.regions.filter(({ data }) =>
    new RegExp(`\\b${data.acronym}\\b`, 'i').test(`${title} ${acronym} ${record.id}`),
  );
  const above = site.find(parent ?? '');
  return own.length === 1 && above?.kind === 'regions' && above.id !== own[0]!.id
    ? [
        disagrees(
          record,
          ['parent'],
          `The group has ${own[0]!.data.acronym} in its name, but its parent is ${above.data.acronym}.`,
        ),
      ]
    : [];
}

/** Words of titles for the kinds of groups; the last of them in a title says what the group is. */
const kindWords = {
  'working-group': /working group|\bWG$/i,
  subcommittee: /sub-?committee/i,
  'task-force': /task ?force/i,
  'design-team': /design team/i,
  'working-party': /working party/i,
} as const;

function titlesNameTheKind(record: RecordOf<'groups'>): Finding[] {
  const { title, kind } = record.data;
  const named = Object.entries(kindWords).filter(([, word]) =>
    new RegExp(`(?:${word.source})s?$`, 'i').test(title.replace(/ \([^)]*\)$/, '')),
  );
  const own = Object.hasOwn(kindWords, kind);
  return named.length === 1 && own && named[0]![0] !== kind
    ? [
        disagrees(
          record,
          ['kind'],
          `\`kind\` is ${kind}, but the title speaks of a ${named[0]![0].replace('-', ' ')}.`,
        ),
      ]
    : [];
}

/** A note that tells of an end stands beside no state of work. */
function endedGroupsAreNotActive(record: RecordOf<'groups'>): Finding[] {
  const { state, note = '' } = record.data.status;
  const told =
    /\b(?:would end|has ended|had ended|was closed|was dissolved|no longer (?:meets|works|exists)|whether (?:the group|it) (?:goes on|still (?:works|meets|exists))|nothing (?:later|newer)|stopped)\b/i.exec(
      note,
    )?.[0];
  return told && (state === 'active' || state === 'new')
    ? [
        disagrees(
          record,
          ['status', 'state'],
          `\`state\` is ${state}, but the note says \`${told}\`.`,
        ),
      ]
    : [];
}

const mustBelong =
  /(?<!\b(?:not|never|no one|nobody) )\b(?:need|needs|must|have to|has to)(?: to)? be (?:an? )?(?:[\w-]+ )?members?\b[^.?\n]*[.!]/gi;

/** What is open to anyone asks nobody to be a member. */
const nobodyHasToBeMember = (record: RecordOf<'opportunities'>): Finding[] =>
  record.data.membership === 'not-needed'
    ? textsOf(record).flatMap((place) =>
        [...place.text.matchAll(mustBelong)].flatMap(({ 0: said, index }) =>
          /\b(?:not|nothing|no)\b/i.test(place.text.slice(Math.max(0, index - 20), index))
            ? []
            : [
                {
                  ...disagrees(
                    record,
                    place.path,
                    `\`${said.slice(0, 60)}\`: \`membership\` says that none is needed.`,
                  ),
                  ...offsetIn(place, index),
                },
              ],
        ),
      )
    : [];

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
let names: readonly (readonly [code: string, name: RegExp])[] | undefined;
/** The names of all countries, as texts without capitals and accents have them. */
const namesOfCountries = () =>
  (names ??= [
    ...new Map(countryCodes().map((code) => [plain(countryNames.of(code)!), code] as const)),
  ].map(([name, code]) => [code, new RegExp(`\\b${name}\\b`)] as const));

/** A territory goes with a country of the same region. */
function reasonsNameOwnCountries(record: RecordOf<'regions'>): Finding[] {
  const { countries = [], territories = [] } = record.data;
  const own = new Set<string>([...countries, ...territories.map(({ code }) => code)]);
  return territories.flatMap(({ because }, index): Finding[] => {
    const words = plain(because.split(/\b(?:although|though|but|not)\b/)[0]!);
    const named = namesOfCountries().filter(([, name]) => name.test(words));
    return named.length > 0 && named.every(([code]) => !own.has(code))
      ? [
          disagrees(
            record,
            ['territories', index, 'because'],
            `The reason names ${countryNames.of(named[0]![0])}, which is no country of ${record.data.acronym}.`,
          ),
        ]
      : [];
  });
}

const enough = 5;

/** Pages of one list or of one place have one publisher. */
function pagesHaveOnePublisher(site: Site): Finding[] {
  const placesOf = (record: RecordOf<'sources'>) => {
    const list = /\/(?:hyperkitty\/list|pipermail)\/([^/]+)/.exec(record.data.url)?.[1];
    const series = /^(.+-list)-(?:19|20)\d\d/.exec(record.id)?.[1];
    return [list, series && `${series}*`].filter((one) => one !== undefined);
  };
  const byPlace = Map.groupBy(
    site.records.sources.flatMap((record) => placesOf(record).map((place) => ({ place, record }))),
    ({ place }) => place,
  );
  const found = [...byPlace].flatMap(([place, all]) => {
    const byPublisher = [...Map.groupBy(all, ({ record }) => record.data.publisher).values()];
    const [most = [], ...others] = byPublisher.sort((a, b) => b.length - a.length);
    return most.length < enough
      ? []
      : others.flatMap((few) =>
          few.length > 1
            ? []
            : [{ record: few[0]!.record, usual: most[0]!.record.data.publisher, place }],
        );
  });
  return [...new Map(found.map((one) => [one.record, one])).values()].map(
    ({ record, usual, place }) =>
      disagrees(
        record,
        ['publisher'],
        `\`publisher\` is ${record.data.publisher}, but the other pages of \`${place.replace('*', '')}\` are of ${usual}.`,
      ),
  );
}

const yearsIn = (text: string) =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));

/** The title of a source names its year, if it names one: that of its file, its publication, or the one before or after. */
function titlesAreOfTheirYear(record: RecordOf<'sources'>): Finding[] {
  const { title, published, url } = record.data;
  const [named, ...more] = new Set(yearsIn(title));
  const known = [...yearsIn(record.id), ...yearsIn(published ?? ''), ...yearsIn(url)];
  // Plans and budgets are written years before.
  const isAhead = /\b(?:fiscal|budget|plan|strateg\w*|FY ?\d\d)\b/i.test(title);
  if (named === undefined || more.length > 0 || !published || isAhead) return [];
  return known.every((year) => Math.abs(year - named) > 1)
    ? [
        disagrees(
          record,
          ['title'],
          `The title names ${named}, but the page was published in ${published}.`,
        ),
      ]
    : [];
}

/** What texts count, held against itself and against the fields: parts and wholes, sums, beginnings and ends. */
import { months } from '../calendar-words.ts';
import type { Path } from '../problem.ts';
import { allRecords, type AnyRecord, type RecordOf, type Site } from '../site.ts';
import { textsOf, type TextPlace } from '../text-fields.ts';
import type { Check, Finding } from './finding.ts';

export const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const anyNumber = `(?:\\d+|${numberWords.join('|')})`;

/** The number that digits or a word name. */
export const numberOf = (written: string): number => {
  const word = numberWords.indexOf(written.toLowerCase());
  return word < 0 ? Number(written) : word + 1;
};

interface Said {
  readonly offset: number;
  readonly message: string;
}

const disagrees = (record: AnyRecord, path: Path, message: string): Finding => ({
  record,
  path,
  level: 'warning',
  rule: 'disagrees',
  message,
  repair: 'Hold both against the source, and correct the one that is wrong.',
});

/** No text contradicts itself in what it counts. */
export const countsAddUp: Check = (site) =>
  allRecords(site).flatMap((record) =>
    record.kind === 'sources'
      ? []
      : textsOf(record).flatMap((place) =>
          selfContradictions(place.text).map(({ offset, message }): Finding => ({
            ...disagrees(record, place.path, message),
            ...offsetIn(place, offset),
          })),
        ),
  );

const offsetIn = ({ bodyOffset }: TextPlace, offset: number) =>
  bodyOffset === undefined ? {} : { bodyOffset: bodyOffset + offset };

const selfContradictions = (text: string): Said[] =>
  /\d/.test(text) || /<Fact /.test(text)
    ? [
        ...partsBeyondTheWhole(text),
        ...reversedRanges(text),
        ...reversedDays(text),
        ...reversedFacts(text),
        ...wrongSums(text),
        ...moreVotesThanVoters(text),
        ...oddCounts(text),
      ]
    : [];

/** `85 of 70`; years are no counts. */
const partsBeyondTheWhole = (text: string): Said[] =>
  [
    ...text.matchAll(
      /(?<![\d.,:/-])(\d{1,4}) (?:out )?of (?:the |all )?(\d{1,4})(?![\d.,:/-]\d|\d)/g,
    ),
  ].flatMap(({ 0: found, 1: part, 2: whole, index }) =>
    Number(part) > Number(whole) && Number(part) < 1900
      ? [{ offset: index, message: `\`${found}\`: a part is larger than its whole.` }]
      : [],
  );

const reversedRanges = (text: string): Said[] =>
  [
    ...text.matchAll(
      /(?<![\d.,:/-])(\d{1,4}) to (\d{1,4}) (?:years|months|weeks|days|hours|minutes|people|members|votes|seats)\b/g,
    ),
  ].flatMap(({ 0: found, 1: least, 2: most, index }) =>
    Number(least) > Number(most)
      ? [{ offset: index, message: `\`${found}\` begins with the larger number.` }]
      : [],
  );

const dayAndMonth = `(\\d{1,2}) (${months.join('|')})`;
const fromTo = new RegExp(`\\bfrom ${dayAndMonth} (?:to|until) ${dayAndMonth} \\d{4}\\b`, 'g');

/** `from 3 October to 25 August 2025`: one year is named for both. */
const reversedDays = (text: string): Said[] =>
  [...text.matchAll(fromTo)].flatMap(
    ({ 0: found, 1: day, 2: month, 3: lastDay, 4: lastMonth, index }) => {
      const place = (one: string, name: string) => months.indexOf(name as never) * 31 + Number(one);
      return place(day!, month!) > place(lastDay!, lastMonth!)
        ? [{ offset: index, message: `\`${found}\` ends before it begins.` }]
        : [];
    },
  );

/** A component draws the end of a step after `from` and its beginning after `to`. */
const reversedFacts = (text: string): Said[] =>
  [
    ...text.matchAll(
      /\bfrom <Fact of="([^"]+)" is="([^"]+)\.closes"[^>]*> (?:to|until) <Fact of="\1" is="\2\.opens"/g,
    ),
  ].map(({ 2: step, index }) => ({
    offset: index,
    message: `The sentence goes from the end of \`${step}\` to its beginning.`,
  }));

/** `AFRALO 69, APRALO 61, together 130` */
const wrongSums = (text: string): Said[] =>
  [
    ...text.matchAll(
      /((?:\p{Lu}[\p{L}’' -]{1,40} \d{1,5}, (?:and )?){2,12})(?:together|in all|in total|altogether) (\d{1,6})\b/gu,
    ),
  ].flatMap(({ 1: parts, 2: total, index }) => {
    const sum = [...parts!.matchAll(/ (\d+),/g)].reduce((all, [, one]) => all + Number(one), 0);
    return sum === Number(total)
      ? []
      : [{ offset: index, message: `The numbers before \`${total}\` add up to ${sum}.` }];
  });

/** `28 of 38 voted, that is 31 votes` */
const moreVotesThanVoters = (text: string): Said[] =>
  [
    ...text.matchAll(
      /\b(\d{1,4}) of (?:the )?\d{1,4} (?:\w+ )?voted\b[^.\n]{0,80}?\b(?:\d+\.\d+)?[^.\n]{0,60}?\b(\d{1,4}) votes\b/g,
    ),
  ].flatMap(({ 1: voters, 2: votes, index }) =>
    Number(votes) > Number(voters)
      ? [{ offset: index, message: `${voters} voted, but ${votes} votes are counted.` }]
      : [],
  );

/** What a text says of a field of its own record is what the field says. */
export const textsCountLikeFields: Check = (site) => [
  ...site.records.positions.flatMap((record) => [
    ...summariesNameTheTerm(record),
    ...hoursAreOfOneSpan(record),
    ...oneSeatForEachRegion(site, record),
  ]),
  ...site.records.regions.flatMap((record) => sizesAreToldAlike(site, record)),
  ...allRecords(site).flatMap((record) => regionsAreCounted(site, record)),
];

function summariesNameTheTerm(record: RecordOf<'positions'>): Finding[] {
  const { summary, term } = record.data;
  const said = [...summary.matchAll(new RegExp(`\\bfor (${anyNumber}) years?\\b`, 'gi'))];
  return term.years !== undefined && said.length === 1 && numberOf(said[0]![1]!) !== term.years
    ? [
        disagrees(
          record,
          ['summary'],
          `The summary says \`${said[0]![0]}\`, but a term has ${term.years} years.`,
        ),
      ]
    : [];
}

function hoursAreOfOneSpan(record: RecordOf<'positions'>): Finding[] {
  const { hours, time = [] } = record.data;
  if (!hours) return [];
  const range = [hours.atLeast, ...(hours.atMost === undefined ? [] : [hours.atMost])].join(' to ');
  const said = time
    .map(
      ({ says }) =>
        new RegExp(`\\b${range} hours (?:a|per|each|every) (week|month)\\b`).exec(says)?.[1],
    )
    .find((span) => span !== undefined);
  return said && said !== hours.per
    ? [
        disagrees(
          record,
          ['hours', 'per'],
          `\`per\` is ${hours.per}, but \`time\` speaks of hours a ${said}.`,
        ),
      ]
    : [];
}

function oneSeatForEachRegion(site: Site, record: RecordOf<'positions'>): Finding[] {
  const { number, note } = record.data.seats;
  const regions = site.records.regions.length;
  return number !== undefined && number !== regions && /^one for each region\b/i.test(note ?? '')
    ? [
        disagrees(
          record,
          ['seats', 'number'],
          `The note says one for each region, and there are ${regions} regions.`,
        ),
      ]
    : [];
}

/** A count of member organizations that another record tells from the same source, after the acronym of the region. */
function sizesAreToldAlike(site: Site, record: RecordOf<'regions'>): Finding[] {
  const told = new RegExp(`\\b${record.data.acronym} (\\d+)\\b`);
  return (record.data.size ?? []).flatMap(({ of, number, sources = [] }, index): Finding[] => {
    if (of !== 'structures') return [];
    const other = site.records.groups
      .flatMap(({ file, data }) => data.purpose.map((fact) => ({ file, ...fact })))
      .find(
        ({ says, sources: cited = [] }) =>
          /member organizations/i.test(says) &&
          told.test(says) &&
          cited.some((source) => sources.includes(source)),
      );
    const count = other && Number(told.exec(other.says)![1]);
    return other && count !== number
      ? [
          disagrees(
            record,
            ['size', index, 'number'],
            `The number is ${number}, but ${other.file} tells ${count} from the same source.`,
          ),
        ]
      : [];
  });
}

const ofRegions = new RegExp(
  `\\bregions:?\\**:? there are (${anyNumber})\\b|\\ball (${anyNumber}) regions\\b`,
  'gi',
);

/** How many regions there are, the guide itself knows. */
const regionsAreCounted = (site: Site, record: AnyRecord): Finding[] =>
  record.kind === 'sources'
    ? []
    : textsOf(record).flatMap((place) =>
        [...place.text.matchAll(ofRegions)].flatMap((match): Finding[] => {
          const count = numberOf((match[1] ?? match[2])!);
          const regions = site.records.regions.length;
          return count === regions || regions < 2
            ? []
            : [
                {
                  ...disagrees(
                    record,
                    place.path,
                    `\`${match[0].replaceAll('*', '')}\`: the guide has ${regions} regions.`,
                  ),
                  ...offsetIn(place, match.index),
                },
              ];
        }),
      );

/** `the 25 electors` where the same text says `the 20 electors` elsewhere, in more places. */
function oddCounts(text: string): Said[] {
  const all = [...text.matchAll(/\b[Tt]he (\d{1,3}) (\p{Ll}{4,}s)\b/gu)].map(
    ({ 0: found, 1: count, 2: noun, index }) => ({ found, count: count!, noun: noun!, index }),
  );
  return [...Map.groupBy(all, ({ noun }) => noun).values()].flatMap((same) => {
    const byCount = [...Map.groupBy(same, ({ count }) => count).values()];
    const [most = [], odd, ...more] = byCount.sort((a, b) => b.length - a.length);
    return odd?.length === 1 && more.length === 0 && most.length >= 2
      ? [
          {
            offset: odd[0]!.index,
            message: `\`${odd[0]!.found}\`: elsewhere the text speaks of ${most[0]!.found}.`,
          },
        ]
      : [];
  });
}

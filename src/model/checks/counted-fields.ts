/** What a text counts is what the fields count: its own record's, another record's, and how many regions there are. */
import { numberOf, numberWords } from '../number-words.ts';
import { allRecords, type AnyRecord, type RecordOf, type Site } from '../site.ts';
import { textsOf } from '../text-fields.ts';
import { disagrees, offsetIn, type Check, type Finding } from './finding.ts';

/** What a text says of a field of its own record is what the field says. */
export const textsCountLikeFields: Check = (site, broken) => [
  ...(isWhole(broken) ? regionsAreToldRight(site) : []),
  ...site.records.positions.flatMap((record) => [
    ...summariesNameTheTerm(record),
    ...limitsCountTheTerms(record),
    ...hoursAreOfOneSpan(record),
    ...notesAddUpToTheSeats(record),
  ]),
  ...site.records.regions.flatMap((record) => [
    ...sizesAreToldAlike(site, record),
    ...sizesAreOfOneOrder(record),
  ]),
];

/** A region that could not be read is one all the same. */
const isWhole = (broken: ReadonlySet<string>): boolean =>
  ![...broken].some((name) => name.startsWith('regions/'));

const regionsAreToldRight = (site: Site): Finding[] => [
  ...site.records.positions.flatMap((record) => oneSeatForEachRegion(site, record)),
  ...allRecords(site).flatMap((record) => regionsAreCounted(site, record)),
];

const anyNumber = `(?:\\d+|${numberWords.join('|')})`;

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

/** A limit of terms is the one that its sentence names, where it names one. */
const limitsCountTheTerms = (record: RecordOf<'positions'>): Finding[] =>
  (record.data.limits ?? []).flatMap(({ says, terms }, index) => {
    const said = [
      ...says.matchAll(
        new RegExp(`\\b(${anyNumber})(?: consecutive| full| more| \\p{L}+-year)? terms?\\b`, 'giu'),
      ),
    ];
    return terms !== undefined && said.length === 1 && numberOf(said[0]![1]!) !== terms
      ? [
          disagrees(
            record,
            ['limits', index, 'terms'],
            `\`terms\` is ${terms}, but the sentence says \`${said[0]![0]}\`.`,
          ),
        ]
      : [];
  });

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

const product = new RegExp(
  `^(${anyNumber}) (?:for|from) each of the (${anyNumber}) [^,;.]*?(?:,? and (${anyNumber})\\b[^;.]*)?$`,
  'i',
);

/** `Two for each of the five regions and five others` are fifteen seats. */
function notesAddUpToTheSeats(record: RecordOf<'positions'>): Finding[] {
  const { number, note = '' } = record.data.seats;
  const [, each, of, more] = product.exec(note) ?? [];
  if (number === undefined || !each || !of) return [];
  const sum = numberOf(each) * numberOf(of) + (more ? numberOf(more) : 0);
  return sum === number
    ? []
    : [
        disagrees(
          record,
          ['seats', 'note'],
          `The note makes ${sum} seats, but \`number\` is ${number}.`,
        ),
      ];
}

/** Nothing grows to five times its size, or loses four fifths, between two counts: mostly a digit is too many or too few. */
function sizesAreOfOneOrder(record: RecordOf<'regions'>): Finding[] {
  const sizes = (record.data.size ?? []).map((one, index) => ({ ...one, index }));
  return [...Map.groupBy(sizes, ({ of }) => of).values()].flatMap((same) => {
    const sorted = same.map(({ number }) => number).toSorted((a, b) => a - b);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
    return same.length < 2
      ? []
      : same.flatMap(({ number, index }) =>
          number > middle * 5 || number * 5 < middle
            ? [
                disagrees(
                  record,
                  ['size', index, 'number'],
                  `The number is ${number}, but another count is ${middle}.`,
                ),
              ]
            : [],
        );
  });
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

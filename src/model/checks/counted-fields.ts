/** What a text counts is what the fields count: its own record's, another record's, and how many regions there are. */
import { numberOf, numberWords } from '../number-words.ts';
import { ownRecords, type Site } from '../site.ts';
import { disagrees, saidIn, type Check, type Finding } from './finding.ts';

export default [
  regionsAreToldRight,
  summariesNameTheTerm,
  limitsCountTheTerms,
  hoursAreOfOneSpan,
  notesAddUpToTheSeats,
  sizesAreToldAlike,
  sizesAreOfOneOrder,
] satisfies Check[];

function* regionsAreToldRight(site: Site, broken: ReadonlySet<string>): Iterable<Finding> {
  // A region that could not be read is one all the same.
  if ([...broken].some((name) => name.startsWith('regions/'))) return;
  yield* oneSeatForEachRegion(site);
  yield* regionsAreCounted(site);
}

const anyNumber = `(?:\\d+|${numberWords.join('|')})`;

function* summariesNameTheTerm({ records }: Site): Iterable<Finding> {
  for (const record of records.positions) {
    const { summary, term } = record.data;
    const [said, ...more] = summary.matchAll(new RegExp(`\\bfor (${anyNumber}) years?\\b`, 'gi'));
    if (!said || more.length > 0 || term.years === undefined) continue;
    if (numberOf(said[1]!) !== term.years)
      yield disagrees(
        record,
        ['summary'],
        `The summary says \`${said[0]}\`, but a term has ${term.years} years.`,
      );
  }
}

const countedTerms = new RegExp(
  `\\b(${anyNumber})(?: consecutive| full| more| \\p{L}+-year)? terms?\\b`,
  'giu',
);

/** A limit of terms is the one that its sentence names, where it names one. */
function* limitsCountTheTerms({ records }: Site): Iterable<Finding> {
  for (const record of records.positions)
    for (const [index, { says, terms }] of (record.data.limits ?? []).entries()) {
      const [said, ...more] = says.matchAll(countedTerms);
      if (!said || more.length > 0 || terms === undefined) continue;
      if (numberOf(said[1]!) !== terms)
        yield disagrees(
          record,
          ['limits', index, 'terms'],
          `\`terms\` is ${terms}, but the sentence says \`${said[0]}\`.`,
        );
    }
}

function* hoursAreOfOneSpan({ records }: Site): Iterable<Finding> {
  for (const record of records.positions) {
    const { hours, time = [] } = record.data;
    if (!hours) continue;
    const range = [hours.atLeast, hours.atMost].filter((one) => one !== undefined).join(' to ');
    const span = new RegExp(`\\b${range} hours (?:a|per|each|every) (week|month)\\b`);
    const [said] = time.flatMap(({ says }) => span.exec(says)?.[1] ?? []);
    if (said && said !== hours.per)
      yield disagrees(
        record,
        ['hours', 'per'],
        `\`per\` is ${hours.per}, but \`time\` speaks of hours a ${said}.`,
      );
  }
}

const product = new RegExp(
  `^(${anyNumber}) (?:for|from) each of the (${anyNumber}) [^,;.]*?(?:,? and (${anyNumber})\\b[^;.]*)?$`,
  'i',
);

/** `Two for each of the five regions and five others` are fifteen seats. */
function* notesAddUpToTheSeats({ records }: Site): Iterable<Finding> {
  for (const record of records.positions) {
    const { number, note = '' } = record.data.seats;
    const [, each, of, more] = product.exec(note) ?? [];
    if (number === undefined || !each || !of) continue;
    const sum = numberOf(each) * numberOf(of) + (more ? numberOf(more) : 0);
    if (sum !== number)
      yield disagrees(
        record,
        ['seats', 'note'],
        `The note makes ${sum} seats, but \`number\` is ${number}.`,
      );
  }
}

/** Nothing grows to five times its size, or loses four fifths, between two counts: mostly a digit is too many or too few. */
function* sizesAreOfOneOrder({ records }: Site): Iterable<Finding> {
  for (const record of records.regions) {
    const sizes = (record.data.size ?? []).map((one, index) => ({ ...one, index }));
    for (const same of Map.groupBy(sizes, ({ of }) => of).values()) {
      const sorted = same.map(({ number }) => number).toSorted((a, b) => a - b);
      const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
      for (const { number, index } of same)
        if (number > middle * 5 || number * 5 < middle)
          yield disagrees(
            record,
            ['size', index, 'number'],
            `The number is ${number}, but another count is ${middle}.`,
          );
    }
  }
}

function* oneSeatForEachRegion({ records }: Site): Iterable<Finding> {
  const regions = records.regions.length;
  for (const record of records.positions) {
    const { number, note = '' } = record.data.seats;
    if (number !== undefined && number !== regions && /^one for each region\b/i.test(note))
      yield disagrees(
        record,
        ['seats', 'number'],
        `The note says one for each region, and there are ${regions} regions.`,
      );
  }
}

/** A count of member organizations that another record tells from the same source, after the acronym of the region. */
function* sizesAreToldAlike({ records }: Site): Iterable<Finding> {
  const purposes = records.groups.flatMap(({ file, data }) =>
    data.purpose.map((fact) => ({ file, ...fact })),
  );
  for (const record of records.regions) {
    const told = new RegExp(`\\b${record.data.acronym} (\\d+)\\b`);
    for (const [index, { of, number, sources = [] }] of (record.data.size ?? []).entries()) {
      if (of !== 'structures') continue;
      const other = purposes.find(
        ({ says, sources: cited = [] }) =>
          /member organizations/i.test(says) &&
          told.test(says) &&
          cited.some((source) => sources.includes(source)),
      );
      const count = other && Number(told.exec(other.says)![1]);
      if (other && count !== number)
        yield disagrees(
          record,
          ['size', index, 'number'],
          `The number is ${number}, but ${other.file} tells ${count} from the same source.`,
        );
    }
  }
}

const ofRegions = new RegExp(
  `\\bregions:?\\**:? there are (${anyNumber})\\b|\\ball (${anyNumber}) regions\\b`,
  'gi',
);

/** How many regions there are, the guide itself knows. */
function* regionsAreCounted(site: Site): Iterable<Finding> {
  const regions = site.records.regions.length;
  if (regions < 2) return;
  for (const { record, match, at } of saidIn(ownRecords(site), ofRegions))
    if (numberOf((match[1] ?? match[2])!) !== regions)
      yield disagrees(
        record,
        at,
        `\`${match[0].replaceAll('*', '')}\`: the guide has ${regions} regions.`,
      );
}

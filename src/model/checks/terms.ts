import { isLongBefore } from './bodies.ts';
import { dayAt, spanOf } from '../moments.ts';
import { successorOf, type Holder } from '../seats.ts';
import { beginOfTerm, endOfTerm, isOver } from '../terms.ts';
import type { Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

/** Days before the end of a term at which an editor is told. */
const notices = [0, 30, 90];

/** A term that ended has a successor, or says that none was found; one that will end soon is announced. */
export const termsAreFollowed: Check = (site) =>
  listsOfHolders(site).flatMap((list) =>
    list.holders.flatMap((one, index) => termFinding(site, list, one, index)),
  );

interface ListOfHolders {
  readonly record: Finding['record'];
  readonly field: string;
  readonly holders: readonly Holder[];
}

/** People in posts, wherever they are listed. Nobody comes after the last chair of a group that has ended. */
const listsOfHolders = ({ records }: Site): ListOfHolders[] => [
  ...records.positions.map((record) => ({
    record,
    field: 'holders',
    holders: record.data.holders ?? [],
  })),
  ...records.groups
    .filter(({ data }) => data.status.state !== 'closed' && data.status.state !== 'merged')
    .flatMap((record) =>
      (['chairs', 'members'] as const).map((field) => ({
        record,
        field,
        holders: record.data[field] ?? [],
      })),
    ),
  ...records.regions.map((record) => ({
    record,
    field: 'officers',
    holders: record.data.officers ?? [],
  })),
];

function termFinding(
  site: Site,
  { record, field, holders }: ListOfHolders,
  one: Holder,
  index: number,
): Finding[] {
  const at = {
    record,
    path: [field, index, 'until'],
    level: 'warning',
    rule: 'term-end',
  } as const;
  if (one.followedBy === 'unknown' || successorOf(site, holders, one)) return [];
  if (isOver(site, one))
    return [
      {
        ...at,
        message: `The term of ${one.name} as ${one.role} ended (${one.until}), and nobody is on record after it.`,
        repair: 'Add who came after, or write followedBy: unknown if you looked and found nobody.',
      },
    ];
  const end = endOfTerm(site, one.until);
  const last = end?.precision === 'day' ? dayAt(end.last) : undefined;
  const days = last && dayAt(site.now).until(last).days;
  const notice = days === undefined ? undefined : notices.find((limit) => days <= limit);
  if (notice === undefined) return [];
  return [
    {
      ...at,
      message: `The term of ${one.name} as ${one.role} ends on ${last} (notice of ${notice} days).`,
      repair: 'Look for who comes after, and add them when it is published.',
    },
  ];
}

/** No more people sit in a position at one time, today or in the past, than it has seats. */
export const seatsAreEnough: Check = (site) =>
  site.records.positions.flatMap((record): Finding[] => {
    const { holders = [], seats } = record.data;
    const crowd = seats.number && crowdIn(site, holders, seats.number);
    if (!crowd) return [];
    return [
      {
        record,
        path: ['holders'],
        level: 'warning',
        rule: 'seats',
        message: `${namesIn(crowd.people)} all sit on ${crowd.day}, but there ${seats.number === 1 ? 'is one seat' : `are ${seats.number} seats`}.`,
        repair: 'Correct the terms, or the number of seats.',
      },
    ];
  });

/** One seat of a region has one holder at a time. Where regions have several seats, as many hold them as there are. */
export const seatsAreFilledOnce: Check = (site) =>
  site.records.positions.flatMap((record) => {
    const { holders = [], seats } = record.data;
    const each = (seats.number ?? 0) / site.records.regions.length;
    // Else the seats are not shared out among the regions evenly, and how many each has is not known.
    if (!Number.isInteger(each) || each === 0 || !holders.every(({ region }) => region)) return [];
    return [...Map.groupBy(holders, ({ region }) => region).values()].flatMap((own): Finding[] => {
      const crowd = crowdIn(site, own, each);
      return crowd
        ? [
            {
              record,
              path: ['holders', holders.indexOf(crowd.people.at(-1)!)],
              level: 'warning',
              rule: 'seat-taken',
              message: `${namesIn(crowd.people)} all sit for the same region on ${crowd.day}, which has ${each === 1 ? 'one seat' : `${each} seats`}.`,
              repair: 'Correct the terms: one ends when the next begins.',
            },
          ]
        : [];
    });
  });

/** Posts of which a body has one, unless a seat is named. */
const single = /^(?:Chair|President|Secretary|Treasurer)$/;

/** One chair at a time: of two terms that overlap for certain, one has a wrong day. */
export const singlePostsAreFilledOnce: Check = (site) =>
  listsOfHolders(site)
    .filter(({ field }) => field !== 'holders')
    .flatMap(({ record, field, holders }) => {
      const alone = holders.filter(({ role, seat }) => single.test(role) && !seat);
      return [...Map.groupBy(alone, ({ role }) => role).values()].flatMap((own): Finding[] => {
        const crowd = crowdIn(site, own, 1);
        return crowd
          ? [
              {
                record,
                path: [field, holders.indexOf(crowd.people.at(-1)!)],
                level: 'warning',
                rule: 'seat-taken',
                message: `${namesIn(crowd.people)} are all ${own[0]!.role} on ${crowd.day}.`,
                repair: 'Correct the terms or a role, or name the seats.',
              },
            ]
          : [];
      });
    });

/** Nobody is seen in a post long before the term begins. */
export const peopleAreSeenInTheirTerm: Check = (site) =>
  listsOfHolders(site).flatMap(({ record, field, holders }) =>
    holders.flatMap(({ name, role, from, asOf }, index): Finding[] => {
      const begin = beginOfTerm(site, from);
      return begin && isLongBefore(asOf, begin.first)
        ? [
            {
              record,
              path: [field, index, 'asOf'],
              level: 'warning',
              rule: 'seen-too-early',
              message: `${name} was seen as ${role} in ${asOf}, more than a year before the term begins (${from}).`,
              repair: 'Correct the one that is wrong.',
            },
          ]
        : [];
    }),
  );

/** The length of a term in words and in years is the same. */
export const termsHaveOneLength: Check = (site) =>
  site.records.positions.flatMap((record): Finding[] => {
    const { length, years } = record.data.term;
    const said = /^\D*?(\d+(?:\.\d+)?|one|two|three|four|five)[ -]years?\b/i.exec(
      length ?? '',
    )?.[1];
    const number = said && (numbers[said.toLowerCase()] ?? Number(said));
    if (!number || years === undefined || number === years) return [];
    return [
      {
        record,
        path: ['term', 'years'],
        level: 'warning',
        rule: 'other-length',
        message: `A term is \`${length}\` in words, but ${years} in years.`,
        repair: 'Correct the one that is wrong.',
      },
    ];
  });

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

interface Crowd {
  readonly people: readonly Holder[];
  readonly day: Temporal.PlainDate;
}

/** The first day on which more people serve for certain than there are seats. A term known by its month or year counts only where no other day can be meant. */
function crowdIn(site: Site, holders: readonly Holder[], seats: number): Crowd | undefined {
  const terms = holders.flatMap((one) => {
    // Who has no known beginning served at the latest when seen.
    const begin = (beginOfTerm(site, one.from) ?? spanOf(one.asOf))?.last;
    const end = endOfTerm(site, one.until)?.first;
    return begin && end ? [{ one, begin, end }] : [];
  });
  return terms
    .map(({ begin }) => {
      const serving = terms.filter(
        (term) =>
          Temporal.Instant.compare(term.begin, begin) <= 0 &&
          Temporal.Instant.compare(begin, term.end) < 0,
      );
      // A person on record twice is one person.
      const people = serving
        .map(({ one }) => one)
        .filter((one, index, all) => all.findIndex(({ name }) => name === one.name) === index);
      return { people, day: dayAt(begin) };
    })
    .filter(({ people }) => people.length > seats)
    .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))[0];
}

const namesIn = (people: readonly Holder[]) => people.map(({ name }) => name).join(', ');

/** Nobody is on record for more terms in a row than the rule allows. */
export const termLimitsAreKept: Check = (site) =>
  site.records.positions.flatMap((record) => {
    const { holders = [], limits = [] } = record.data;
    return limits.flatMap((limit, index) =>
      limit.terms === undefined
        ? []
        : [...new Set(holders.map((one) => one.name))].flatMap((name): Finding[] => {
            const terms = termsInARow(
              site,
              holders.filter(
                (one) => one.name === name && (!limit.region || one.region === limit.region),
              ),
            );
            return terms <= limit.terms!
              ? []
              : [
                  {
                    record,
                    path: ['limits', index, 'terms'],
                    level: 'warning',
                    rule: 'term-limit',
                    message: `${name} is on record for ${terms} terms in a row; the limit is ${limit.terms}: ${limit.says}`,
                    repair:
                      'Hold the terms and the limit against their sources; if both are right, record a conflict.',
                  },
                ];
          }),
    );
  });

/** The longest row of terms of one person in which each begins where the one before ends, or within a month of it. */
function termsInARow(site: Site, terms: readonly Holder[]): number {
  const from = (one: Holder): number =>
    1 + Math.max(0, ...terms.filter((next) => joins(site, one, next)).map(from));
  return Math.max(0, ...terms.map(from));
}

function joins(site: Site, one: Holder, next: Holder): boolean {
  if (!one.until || !next.from) return false;
  if (one.until === next.from) return one !== next && next.from !== next.until;
  const [end, begin] = [endOfTerm(site, one.until), beginOfTerm(site, next.from)];
  const gap = end && begin ? dayAt(end.last).until(dayAt(begin.first)).days : -1;
  // A term that begins and ends on one day would join itself for ever.
  return one !== next && gap >= 0 && gap <= 31 && next.from !== next.until;
}

/** Seats and posts are held by no more people at one time than there are. */
import { dayAt, spanOf } from '../moments.ts';
import type { Holder } from '../seats.ts';
import type { Site } from '../site.ts';
import { beginOfTerm, endOfTerm } from '../terms.ts';
import type { Check, Finding } from './finding.ts';
import { listsOfHolders } from './holders.ts';

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

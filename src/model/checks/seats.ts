/** Seats and posts are held by no more people at one time than there are. */
import { dayAt, spanOf } from '../moments.ts';
import type { Holder } from '../seats.ts';
import type { Site } from '../site.ts';
import { beginOfTerm, endOfTerm } from '../terms.ts';
import { warnings, type Check, type Finding } from './finding.ts';
import { listsOfHolders } from './holders.ts';

export default [seatsAreEnough, seatsAreFilledOnce, singlePostsAreFilledOnce] satisfies Check[];

/** No more people sit in a position at one time, today or in the past, than it has seats. */
function* seatsAreEnough(site: Site): Iterable<Finding> {
  for (const record of site.records.positions) {
    const { holders = [], seats } = record.data;
    const crowd = seats.number && crowdIn(site, holders, seats.number);
    if (crowd)
      yield warnings(record, 'seats')(
        ['holders'],
        `${namesIn(crowd.people)} all sit on ${crowd.day}, but there ${seats.number === 1 ? 'is one seat' : `are ${seats.number} seats`}.`,
        'Correct the terms, or the number of seats.',
      );
  }
}

/** One seat of a region has one holder at a time. Where regions have several seats, as many hold them as there are. */
function* seatsAreFilledOnce(site: Site): Iterable<Finding> {
  for (const record of site.records.positions) {
    const { holders = [], seats } = record.data;
    const each = (seats.number ?? 0) / site.records.regions.length;
    // How many seats each region has is known only where they have equally many.
    if (!Number.isInteger(each) || each === 0 || !holders.every(({ region }) => region)) continue;
    for (const own of Map.groupBy(holders, ({ region }) => region).values()) {
      const crowd = crowdIn(site, own, each);
      if (crowd)
        yield warnings(record, 'seat-taken')(
          ['holders', holders.indexOf(crowd.people.at(-1)!)],
          `${namesIn(crowd.people)} all sit for the same region on ${crowd.day}, which has ${each === 1 ? 'one seat' : `${each} seats`}.`,
          'Correct the terms: one ends when the next begins.',
        );
    }
  }
}

/** Posts of which a body has one, unless a seat is named. */
const single = /^(?:Chair|President|Secretary|Treasurer)$/;

/** One chair at a time: of two terms that overlap for certain, one has a wrong day. */
function* singlePostsAreFilledOnce(site: Site): Iterable<Finding> {
  for (const { record, field, holders } of listsOfHolders(site)) {
    if (field === 'holders') continue;
    const alone = holders.filter(({ role, seat }) => single.test(role) && !seat);
    for (const [role, own] of Map.groupBy(alone, (one) => one.role)) {
      const crowd = crowdIn(site, own, 1);
      if (crowd)
        yield warnings(record, 'seat-taken')(
          [field, holders.indexOf(crowd.people.at(-1)!)],
          `${namesIn(crowd.people)} are all ${role} on ${crowd.day}.`,
          'Correct the terms or a role, or name the seats.',
        );
    }
  }
}

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

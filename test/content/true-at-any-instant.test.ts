import { describe, expect, test } from 'vitest';
import { eventsOfCall, eventsOfRounds, eventsOfCycle } from '../../src/calendar/events.ts';
import { openEntries, type FeedEntry } from '../../src/exports/feeds.ts';
import { openAnswer } from '../../src/exports/api/build.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { stateAt, type StepPhase } from '../../src/model/cycle-state.ts';
import { expectedRound } from '../../src/model/forecast.ts';
import { instantOf } from '../../src/model/moments.ts';
import { lastKnown, seatsOf, type Holder } from '../../src/model/seats.ts';
import { openingOf, waitingProgrammes } from '../../src/model/intake.ts';
import { openPage } from '../../src/model/open.ts';
import { nameOf, type Site } from '../../src/model/site.ts';
import { isOver, termState } from '../../src/model/terms.ts';
import { openSpan } from '../../src/views/open-span.ts';
import { forecastFaults } from '../support/forecast-faults.ts';
import { theGuide } from '../support/guide.ts';
import { instantsAround, rangeOf, seeded } from '../support/instants.ts';
import { theWorld } from '../support/world.ts';
import { rounds } from '../support/rounds.ts';

const real = theGuide();
const worlds: readonly (readonly [string, Site])[] = [
  ['the real content', real],
  ['the invented world', theWorld()],
];
const words = wordsOf('en');
const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

/** The first and the last millisecond of a term's edge: a written date, or the close of a meeting. */
const edgeOf = (site: Site, written: string) => {
  const meeting = site.settings.meetings.find(({ id }) => id === written);
  return rangeOf(meeting ? (meeting.closes ?? String(meeting.year)) : written);
};

/**
 * The millisecond from which a source surely shows somebody in a post: the first of a day; the last second of a month or a year, or the
 * day on which we had read all of the sources, if that came in it.
 */
function shownFrom(site: Site, { asOf, sources }: Holder): number {
  const [first, last] = rangeOf(asOf);
  if (asOf.length >= 'YYYY-MM-DD'.length) return first;
  const read = Math.max(...sources.map((id) => rangeOf(site.get('sources', id).data.read)[0]));
  return read >= first && read < last ? read : last - 999;
}

/** The people in roles of each group and region, as its page lists them. */
const bodiesOf = (site: Site) =>
  [
    ...site.records.groups.flatMap((group) => [
      { name: `chairs of ${group.id}`, holders: group.data.chairs ?? [], isShared: false },
      { name: `members of ${group.id}`, holders: group.data.members ?? [], isShared: true },
    ]),
    ...site.records.regions.map((region) => ({
      name: `officers of ${region.id}`,
      holders: region.data.officers ?? [],
      isShared: false,
    })),
  ].filter(({ holders }) => holders.length > 0);

/** What is wrong with those whom the page of a group or region shows as last known at an instant. */
function faultsOfKnown(
  site: Site,
  { name, holders, isShared }: ReturnType<typeof bodiesOf>[number],
  instant: Temporal.Instant,
): string[] {
  // Terms end with a second.
  const now = instant.round({ smallestUnit: 'second', roundingMode: 'floor' });
  const { known, earlier } = lastKnown(site, holders, { isShared, now });
  const at = now.epochMilliseconds;
  const isPastTerm = ({ until }: Holder) => until !== undefined && at > edgeOf(site, until)[1];
  return [
    ...known.flatMap((one) =>
      isOver(site, one, now) === isPastTerm(one)
        ? []
        : [`${name}: ${one.name} is ${isPastTerm(one) ? 'not ' : ''}marked as over at ${now}`],
    ),
    ...(known.some(isPastTerm) &&
    !known.every((one) => termState(site, one, undefined, now) === 'over')
      ? [`${name}: people whose term is over stand beside those who may be there at ${now}`]
      : []),
    ...(new Set([...known, ...earlier]).size === holders.length && known.length > 0
      ? []
      : [`${name}: not everybody is on one list at ${now}`]),
  ];
}

/** Every moment of the terms, or of the steps and calls, of a guide. */
const turnsOfTerms = (site: Site): string[] => [
  ...site.settings.meetings.flatMap(({ closes }) => closes ?? []),
  ...site.records.positions.flatMap(({ data }) =>
    (data.holders ?? [])
      .flatMap(({ from, until, asOf }) => [from ?? [], until ?? [], asOf].flat())
      .filter((one) => !one.startsWith('icann')),
  ),
  ...bodiesOf(site).flatMap(({ holders }) =>
    holders
      .flatMap(({ from, until, asOf }) => [from ?? [], until ?? [], asOf].flat())
      .filter((one) => !one.startsWith('icann')),
  ),
];
const turnsOfCalls = (site: Site) =>
  site.records.opportunities.flatMap(({ data }) =>
    [data, ...(data.rounds ?? [])].flatMap(({ opens, closes }) =>
      [opens ?? [], closes ?? []].flat(),
    ),
  );
const turnsOfRounds = (site: Site) => [
  ...site.records.cycles.flatMap(({ data }) =>
    Object.values(data.steps).flatMap(({ opens, closes }) => [opens ?? [], closes ?? []].flat()),
  ),
  ...turnsOfCalls(site),
];

/** What is wrong with the holders of a post at an instant. */
function faultsOfSeats(
  site: Site,
  position: Site['records']['positions'][number],
  now: Temporal.Instant,
): string[] {
  const holders = position.data.holders ?? [];
  const { serving, seen, ahead, earlier } = seatsOf(site, position, now);
  const at = now.epochMilliseconds;
  const said = (one: Holder, what: string) => `${position.id}: ${one.name} ${what} at ${now}`;
  const listed = [...serving, ...seen, ...ahead, ...earlier];
  const seats = position.data.seats.number;
  return [
    ...[...serving, ...seen].flatMap((one) => [
      ...(one.until && at > edgeOf(site, one.until)[1]
        ? [said(one, `holds after ${one.until}`)]
        : []),
      ...(one.from && at < edgeOf(site, one.from)[0]
        ? [said(one, `holds before ${one.from}`)]
        : []),
    ]),
    ...serving.flatMap((one) => (one.until ? [] : [said(one, 'serves without a known end')])),
    ...serving.flatMap((one) =>
      one.from || at >= shownFrom(site, one)
        ? []
        : [
            said(
              one,
              `serves though nobody knows since when, and no source shows it before ${one.asOf}`,
            ),
          ],
    ),
    ...earlier.flatMap((one) =>
      one.from || one.until || at >= shownFrom(site, one)
        ? []
        : [said(one, `was there earlier though it was seen only in ${one.asOf}`)],
    ),
    ...ahead.flatMap((one) =>
      one.from && at <= edgeOf(site, one.from)[1]
        ? []
        : [said(one, 'is ahead of a term that has begun')],
    ),
    ...(new Set(listed).size === holders.length && listed.length === holders.length
      ? []
      : [`${position.id}: ${listed.length} of ${holders.length} holders are sorted at ${now}`]),
    ...(seats !== undefined && new Set(serving.map(({ name }) => name)).size > seats
      ? [`${position.id}: ${serving.length} people serve in ${seats} seats at ${now}`]
      : []),
  ];
}

/** What is wrong with the steps of a round that are said to be open or to come. */
function faultsOfSteps(steps: readonly StepPhase[], name: string, now: Temporal.Instant): string[] {
  const at = now.epochMilliseconds;
  return steps.flatMap(({ step, dates: { opens, closes, withdrawn }, phase }) => {
    const end = closes ?? opens;
    const said = (what: string) => [`${name}.${step.id} ${what} at ${now}`];
    if (!end || withdrawn) return said('is awaited without a date');
    if (at > rangeOf(end)[1]) return said(`is awaited after ${end}`);
    if (phase === 'now' && opens && at < rangeOf(opens)[0]) return said(`is open before ${opens}`);
    if (phase === 'coming' && opens && at >= rangeOf(opens)[0]) return said(`comes after ${opens}`);
    return [];
  });
}

test('of whom the guide knows an end and no beginning, it says that they served once a source surely showed them, and not before', () => {
  const people = [
    ...real.records.positions.map(({ data }) => data.holders ?? []),
    ...bodiesOf(real).map(({ holders }) => holders),
  ]
    .flat()
    .filter(({ from, until }) => from === undefined && until !== undefined);
  expect(people.length).toBeGreaterThan(0);
  const [second, day] = [1000, 86_400_000];
  const serves = (one: Holder, at: number) =>
    termState(real, one, undefined, Temporal.Instant.fromEpochMilliseconds(at)) === 'serving';
  const found = people.flatMap((one) => {
    const shown = shownFrom(real, one);
    const [first, last] = edgeOf(real, one.until!);
    // A term that ends with a month or a year may have ended with its first day.
    const lasts = last - first < day ? last : first - 1;
    return [
      ...(serves(one, shown - second) ? ['before'] : []),
      ...(serves(one, shown + second) === shown + second <= lasts ? [] : ['after']),
    ].map((when) => `${one.name}, ${one.role}, until ${one.until}: ${when} ${one.asOf}`);
  });
  expect(found).toEqual([]);
});

const order = { undated: 0, planned: 1, running: 2, waiting: 2, over: 3 };

describe.each(worlds)('at any instant, in %s', (_, site) => {
  const count = site === real ? rounds(10_000, 10) : rounds(1000);

  test('nobody holds a post before or after a term, and everybody is on one list', () => {
    const random = seeded(1);
    const found = [...instantsAround(count, turnsOfTerms(site), random)].flatMap((now) =>
      faultsOfSeats(site, pick(site.records.positions, random)!, now),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test('whoever is last known in a group or region is marked where the term is over', () => {
    const random = seeded(6);
    const bodies = bodiesOf(site);
    const found = [...instantsAround(count, turnsOfTerms(site), random)].flatMap((now) =>
      faultsOfKnown(site, pick(bodies, random)!, now),
    );
    expect(bodies.length).toBeGreaterThan(0);
    expect([...new Set(found)]).toEqual([]);
  });

  test('what is open has opened and has not closed, and what is over stays over', () => {
    const random = seeded(2);
    const found = [...instantsAround(count, turnsOfRounds(site), random)].flatMap((now) => {
      const cycle = pick(site.records.cycles, random)!;
      const later = now.add({ hours: Math.floor(random() * 24 * 365 * 3) });
      const [before, after] = [stateAt(site, cycle, now), stateAt(site, cycle, later)];
      return [
        ...faultsOfSteps([...before.open, ...(before.next ? [before.next] : [])], cycle.id, now),
        ...(order[before.phase] > order[after.phase]
          ? [`${cycle.id} is ${before.phase} at ${now} and ${after.phase} at ${later}`]
          : []),
        ...(before.daysLeft !== undefined && before.daysLeft < 0
          ? [`${cycle.id} has ${before.daysLeft} days left at ${now}`]
          : []),
      ];
    });
    expect([...new Set(found)]).toEqual([]);
  });

  test('the list of what is open holds nothing past, and page, calendar, feed and API name the same minute', () => {
    const random = seeded(3);
    const minutes = minutesOf(site);
    const found = [...instantsAround(rounds(150), turnsOfRounds(site), random)].flatMap((now) => {
      const publication = {
        site: { ...site, now },
        words,
        uuidOf: (name: string) => name,
        at: (path: string) => `https://guide.example${path}`,
        changeOf: () => ({ published: now.toString(), updated: now.toString(), what: undefined }),
        proseOf: ({ body }: { body: string }) => body,
        licence: 'none',
        redirects: {},
      };
      const { steps, calls } = openAnswer(publication);
      const at = now.epochMilliseconds;
      const told = openEntries(publication).map(minuteTold);
      const named = [...steps, ...calls].map((one) => minuteAhead(one, at));
      return [
        ...named
          .filter((one) => !told.includes(one))
          .map((one) => `${one} is not in the feed at ${now}`),
        ...told
          .filter((one) => !named.includes(one))
          .map((one) => `${one} is only in the feed at ${now}`),
        ...[...steps, ...calls].flatMap((one) => {
          const key = 'round' in one ? `${one.round}.${one.id}` : keyOf(site, one);
          const end = one.closes ?? one.opens;
          const known = minutes.get(key);
          return [
            ...(end && at <= rangeOf(end)[1] ? [] : [`${key} is listed at ${now}, after ${end}`]),
            ...(one.closesAt && minute(one.closesAt) !== known?.end
              ? [`${key} closes at ${one.closesAt} in the API, and at ${known?.end} in its record`]
              : []),
            ...(one.closesAt && known?.deadline && minute(one.closesAt) !== known.deadline
              ? [
                  `${key} closes at ${one.closesAt} in the API, and at ${known.deadline} in the calendar`,
                ]
              : []),
          ];
        }),
      ];
    });
    expect([...new Set(found)]).toEqual([]);
  });

  test('a call is under “open now” from its first day to its deadline, and a meeting is ahead until it has closed', () => {
    const random = seeded(7);
    const turns = [
      ...site.settings.meetings.flatMap(({ opens, closes }) => [opens ?? [], closes ?? []].flat()),
      ...turnsOfCalls(site),
    ];
    const seen = new Set<string>();
    const found = [...instantsAround(rounds(150, 8), turns, random)].flatMap((now) => {
      const at = Math.floor(now.epochMilliseconds / 1000) * 1000;
      const { calls, comingCalls, meetings } = openPage({ ...site, now });
      for (const { title } of meetings) seen.add(title);
      return [
        ...calls.flatMap((call) => {
          const { opens, closes } = openingOf({ ...site, now }, call)!;
          return (opens && at < rangeOf(opens)[0]) || at > rangeOf(closes!)[1]
            ? [`${call.id} is open at ${now}`]
            : [];
        }),
        ...comingCalls.flatMap((call) =>
          at < rangeOf(openingOf({ ...site, now }, call)!.opens!)[0]
            ? []
            : [`${call.id} is to come at ${now}`],
        ),
        ...waitingProgrammes({ ...site, now }).flatMap(({ programme, intake: { expected } }) =>
          expected.some(({ opens, closes }) => at > rangeOf((closes ?? opens)!.most.toString())[1])
            ? [`${programme.id} is expected to close before ${now}`]
            : [],
        ),
        ...meetings.flatMap(({ id, opens, closes }) =>
          at > rangeOf(closes)[1] || rangeOf(opens)[0] - at > 367 * 86_400_000
            ? [`${id} is ahead at ${now}`]
            : [],
        ),
      ];
    });
    expect(found).toEqual([]);
    expect(site === real ? seen.size : 1).toBeGreaterThan(0);
  });

  test('each step has one minute at which it opens and one at which it closes', () => {
    const found = site.records.cycles.flatMap((cycle) => {
      const { open, next, last } = stateAt(site, cycle);
      return [...open, ...(next ? [next] : []), ...(last ? [last] : [])].flatMap((one) => {
        const span = openSpan(one);
        const { opens, closes } = one.dates;
        const end = closes ?? opens;
        return [
          ...(end && span['data-closes'] && minute(span['data-closes']) !== ends(end)
            ? [`${cycle.id}.${one.step.id} closes at ${span['data-closes']}, not ${ends(end)}`]
            : []),
          ...(opens && span['data-opens'] && minute(span['data-opens']) !== begins(opens)
            ? [`${cycle.id}.${one.step.id} opens at ${span['data-opens']}, not ${begins(opens)}`]
            : []),
        ];
      });
    });
    expect(found).toEqual([]);
  });

  test('moments are the same instants as when read without the guide’s own code', () => {
    const moments = [...new Set(turnsOfRounds(site))].filter((written) => written.length >= 10);
    expect(
      moments.flatMap((written) =>
        minute(instantOf(written, 'closes')!.toString()) === ends(written) &&
        minute(instantOf(written, 'opens')!.toString()) === begins(written)
          ? []
          : [written],
      ),
    ).toEqual([]);
    expect(moments.length).toBeGreaterThan(0);
  });
});

const minute = (instant: string) => new Date(instant).toISOString().slice(0, 16);
const begins = (written: string) => minute(new Date(rangeOf(written)[0]).toISOString());
const ends = (written: string) => minute(new Date(rangeOf(written)[1]).toISOString());

/** Which minute the API names as the next of a step or call: its end if it is open or only its end is known, else its beginning. */
function minuteAhead(
  one: {
    readonly page: string;
    readonly id?: string;
    readonly opens?: string | undefined;
    readonly closes?: string | undefined;
  },
  at: number,
): string {
  const { opens, closes } = one;
  const told = opens && at < rangeOf(opens)[0] ? begins(opens) : ends((closes ?? opens)!);
  return `${new URL(one.page).pathname}#${one.id ?? 'call'} ${told}`;
}

/** The minute that the text of an entry of the feed names, read back from its words. */
function minuteTold({ address, part, summary }: FeedEntry): string {
  const said =
    /(From|By|Open until) (?:(?:(\d+) )?([A-Z][a-z]+) )?(\d{4})(?:, (\d\d:\d\d \S+))?\.$/.exec(
      summary,
    );
  if (!said) return `${address}#${part ?? 'call'} says no moment: ${summary}`;
  const [, word, day, month, year, clock] = said;
  const number = month && months.indexOf(month) + 1;
  const written = [year, ...[number, day].flatMap((one) => one && String(one).padStart(2, '0'))]
    .filter(Boolean)
    .join('-');
  const moment = clock ? `${written} ${clock}` : written;
  return `${address}#${part ?? 'call'} ${word === 'From' ? begins(moment) : ends(moment)}`;
}
const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2031, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);

/** For each step and call, the minute at which it ends as its record says, and as its calendar entry says. */
/** A call, or a round of a programme by the day on which it opens. */
const keyOf = (
  site: Site,
  {
    name,
    opens,
    closes,
  }: { name: string; opens?: string | undefined; closes?: string | undefined },
): string => {
  const one = site.find(name);
  return one?.kind === 'opportunities' && one.data.type === 'call'
    ? `${name}.call`
    : `${name}.round-${(opens ?? closes ?? '').slice(0, 10)}`;
};

function minutesOf(
  site: Site,
): Map<string, { end: string | undefined; deadline: string | undefined }> {
  const events = new Map(
    [
      ...site.records.cycles.flatMap((cycle) => eventsOfCycle(site, cycle, words, () => site.now)),
      ...site.records.opportunities.flatMap((one) =>
        [eventsOfCall, eventsOfRounds].flatMap((eventsOf) => eventsOf(one, words, () => site.now)),
      ),
    ].map((event) => [event.uid, event]),
  );
  const entry = (name: string, closes: string | undefined) => {
    const event = events.get(`${name.replace('/', '.')}.deadline@at-large-guide`);
    return {
      end: closes && ends(closes),
      deadline: event && 'at' in event.when ? minute(event.when.at.toString()) : undefined,
    };
  };
  return new Map([
    ...site.records.cycles.flatMap((cycle) =>
      Object.entries(cycle.data.steps).map(([step, { closes }]) => {
        const key = `${nameOf(cycle)}.${step}`;
        return [key, entry(key, closes)] as const;
      }),
    ),
    ...site.records.opportunities.flatMap((one) =>
      [one.data, ...(one.data.rounds ?? [])].map(({ opens, closes }) => {
        const key = keyOf(site, { name: nameOf(one), opens, closes });
        return [key, entry(key, closes)] as const;
      }),
    ),
  ]);
}

describe('an invented post whose terms are given in every way', () => {
  const world = theWorld();
  const post = world.get('positions', 'head-gardener');
  const random = seeded(4);
  const edge = () => {
    const [year, month, day] = [
      2026 + Math.floor(random() * 8),
      1 + Math.floor(random() * 12),
      1 + Math.floor(random() * 28),
    ];
    const two = (number: number) => String(number).padStart(2, '0');
    return pick(
      [
        undefined,
        `${year}`,
        `${year}-${two(month)}`,
        `${year}-${two(month)}-${two(day)}`,
        'icann900',
      ],
      random,
    );
  };
  test('has nobody in it before or after a term', () => {
    const found = [...instantsAround(4000, ['2030', '2031-06', '2031-10-30'], random)].flatMap(
      (now) => {
        const holders = ['Rose', 'Lily', 'Iris'].map((person) => {
          const [from, until] = [edge(), edge()];
          return {
            name: person,
            role: 'Head',
            ...(from ? { from } : {}),
            ...(until ? { until } : {}),
            asOf: '2029-05',
            sources: ['minutes'],
          };
        });
        const { number: _, ...seats } = post.data.seats;
        return faultsOfSeats(world, { ...post, data: { ...post.data, holders, seats } }, now);
      },
    );
    expect(found).toEqual([]);
  });
});

describe('what is expected at an instant', () => {
  const random = seeded(5);
  test.each(
    [...instantsAround(4, [], random)].map((now) => [now.toString().slice(0, 10), now] as const),
  )('lies ahead on %s, and keeps every rule', (_, now) => {
    const site = { ...real, now };
    const found = real.records.procedures.flatMap((procedure) => {
      const round = expectedRound(site, procedure);
      if (!round) return [];
      return [
        ...round.days
          .filter(({ day }) => Date.parse(`${day}T23:59:59.999Z`) < now.epochMilliseconds)
          .map(({ anchor, day }) => `${procedure.id} expects ${anchor} on ${day}`),
        ...forecastFaults(site, procedure, round.year, round.days),
      ];
    });
    expect(found).toEqual([]);
  });
});

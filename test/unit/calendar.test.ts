import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  eventsOfCall,
  eventsOfCycle,
  type CalendarEvent,
  type RevisionOf,
} from '../../src/calendar/events.ts';
import { calendarFeeds } from '../../src/calendar/feeds.ts';
import { icsOf } from '../../src/calendar/ics.ts';
import { seriesOf, type MeetingSeries } from '../../src/calendar/meetings.ts';
import { isZone } from '../../src/model/fields.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { siteIn, translationsFrom } from '../../src/languages/translate.ts';
import { buildSite, type RecordOf } from '../../src/model/site.ts';
import { allMessages, inTongue } from '../support/translations.ts';
import { theWorld } from '../support/world.ts';

const words = wordsOf('en');
/** As if nothing had changed since a day. */
const since =
  (day: string): RevisionOf =>
  () =>
    Temporal.Instant.from(`${day}T00:00:00Z`);
const unchanged = since('2031-01-10');
const absolute = (address: string) => `https://guide.example${address}`;
const write = (
  events: readonly CalendarEvent[],
  series: readonly MeetingSeries[] = [],
  title = 'Dates',
) => icsOf({ title, description: 'Some dates.', events, series }, absolute);
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

const site = theWorld();
const round = site.get('cycles', '2031-gardener');
const withSteps = (steps: RecordOf<'cycles'>['data']['steps']) =>
  ({ ...round, data: { ...round.data, steps } }) as RecordOf<'cycles'>;
const events = (steps: RecordOf<'cycles'>['data']['steps']) =>
  eventsOfCycle(site, withSteps(steps), words, unchanged);

describe('a round in a calendar', () => {
  test('has its periods as whole days, the end being the day after, and its deadlines to the minute', () => {
    const entries = read(write(eventsOfCycle(site, round, words, unchanged)));
    expect(
      entries.map((one) => [one.summary, one.startDate, one.endDate].map(String).join(' | ')),
    ).toEqual([
      'Nominations: Head Gardener election 2031 | 2031-04-14 | 2031-04-26',
      'Deadline: Nominations: Head Gardener election 2031 | 2031-04-25T23:59:00Z | 2031-04-25T23:59:00Z',
      'Deadline: Acceptance: Head Gardener election 2031 | 2031-05-02T23:59:00Z | 2031-05-02T23:59:00Z',
      'Vote: Head Gardener election 2031 | 2031-05-05 | 2031-05-10',
      'Deadline: Vote: Head Gardener election 2031 | 2031-05-09T23:59:00Z | 2031-05-09T23:59:00Z',
    ]);
  });
  test.each([
    ['2031-07-01 18:00 Europe/Paris', '2031-07-01T16:00:00Z'],
    ['2031-02-01 18:00 Europe/Paris', '2031-02-01T17:00:00Z'],
    ['2031-02-17 23:59 AoE', '2031-02-18T11:59:00Z'],
    ['2031-02-17', '2031-02-17T23:59:00Z'],
  ])('a deadline of %s is the instant %s', (closes, instant) => {
    expect(read(write(events({ acceptance: { closes } })))[0]!.startDate.toString()).toBe(instant);
  });
  test('a step that was withdrawn stays, cancelled; one only planned is tentative', () => {
    const text = write(
      events({
        nominations: { opens: '2031-04-14', closes: '2031-04-25', withdrawn: true },
        vote: { opens: '2031-05-05', closes: '2031-05-09', planned: true },
      }),
    );
    expect([...text.matchAll(/^STATUS:(\w+)/gm)].map((match) => match[1])).toEqual([
      'CANCELLED',
      'CANCELLED',
      'TENTATIVE',
      'TENTATIVE',
    ]);
  });
  test('a step known only as a month has no entry', () =>
    expect(events({ nominations: { opens: '2031-04' } })).toEqual([]));
  test('keeps the identity of an entry when its date moves, and raises its version when it changes', () => {
    const later = {
      ...round,
      data: { ...round.data, steps: { acceptance: { closes: '2031-05-03' } } },
    };
    const [old] = read(write(events({ acceptance: { closes: '2031-05-02' } })));
    const [moved] = read(write(eventsOfCycle(site, later, words, since('2031-03-01'))));
    expect(moved!.uid).toBe(old!.uid);
    expect(moved!.sequence).toBeGreaterThan(old!.sequence);
    const changes = (day: string) =>
      ['LAST-MODIFIED', 'DTSTAMP'].map(
        (name) =>
          new RegExp(`${name}:(.*)`).exec(
            write(eventsOfCycle(site, round, words, since(day))),
          )?.[1],
      );
    expect(changes('2031-03-01')).toEqual(['20310301T000000Z', '20310301T000000Z']);
  });
  test('asks only after what its entries say: to check a record again is no change', () => {
    const asked: string[] = [];
    eventsOfCycle(site, round, words, (record, parts) => {
      for (const { path, fields } of parts)
        asked.push(...fields.map((field) => [record.kind, ...path, field].join('.')));
      return site.now;
    });
    expect(asked).toContain('cycles.steps.vote.closes');
    expect(asked).toContain('procedures.steps.vote.title');
    expect(asked.filter((name) => /checked|sources|asOf/.test(name))).toEqual([]);
  });
  test('a call is in it with its deadline', () => {
    const [open, deadline] = read(
      write(eventsOfCall(site.get('opportunities', 'seed-fund'), words, unchanged)),
    );
    expect([open!.startDate, open!.endDate, deadline!.startDate].map(String).join(' ')).toBe(
      '2031-01-02 2031-02-02 2031-02-01T17:00:00Z',
    );
  });
});

describe('a step that several rounds share', () => {
  const procedure = site.get('procedures', 'gardener-election');
  const elsewhere = {
    ...procedure,
    id: 'northern-election',
    data: {
      ...procedure.data,
      steps: procedure.data.steps.map((step) => ({ ...step, actor: 'Northerners' })),
    },
  };
  const sharing = {
    ...round,
    id: '2031-north',
    data: {
      ...round.data,
      title: 'Northern round of 2031',
      procedure: elsewhere.id,
      inherits: round.id,
      steps: { acceptance: { closes: '2031-05-03' } },
    },
  };
  const { records } = site;
  const shared = buildSite(
    site.settings,
    {
      ...records,
      procedures: [...records.procedures, elsewhere],
      cycles: [...records.cycles, sharing],
    },
    site.now,
  );
  const of = (id: string) =>
    eventsOfCycle(shared, shared.get('cycles', id), words, unchanged, true);
  const own = new Map(of(round.id).map((event) => [event.uid, event]));

  test('is one entry that says the same in the calendar of each', () => {
    const inherited = of(sharing.id).filter(({ uid }) => own.has(uid));
    expect(inherited.length).toBeGreaterThan(2);
    for (const event of inherited) expect(event).toEqual(own.get(event.uid));
  });
  test('but for one whose day a round sets for itself, in the words of its own procedure', () => {
    const [event] = of(sharing.id).filter(({ uid }) => !own.has(uid));
    expect(event).toMatchObject({
      uid: 'cycles.2031-north.acceptance.deadline@at-large-guide',
      description: expect.stringContaining('Northerners'),
    });
  });
});

const meeting = (more: object) =>
  seriesOf(
    {
      ...site.get('groups', 'alpha'),
      data: {
        ...site.get('groups', 'alpha').data,
        meetings: [
          { title: 'Weeding', rhythm: 'as said', asOf: '2031', sources: ['minutes'], ...more },
        ],
      },
    },
    words,
    unchanged,
  );

describe('the series of a record', () => {
  const dated = (title: string, first: string) => ({
    title,
    rhythm: 'weekly',
    series: { first, every: '1 week' },
    times: ['18:00'],
    zone: 'UTC',
    asOf: '2031',
    sources: ['minutes'],
  });
  const group = site.get('groups', 'alpha');
  const holding = (...meetings: object[]) =>
    ({ ...group, data: { ...group.data, meetings } }) as RecordOf<'groups'>;
  const weeding = dated('Weeding', '2031-01-08');
  const uids = (...meetings: object[]) =>
    seriesOf(holding(...meetings), words, unchanged).map(({ uid }) => uid);

  test('keep their UIDs when another is put before them or taken away', () => {
    const [uid] = uids(weeding);
    expect(uid).toBe('groups.alpha.meeting.weeding@at-large-guide');
    expect(uids(dated('Counting', '2031-01-09'), weeding)).toEqual([
      'groups.alpha.meeting.counting@at-large-guide',
      uid,
    ]);
  });
  test('have UIDs of their own where two have one title', () =>
    expect(uids(weeding, weeding)).toEqual([
      'groups.alpha.meeting.weeding@at-large-guide',
      'groups.alpha.meeting.weeding-2@at-large-guide',
    ]));
  test('have the same UIDs and the same history in every language', () => {
    const asked: string[] = [];
    const translated = seriesOf(
      holding({ ...weeding, title: 'Désherbage' }),
      wordsOf('fr'),
      (_, parts) => {
        asked.push(...parts.map(({ path }) => path.join(' ')));
        return site.now;
      },
      holding(weeding),
    );
    expect(translated.map(({ uid, title }) => [uid, title])).toEqual([
      [uids(weeding)[0], 'Désherbage'],
    ]);
    expect(asked).toEqual(['meetings Weeding']);
  });
});

describe('in another language', () => {
  const french = siteIn(site, translationsFrom('fr', allMessages(site)));
  test('every calendar has the entries of the English one: their UIDs, days, and states', () => {
    const entries = (of: typeof site, language: string) =>
      calendarFeeds(of, wordsOf(language), unchanged).map(({ address, events, series }) => ({
        address,
        events: events.map(({ uid, when, status, changed }) =>
          [uid, JSON.stringify(when), status, changed].join(' '),
        ),
        series: series?.map(({ uid, start }) => `${uid} ${start.toString()}`),
      }));
    const sorted = (list: ReturnType<typeof entries>) =>
      list
        .map((one) => ({ ...one, events: one.events.toSorted() }))
        .toSorted((a, b) => (a.address < b.address ? -1 : 1));
    expect(sorted(entries(french, 'fr'))).toEqual(sorted(entries(site, 'en')));
  });
  test('what stands between a step and its round is written as the language writes it', () => {
    const [event] = eventsOfCycle(french, french.get('cycles', round.id), wordsOf('fr'), unchanged);
    expect(event!.title).toBe(`${inTongue('Nominations')}\u00a0: ${inTongue(round.data.title)}`);
  });
});

describe('a series of meetings', () => {
  const occurrences = (series: MeetingSeries[], count: number) => {
    const [event] = read(write([], series));
    const iterator = event!.iterator();
    return Array.from({ length: count }, () => iterator.next().toString());
  };
  test('keeps its local hour when the clocks change', () => {
    const series = meeting({
      series: { first: '2031-03-27', every: '1 week' },
      times: ['18:00'],
      zone: 'Europe/Paris',
      minutes: 60,
    });
    const component = new ICAL.Component(ICAL.parse(write([], series)));
    for (const zone of component.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    const event = new ICAL.Event(component.getFirstSubcomponent('vevent')!);
    const iterator = event.iterator();
    const instants = [iterator.next(), iterator.next()].map((time) =>
      new Date(time.toUnixTime() * 1000).toISOString(),
    );
    expect(instants).toEqual(['2031-03-27T17:00:00.000Z', '2031-04-03T16:00:00.000Z']);
  });
  test('of a month keeps its weekday: the third Thursday', () => {
    const series = meeting({
      series: { first: '2031-01-16', every: '1 month' },
      times: ['06:00'],
      zone: 'UTC',
    });
    expect(occurrences(series, 3)).toEqual([
      '2031-01-16T06:00:00Z',
      '2031-02-20T06:00:00Z',
      '2031-03-20T06:00:00Z',
    ]);
  });
  test('of every second week skips one, and ends when it ends', () => {
    const series = meeting({
      series: { first: '2031-01-08', every: '2 weeks', until: '2031-01-22' },
      times: ['15:00'],
      zone: 'UTC',
    });
    expect(occurrences(series, 2)).toEqual(['2031-01-08T15:00:00Z', '2031-01-22T15:00:00Z']);
    const [event] = read(write([], series));
    const iterator = event!.iterator();
    expect([iterator.next(), iterator.next(), iterator.next()].filter(Boolean)).toHaveLength(2);
  });
  test('that does not say its one hour and zone is not in a calendar', () => {
    expect(
      meeting({
        series: { first: '2031-01-08', every: '1 week' },
        times: ['15:00', '20:00'],
        zone: 'UTC',
      }),
    ).toEqual([]);
    expect(meeting({ series: { first: '2031-01-08', every: '1 week' }, times: ['15:00'] })).toEqual(
      [],
    );
    expect(meeting({ times: ['15:00'], zone: 'UTC' })).toEqual([]);
  });
});

/** The rules of RFC 5545 that a parser lets pass. */
function faults(text: string): string[] {
  const lines = text.split('\r\n');
  const unfolded = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const uids = unfolded.filter((line) => line.startsWith('UID:'));
  const zones = new Set(unfolded.flatMap((line) => /TZID=([^:;]+)/.exec(line)?.[1] ?? []));
  const firstPart = unfolded.findIndex((line, index) => index > 0 && line.startsWith('BEGIN:'));
  const lastPart = unfolded.findLastIndex((line) => /^END:(?!VCALENDAR)/.test(line));
  const entries = [...text.matchAll(/BEGIN:VEVENT.*?END:VEVENT/gs)].map(([entry]) => entry);
  return [
    ...(text.endsWith('\r\nEND:VCALENDAR\r\n') ? [] : ['the last line does not end']),
    ...(firstPart < 0 || lastPart === unfolded.length - 3
      ? []
      : ['a property of the calendar stands after a part']),
    ...entries
      .filter((entry) => !/\r\nTRANSP:(TRANSPARENT|OPAQUE)\r\n/.test(entry))
      .map(() => 'an entry does not say whether it makes busy'),
    ...entries
      .filter((entry) => !/\r\nX-MICROSOFT-CDO-BUSYSTATUS:(FREE|TENTATIVE)\r\n/.test(entry))
      .map(() => 'an entry does not tell Outlook whether it makes busy'),
    ...entries
      .filter((entry) => /VALUE=DATE:/.test(entry) && !entry.includes('TRANSP:TRANSPARENT'))
      .map(() => 'a whole day makes busy'),
    ...[...unfolded.filter((line) => line.startsWith('TZID:'))]
      .filter((line) => !zones.has(line.slice(5)))
      .map((line) => `no entry uses ${line}`),
    ...lines
      .filter((line) => new TextEncoder().encode(line).length > 75)
      .map((line) => `longer than 75 octets: ${line}`),
    ...(/[^\r]\n/.test(text) ? ['a line ends without CR'] : []),
    ...(new Set(uids).size === uids.length ? [] : ['two entries share a UID']),
    ...unfolded
      .filter((line) => /^(DTSTAMP|LAST-MODIFIED)/.test(line) && !line.endsWith('Z'))
      .map((line) => `not UTC: ${line}`),
    ...[...zones]
      .filter((zone) => !unfolded.includes(`TZID:${zone}`))
      .map((zone) => `no rules for the zone ${zone}`),
    ...['NAME:', 'REFRESH-INTERVAL;VALUE=DURATION:']
      .filter((property) => !unfolded.some((line) => line.startsWith(property)))
      .map((property) => `no ${property}`),
  ];
}

describe('every calendar file', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'aé,;\\"\n العربية 选举 🗳 Ž'),
    maxLength: 200,
  });
  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((offset) => Temporal.PlainDate.from('2000-01-01').add({ days: offset }));
  const event = fc.record({
    title: text,
    description: text,
    first: days,
    length: fc.nat(40),
    status: fc.constantFrom('CONFIRMED' as const, 'TENTATIVE' as const, 'CANCELLED' as const),
    at: fc.boolean(),
  });

  test('keeps the rules, and reads back with the same words and days, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), text, (list, title) => {
        const written = list.map((one, index): CalendarEvent => {
          const { title, description, status, first } = one;
          const when = one.at
            ? { at: first.toZonedDateTime('UTC').toInstant() }
            : { first, last: first.add({ days: one.length }) };
          return {
            uid: `x.${index}@at-large-guide`,
            title,
            description,
            status,
            when,
            address: '/cycles/x/',
            changed: first.toZonedDateTime('UTC').toInstant(),
          };
        });
        const file = write(written, [], `t${title}`);
        expect(faults(file)).toEqual([]);
        // The parser does not know NAME as a text and leaves its escapes.
        const name = new ICAL.Component(ICAL.parse(file)).getFirstPropertyValue('name') as string;
        expect(
          name.replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter)),
        ).toBe(`t${title}`);
        const back = read(file);
        expect(back.map((one) => [one.summary ?? '', one.description ?? ''])).toEqual(
          list.map((one) => [one.title, one.description]),
        );
        expect(back.map((one) => one.startDate.toString().slice(0, 10))).toEqual(
          list.map((one) => one.first.toString()),
        );
      }),
    );
  });
  test('of the invented world keeps the rules, and two writings are the same', () => {
    const feeds = calendarFeeds(site, words, unchanged);
    expect(feeds.map((feed) => feed.address)).toEqual([
      '/calendars/all.ics',
      '/calendars/deadlines.ics',
      '/calendars/positions/head-gardener.ics',
      '/calendars/cycles/2031-gardener.ics',
    ]);
    for (const feed of feeds) {
      expect(faults(icsOf(feed, absolute))).toEqual([]);
      expect(icsOf(feed, absolute)).toBe(icsOf(feed, absolute));
    }
  });
  test('with a planted fault would be refused', () => {
    const file = write(eventsOfCycle(site, round, words, unchanged));
    expect(faults(file.replaceAll('\r\n', '\n'))).toContain('a line ends without CR');
    expect(faults(file.replace('DESCRIPTION:', `DESCRIPTION:${'ж'.repeat(60)}`)).join()).toMatch(
      'longer than 75 octets',
    );
    expect(faults(file.replaceAll(/UID:.*/g, 'UID:same'))).toContain('two entries share a UID');
    expect(faults(file.replace('DTSTART;VALUE=DATE:', 'DTSTART;TZID=Europe/Paris:'))).toContain(
      'no rules for the zone Europe/Paris',
    );
    expect(faults(file.trimEnd())).toContain('the last line does not end');
    expect(faults(file.replace('END:VCALENDAR', 'X-PUBLISHED-TTL:P1D\r\nEND:VCALENDAR'))).toContain(
      'a property of the calendar stands after a part',
    );
    expect(faults(file.replace('TRANSP:TRANSPARENT\r\n', ''))).toContain(
      'an entry does not say whether it makes busy',
    );
    expect(faults(file.replace('TRANSP:TRANSPARENT', 'TRANSP:OPAQUE'))).toContain(
      'a whole day makes busy',
    );
  });
});

describe('alarms', () => {
  const feeds = calendarFeeds(site, words, unchanged);
  test('ring only in calendars that say so in their name, and only for deadlines', () => {
    const ringing = feeds.filter((feed) => icsOf(feed, absolute).includes('BEGIN:VALARM'));
    expect(ringing.map(({ address }) => address)).toEqual(['/calendars/deadlines.ics']);
    expect(ringing[0]!.title).toContain('reminders');
    const file = icsOf(ringing[0]!, absolute);
    expect([...file.matchAll(/TRIGGER:(.*)\r/g)].slice(0, 2).map(([, when]) => when)).toEqual([
      '-P7D',
      '-P1D',
    ]);
    expect(file).not.toContain('VALUE=DATE');
  });
});

describe('names in a list of subscriptions', () => {
  test('differ from each other, and say what they belong to', () => {
    const titles = calendarFeeds(site, words, unchanged).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => !title.endsWith('(At-Large)'))).toEqual([]);
  });
});

describe('a meeting in any zone that the check accepts', () => {
  /** Names of today and, as the platform still takes them, of former times. */
  const names = [
    ...Intl.supportedValuesOf('timeZone'),
    ...['Africa/Accra', 'Asia/Calcutta', 'Asia/Kolkata', 'Europe/Kiev', 'Europe/Kyiv'],
    ...['europe/paris', 'US/Eastern', 'Etc/GMT+12', 'Etc/GMT-14', 'Etc/UTC', 'AoE'],
  ].filter(isZone);
  const instants = (zone: string) => {
    const [series] = meeting({
      series: { first: '2026-11-05', every: '1 week' },
      times: ['02:30'],
      zone,
    });
    const text = write([], [series!]);
    expect(faults(text)).toEqual([]);
    const component = new ICAL.Component(ICAL.parse(text));
    const defined = component.getFirstSubcomponent('vtimezone');
    const event = component.getFirstSubcomponent('vevent')!;
    const start = event.getFirstProperty('dtstart')!;
    const rules = defined && new ICAL.Timezone(defined);
    expect(rules?.tzid).toBe(start.getParameter('tzid'));
    // Days after each change of clocks of the next years, and some between.
    return Array.from({ length: 16 }, (_, step) => {
      const local = series!.start.toPlainDateTime().add({ weeks: 13 * step, hours: 9 });
      const time = ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: 'second' }));
      time.zone = rules ?? ICAL.Timezone.utcTimezone;
      return {
        read: time.toUnixTime() * 1000,
        meant: local.toZonedDateTime(series!.start.timeZoneId).epochMilliseconds,
      };
    });
  };
  test('has one name in use and definition, and the instants that the platform knows', () => {
    expect(names.length).toBeGreaterThan(400);
    const wrong = names.filter((zone) => instants(zone).some(({ read, meant }) => read !== meant));
    expect(wrong).toEqual([]);
  });
});

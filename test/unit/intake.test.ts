/** When programmes take people: what is open, what waits for a round, and what past rounds lead one to expect. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calendarFeeds } from '../../src/calendar/feeds.ts';
import { openAnswer } from '../../src/exports/api/build.ts';
import { openEntries } from '../../src/exports/feeds.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { translatedInto } from '../../src/model/languages.ts';
import {
  intakeOf,
  openingOf,
  perhapsOpen,
  standingProgrammes,
  waitingProgrammes,
} from '../../src/model/intake.ts';
import { openPage } from '../../src/model/open.ts';
import { listOf } from '../../src/model/lists.ts';
import { lastRoundLine, nextRoundLines, nextRounds } from '../../src/views/intake-words.ts';
import { searchAnswers } from '../../src/views/search-answers.ts';
import { thePublication } from '../support/publication.ts';
import { copyOf, plant, problemsAfter, theWorld, worldFolder } from '../support/world.ts';

/** A round as a record holds it; its fields are one line each. */
const round = (fields: string): string =>
  `  - ${fields.split('; ').join('\n    ')}\n    sources:\n      - minutes\n`;

/** Two rounds over the turn of a year. */
const twoYears = [
  'opens: 2030-01-03; closes: 2030-03-15 23:59 UTC',
  'opens: 2028-12-18 00:00 UTC; closes: 2029-02-18 23:59 UTC',
];

interface School {
  readonly how?: 'at-any-time' | 'in-rounds' | 'on-set-days';
  readonly perYear?: number | undefined;
  readonly rounds?: readonly string[];
  readonly state?: string;
  readonly asOf?: string;
}

/** The world with a school of gardeners, at an instant. */
function worldWith(
  now: string,
  { how = 'in-rounds', perYear, rounds = [], state = 'running', asOf = '2030-12' }: School,
) {
  const folder = copyOf(worldFolder);
  for (const [id, month] of [
    ['icann896', '2029-03'],
    ['icann897', '2029-06'],
    ['icann898', '2030-03'],
    ['icann899', '2030-06'],
    ['icann901', '2031-06'],
  ])
    plant(
      folder,
      'site.yml',
      'meetings:\n',
      `meetings:\n  - id: ${id}\n    title: ${id!.toUpperCase()}\n    annual: false\n    year: ${month!.slice(0, 4)}\n    opens: ${month}-10\n    closes: ${month}-14\n    sources:\n      - minutes\n`,
    );
  writeFileSync(
    join(folder, 'opportunities/school.md'),
    `---
title: School
summary: A school of gardeners.
type: programme
status:
  state: ${state}
  asOf: ${asOf}
  sources:
    - minutes
takesPeople:
  how: ${how}
${perYear ? `  perYear: ${perYear}\n` : ''}  sources:
    - minutes
${rounds.length > 0 ? `rounds:\n${rounds.map(round).join('')}` : ''}membership: not-needed
does: Learn to dig.
how: Apply at https://garden.example.org/school.
sources:
  - minutes
checked: 2031-01-10
---
`,
  );
  const site = theWorld(Temporal.Instant.from(`${now}T12:00:00Z`), folder);
  return { site, school: site.get('opportunities', 'school') };
}

/** What is expected, as text: each end from its earliest to its latest day. */
const expectedOf = (now: string, of: School) => {
  const { site, school } = worldWith(now, of);
  return intakeOf(site, school)!.expected.map(({ opens, closes, meeting, count, mayBeOpen }) =>
    [
      meeting && `${meeting.title ?? '?'} ${meeting.month}`,
      opens && `opens ${String(opens.least)} to ${String(opens.most)}`,
      closes && `closes ${String(closes.least)} to ${String(closes.most)}`,
      `${count} rounds`,
      mayBeOpen && 'may be open',
    ]
      .filter(Boolean)
      .join(', '),
  );
};

describe('the next round of a programme', () => {
  const yearly = { perYear: 1, rounds: twoYears };
  test('is expected in the days of past rounds, also over the turn of a year', () =>
    expect(expectedOf('2030-11-29', yearly)).toEqual([
      'opens 2030-12-18 to 2031-01-03, closes 2031-02-18 to 2031-03-15, 2 rounds',
    ]));
  test('may be open from the first day on which one opened, until the last on which one closed', () => {
    expect(expectedOf('2030-12-18', yearly)[0]).toContain('may be open');
    expect(expectedOf('2031-03-15', yearly)[0]).toContain('closes 2031-02-18 to 2031-03-15');
    expect(expectedOf('2031-03-16', yearly)[0]).toBe(
      'opens 2031-12-18 to 2032-01-03, closes 2032-02-18 to 2032-03-15, 2 rounds',
    );
  });
  test('is not expected from one round, from none in six years, or where nobody says how many there are in a year', () => {
    expect(expectedOf('2030-11-29', { perYear: 1, rounds: twoYears.slice(1) })).toEqual([]);
    expect(expectedOf('2037-11-29', yearly)).toEqual([]);
    expect(expectedOf('2030-11-29', { rounds: twoYears })).toEqual([]);
  });
  test('is not expected of a programme that may have ended', () => {
    for (const state of ['unclear', 'ended'])
      expect(expectedOf('2030-11-29', { ...yearly, state })).toEqual([]);
  });
  test('an end that one round gives is not expected', () =>
    expect(
      expectedOf('2030-11-29', {
        perYear: 1,
        rounds: [twoYears[0]!, 'closes: 2029-02-18'],
      }),
    ).toEqual(['closes 2031-02-18 to 2031-03-15, 2 rounds']));
  test('of several in a year each is expected from those for the same meeting of the year', () =>
    expect(
      expectedOf('2030-11-29', {
        perYear: 3,
        rounds: [
          'for: icann899; opens: 2029-12; closes: 2030-01-15',
          'for: icann898; closes: 2029-08-18',
          'for: icann897; opens: 2028-11-27; closes: 2028-12-28',
          'for: icann896; closes: 2028-08-19',
        ],
      }),
    ).toEqual([
      'ICANN901 2031-06, opens 2030-11-27 to 2030-12-31, closes 2030-12-28 to 2031-01-15, 2 rounds, may be open',
      '? 2032-03, closes 2031-08-18 to 2031-08-19, 2 rounds',
    ]));
  test('a last day that is expected is never over', () => {
    for (
      let day = Temporal.PlainDate.from('2030-03-16');
      day.year < 2033;
      day = day.add({ days: 5 })
    ) {
      const { site, school } = worldAt(day.toString());
      for (const { opens, closes } of intakeOf(site, school)!.expected)
        expect(Temporal.PlainDate.compare((closes ?? opens)!.most, day)).toBeGreaterThanOrEqual(0);
    }
  });
  const base = () => worldWith('2030-11-29', yearly);
  let known: ReturnType<typeof base> | undefined;
  const worldAt = (day: string) => {
    known ??= base();
    return { ...known, site: { ...known.site, now: Temporal.Instant.from(`${day}T12:00:00Z`) } };
  };
});

describe('a round with published dates', () => {
  const published = {
    perYear: 1,
    rounds: ['opens: 2031-01-08; closes: 2031-02-20 18:00 UTC', ...twoYears],
  };
  test('is a call: to come, open until its deadline, then past', () => {
    const at = (now: string) => {
      const { site } = worldWith(now, published);
      const { calls, comingCalls } = openPage(site);
      const has = (some: typeof calls) => some.some(({ id }) => id === 'school');
      const waits = waitingProgrammes(site).some(({ programme }) => programme.id === 'school');
      return { open: has(calls), coming: has(comingCalls), waits };
    };
    expect(at('2031-01-02')).toEqual({ open: false, coming: true, waits: false });
    expect(at('2031-01-10')).toEqual({ open: true, coming: false, waits: false });
    expect(at('2031-02-21')).toEqual({ open: false, coming: false, waits: true });
  });
  test('no other one is expected in its place', () =>
    expect(expectedOf('2031-01-10', published)).toEqual([]));
  test('without a deadline it is not open for ever', () => {
    const opened = { rounds: ['opens: 2031-01-08'] };
    const openAt = (now: string) => {
      const { site, school } = worldWith(now, opened);
      return openingOf(site, school)?.opens;
    };
    expect([openAt('2031-01-02'), openAt('2031-01-10')]).toEqual(['2031-01-08', undefined]);
  });
  test('stands in the feed, in the API and in the calendar', () => {
    const { site } = worldWith('2031-01-10', published);
    const publication = { ...thePublication(), site };
    expect(openEntries(publication).map(({ title, summary }) => `${title}: ${summary}`)).toContain(
      'School: A school of gardeners. Open until 20 February 2031, 18:00 UTC.',
    );
    expect(openAnswer(publication).calls.find(({ title }) => title === 'School')).toMatchObject({
      opens: '2031-01-08',
      closesAt: '2031-02-20T18:00:59Z',
    });
    const uids = calendarFeeds(site, wordsOf(), () => site.now)
      .find(({ address }) => address === '/calendars/all.ics')!
      .events.map(({ uid }) => uid)
      .filter((uid) => uid.includes('school'));
    expect(uids).toContain('opportunities.school.round-2031-01-08.deadline@at-large-guide');
    expect(new Set(uids).size).toBe(uids.length);
  });
});

describe('a programme that may be open though no round was found', () => {
  const perhaps = (now: string, more: Partial<School> = {}) =>
    perhapsOpen(worldWith(now, { perYear: 1, rounds: twoYears, ...more }).site).map(
      ({ programme, who }) => (who ? `${programme.id}: ${who}` : programme.id),
    );
  test('is told from the first day on which one opened, while none is published', () => {
    expect(perhaps('2030-12-17')).toEqual([]);
    expect(perhaps('2030-12-18')).toEqual(['school']);
    expect(perhaps('2030-12-18', { state: 'unclear' })).toEqual([]);
    expect(perhaps('2030-12-18', { rounds: ['closes: 2031-02-20', ...twoYears] })).toEqual([]);
  });
  test('says for whom, where its round is not for everyone', () => {
    const [newest, ...older] = twoYears as [string, ...string[]];
    const rounds = (one: string) => ({ rounds: [one, ...older] });
    expect(perhaps('2030-12-18', rounds(`${newest}; who: Only old pupils.`))).toEqual([
      'school: Only old pupils.',
    ]);
    // Who could apply in an older round says nothing of the next.
    expect(
      perhaps('2030-12-18', { rounds: [newest, ...older.map((one) => `${one}; who: Nobody.`)] }),
    ).toEqual(['school']);
  });
});

describe('what is always open', () => {
  const standing = (of: School) =>
    standingProgrammes(worldWith('2031-01-10', of).site).map(({ id }) => id);
  test('is only what takes people at any time and was seen to run within a year', () => {
    expect(standing({ how: 'at-any-time' })).toEqual(['school']);
    expect(standing({ how: 'at-any-time', asOf: '2029-12' })).toEqual([]);
    expect(standing({ how: 'at-any-time', state: 'unclear' })).toEqual([]);
    expect(standing({ how: 'in-rounds' })).toEqual([]);
    expect(standing({ how: 'on-set-days' })).toEqual([]);
  });
  test('what waits for a date is listed apart, also if it was seen long ago', () => {
    const waiting = (of: School) =>
      waitingProgrammes(worldWith('2031-01-10', of).site).map(({ programme }) => programme.id);
    expect(waiting({ how: 'in-rounds', asOf: '2029-12' })).toEqual(['school']);
    expect(waiting({ how: 'on-set-days' })).toEqual(['school']);
    expect(waiting({ how: 'at-any-time' })).toEqual([]);
  });
  test('and in the list of programmes under its own heading', () => {
    const heading = (how: NonNullable<School['how']>) =>
      listOf(worldWith('2031-01-10', { how }).site, 'opportunities').find(({ records }) =>
        records.some(({ id }) => id === 'school'),
      )?.heading;
    expect([heading('at-any-time'), heading('in-rounds'), heading('on-set-days')]).toEqual([
      'opportunity.takes.at-any-time',
      'opportunity.takes.in-rounds',
      'opportunity.takes.on-set-days',
    ]);
  });
  test('the API tells both, with what is expected', () => {
    const { site } = worldWith('2030-11-29', { perYear: 1, rounds: twoYears });
    expect(openAnswer({ ...thePublication(), site }).programmes).toMatchObject([
      {
        name: 'opportunities/school',
        takesPeople: 'in-rounds',
        seen: '2030-12',
        expected: [
          {
            opens: { from: '2030-12-18', to: '2031-01-03' },
            closes: { from: '2031-02-18', to: '2031-03-15' },
            rounds: 2,
          },
        ],
      },
    ]);
  });
});

describe('the words', () => {
  const world = () =>
    worldWith('2030-12-29', {
      perYear: 3,
      rounds: [
        'for: icann899; opens: 2030-01-02; closes: 2030-01-15; who: Only people who dug before.',
        'for: icann897; opens: 2028-11-27; closes: 2028-12-28',
      ],
    });
  const lines = (lang: string) => {
    const { site, school } = world();
    const intake = intakeOf(site, school)!;
    return [...nextRoundLines(intake, wordsOf(lang)), lastRoundLine(site, intake, wordsOf(lang))];
  };
  test('say that dates are expected, from how many rounds, and what was not found', () =>
    expect(lines('en')).toMatchInlineSnapshot(`
      [
        "ICANN901 (June 2031). Expected to open between November 2030 and January 2031. Expected to close between December 2030 and January 2031 (our estimate, from 2 past rounds). It may be open now. Only people who dug before.",
        "We did not find when its other rounds open.",
        "Last round found, for ICANN899: 2 to 15 January 2030. Only people who dug before.",
      ]
    `));
  test('the meeting and that it may be open stand out', () => {
    const { site, school } = world();
    const strong = nextRounds(intakeOf(site, school)!, wordsOf())
      .flat()
      .flatMap(({ text, isStrong }) => (isStrong ? [text] : []));
    expect(strong).toEqual(['ICANN901 (June 2031).', 'It may be open now.']);
  });
  test.each(translatedInto)('%s', (lang) => expect(lines(lang)).toMatchSnapshot());
  test('search answers with them', () => {
    const { site } = world();
    expect(searchAnswers(site, wordsOf(), 'b1').programmes).toEqual([
      {
        page: '/opportunities/school/',
        title: 'School',
        lines: ['Only while a round is open.', ...lines('en').slice(0, -1)],
      },
    ]);
  });
});

describe('what an editor reads about rounds', () => {
  const after = (...[how, more]: [string, string]) =>
    problemsAfter(
      'opportunities/seed-fund.md',
      'type: call\ngroup: groups/alpha\nopens: 2031-01-02\ncloses: 2031-02-01 18:00 Europe/Paris\n',
      `type: programme\ngroup: groups/alpha\nstatus:\n  state: running\n  asOf: 2031-01-04\n  sources:\n    - minutes\ntakesPeople:\n  how: ${how}\n  sources:\n    - minutes\n${more}`,
    );
  const of = (fields: string) => `rounds:\n${round(fields)}`;
  test('nothing where they are right', () => {
    expect(after('in-rounds', of('opens: 2030-01-02; closes: 2030-02-01'))).toBe('');
    expect(after('on-set-days', '')).toBe('');
  });
  test('one without a date', () =>
    expect(after('in-rounds', of('for: icann900'))).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:16:5 error stray-round: This round has no date. Add opens or closes as its source gives them, or remove the round."`,
    ));
  test('one that closes before it opens', () =>
    expect(after('in-rounds', of('opens: 2030-03-02; closes: 2030-02-01'))).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:17:13 error reversed: \`closes\` is 2030-02-01, but \`opens\` is 2030-03-02: the first cannot come before the second. Hold both against the source, and correct the one that is wrong."`,
    ));
  test('one for a meeting that there is not', () =>
    expect(after('in-rounds', of('for: icann1900; closes: 2030-02-01'))).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:16:10 error unknown-meeting: The meeting \`icann1900\` is not listed in site.yml. Did you mean \`icann900\`?"`,
    ));
  test('one at an hour that clocks leave out', () =>
    expect(after('in-rounds', of('closes: 2030-03-31 02:30 Europe/Paris'))).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:16:13 error clock-change: 2030-03-31 02:30 Europe/Paris does not exist: clocks go forward over it. Look up which is meant, and write 2030-03-31 00:30 UTC or 2030-03-31 01:30 UTC."`,
    ));
  test('rounds of a call', () =>
    expect(
      problemsAfter(
        'opportunities/seed-fund.md',
        'membership: needed',
        `${of('closes: 2030-02-01')}membership: needed`,
      ),
    ).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:9:3 error stray-round: A call has one deadline, but this one lists rounds. Write type: programme, or write the dates in opens and closes."`,
    ));
});

import { describe, expect, test } from 'vitest';
import { stateAt } from '../../src/model/cycle-state.ts';
import { electionYear, roundGrid, shortRoundTitle } from '../../src/model/elections.ts';
import { openPage } from '../../src/model/open.ts';
import { joinedTerms, seatsOf, type Holder } from '../../src/model/seats.ts';
import type { RecordOf, Site } from '../../src/model/site.ts';
import { phasesOf } from '../../src/model/cycle-state.ts';
import { timelineOf } from '../../src/model/timeline.ts';
import { expectedDays, expectedRound } from '../../src/model/forecast.ts';
import { spreadOf } from '../../src/model/typical-dates.ts';
import { buildSite } from '../../src/model/site.ts';
import { phaseAt } from '../../src/page-scripts/phase.ts';
import { theWorld } from '../support/world.ts';

const at = (instant: string) => theWorld(Temporal.Instant.from(instant));
const round = (site: Site) => site.get('cycles', '2031-gardener');

describe('the state of the invented round', () => {
  test.each([
    ['2031-01-10T00:00:00Z', 'planned', '', 'nominations', 94],
    ['2031-04-14T00:00:00Z', 'running', 'nominations acceptance', 'vote', 11],
    ['2031-04-26T12:00:00Z', 'running', 'acceptance', 'vote', 6],
    ['2031-05-03T00:00:00Z', 'waiting', '', 'vote', 2],
    ['2031-05-09T23:59:59Z', 'running', 'vote', undefined, 0],
    ['2031-05-10T00:00:00Z', 'over', '', undefined, undefined],
  ])('at %s is %s; open: %s; next: %s; days left: %s', (instant, phase, open, next, daysLeft) => {
    const site = at(instant);
    const state = stateAt(site, round(site));
    expect({
      phase: state.phase,
      open: state.open.map((one) => one.step.id).join(' '),
      next: state.next?.step.id,
      daysLeft: state.daysLeft,
    }).toEqual({
      phase,
      open,
      next,
      daysLeft,
    });
  });
});

describe('the page of what is open', () => {
  const titles = (entries: readonly { step: { title: string } }[]) =>
    entries.map((one) => one.step.title);
  test('before, during and after the vote', () => {
    const [before, during, after] = [
      '2031-05-03T00:00:00Z',
      '2031-05-06T00:00:00Z',
      '2031-05-10T00:00:00Z',
    ].map((instant) => openPage(at(instant)));
    expect([titles(before!.now), titles(before!.coming)]).toEqual([[], ['Vote']]);
    expect([titles(during!.now), titles(during!.coming)]).toEqual([['Vote'], []]);
    expect([titles(after!.now), titles(after!.coming)]).toEqual([[], []]);
  });
  test('leaves out what is more than a year away', () =>
    expect(openPage(at('2030-04-01T00:00:00Z')).coming).toEqual([]));
});

/** The world with a round in each of some years, each beginning its nominations on a day of April. */
function withRounds(days: Record<number, number>, now: string): Site {
  const site = at(now);
  const cycles = Object.entries(days).map(([year, day]) => ({
    ...round(site),
    id: `${year}-gardener`,
    data: {
      ...round(site).data,
      year: Number(year),
      steps: { nominations: { opens: `${year}-04-${day}`, closes: `${year}-05-01` } },
    },
  })) as unknown as RecordOf<'cycles'>[];
  return buildSite(site.settings, { ...site.records, cycles }, site.now);
}

describe('what past rounds lead one to expect', () => {
  const procedure = (site: Site) => site.get('procedures', 'gardener-election');
  test('the middle of what they did, in the next year of their rhythm', () => {
    const site = withRounds({ 2025: 10, 2027: 14, 2029: 12 }, '2029-06-01T00:00:00Z');
    expect(expectedRound(site, procedure(site))).toBeUndefined();
    const more = withRounds({ 2023: 11, 2025: 10, 2027: 14, 2029: 12 }, '2029-06-01T00:00:00Z');
    const expected = expectedRound(more, procedure(more))!;
    expect(expected.year).toBe(2031);
    expect(
      expected.days.map(
        (one) => `${one.anchor} ${one.day} (${one.least} to ${one.most}, ${one.count})`,
      ),
    ).toEqual([
      'nominations.opens 2031-04-11 (2031-04-10 to 2031-04-14, 4)',
      'nominations.closes 2031-05-01 (2031-05-01 to 2031-05-01, 4)',
    ]);
  });
  test('nothing from fewer than three rounds', () => {
    const site = withRounds({ 2027: 14, 2029: 12 }, '2029-06-01T00:00:00Z');
    expect(expectedDays(site, procedure(site), 2031)).toEqual([]);
  });
  test('and the year at a glance shows when', () => {
    const site = withRounds({ 2023: 11, 2025: 10, 2027: 14, 2029: 12 }, '2029-06-01T00:00:00Z');
    expect(
      electionYear(site).map((one) => one.steps.map(({ step, bars }) => [step.id, bars])),
    ).toEqual([[['nominations', [{ start: 27.1, length: 5.8 }]]]]);
    expect(
      roundGrid(site).map(({ year, rounds }) => [year, rounds.map((all) => all.length)]),
    ).toEqual([2029, 2027, 2025, 2023].map((year) => [year, [1, 0]]));
  });
  test.each([
    ['AFRALO round of 2025', 2025, 'AFRALO', 'Round'],
    ['ALAC Chair, election of 2026', 2026, undefined, 'ALAC Chair, election'],
    ['LACRALO vote on rotation, 2019', 2019, 'LACRALO', 'Vote on rotation'],
  ])('in the grid %s is called what its row and column leave out', (title, year, column, short) =>
    expect(shortRoundTitle({ ...theWorld().records.cycles[0]!.data, title, year }, column)).toBe(
      short,
    ),
  );
  test.each([
    [[9, 13, 11], { least: 9, median: 11, most: 13, count: 3 }],
    [[1, 2], { least: 1, median: 1, most: 2, count: 2 }],
    [[], undefined],
  ])('the spread of %o is %o', (values, spread) => expect(spreadOf(values)).toEqual(spread));
});

test('the picture of a round runs from its first day to its last, seating apart', () => {
  const site = at('2031-04-27T00:00:00Z');
  const line = timelineOf(phasesOf(site, round(site)), site.now)!;
  expect([line.first.toString(), line.last.toString(), line.today]).toEqual([
    '2031-04-14',
    '2031-05-09',
    50,
  ]);
  expect(line.bars).toEqual({
    nominations: { start: 0, length: 46.2 },
    acceptance: { start: 69.2, length: 3.8 },
    vote: { start: 80.8, length: 19.2 },
  });
});

describe('the seats of a position', () => {
  const holder = (name: string, more: object) => ({
    name,
    role: 'Head',
    asOf: '2030-12',
    sources: ['minutes'],
    ...more,
  });
  const seats = (holders: object[], now = '2031-01-10T00:00:00Z') => {
    const world = at(now);
    const meeting = {
      ...world.settings.meetings[0]!,
      id: 'icann901',
      year: 2032,
      closes: undefined,
    };
    const settings = { ...world.settings, meetings: [...world.settings.meetings, meeting] };
    const sources = world.records.sources.map((one) =>
      one.id === 'rulebook' ? { ...one, data: { ...one.data, read: '2031-03-01' } } : one,
    );
    const site = buildSite(settings, { ...world.records, sources }, world.now);
    const position = site.get('positions', 'head-gardener');
    const { serving, seen, ahead, earlier, unknown } = seatsOf(site, {
      ...position,
      data: { ...position.data, holders },
    } as RecordOf<'positions'>);
    const names = (list: readonly { name: string }[]) => list.map((one) => one.name).join(' ');
    return {
      serving: names(serving),
      seen: names(seen),
      ahead: names(ahead),
      earlier: names(earlier),
      unknown,
    };
  };
  const none = { serving: '', seen: '', ahead: '', earlier: '', unknown: 1 };
  test('a term that has ended is never among those who sit', () => {
    expect(
      seats([holder('Rose', { until: '2030-12-31' }), holder('Lily', { until: '2032-12-31' })]),
    ).toEqual({ ...none, serving: 'Lily', earlier: 'Rose', unknown: 0 });
  });
  test('someone whose end is not known was last seen, for as long as a term lasts', () => {
    expect(seats([holder('Rose', {})], '2032-12-30T00:00:00Z')).toEqual({ ...none, seen: 'Rose' });
    expect(seats([holder('Rose', {})], '2033-01-01T00:00:00Z')).toEqual({
      ...none,
      earlier: 'Rose',
    });
  });
  test('a month or year as the end of a term is past when it is past, and uncertain while it lasts', () => {
    const rose = holder('Rose', { from: '2029', until: '2031-03' });
    expect(seats([rose], '2031-02-28T23:59:59Z')).toEqual({ ...none, serving: 'Rose', unknown: 0 });
    expect(seats([rose], '2031-03-15T00:00:00Z')).toEqual({ ...none, seen: 'Rose' });
    expect(seats([rose], '2031-04-01T00:00:00Z')).toEqual({ ...none, earlier: 'Rose' });
  });
  test('a term that ends with a meeting whose day is not known ends with the year of the meeting', () => {
    const rose = holder('Rose', { until: 'icann901' });
    expect(seats([rose], '2031-12-31T23:59:59Z')).toEqual({ ...none, serving: 'Rose', unknown: 0 });
    expect(seats([rose], '2032-06-01T00:00:00Z')).toEqual({ ...none, seen: 'Rose' });
    expect(seats([rose], '2033-01-01T00:00:00Z')).toEqual({ ...none, earlier: 'Rose' });
  });
  test('nobody serves before the meeting with which the term begins has closed', () => {
    const lily = holder('Lily', { from: 'icann900', until: '2033-10' });
    expect(seats([lily], '2031-10-29T00:00:00Z')).toEqual({ ...none, ahead: 'Lily' });
    expect(seats([lily], '2031-10-31T00:00:00Z')).toEqual({ ...none, serving: 'Lily', unknown: 0 });
  });
  test.each([
    ['2031-10-30T23:59:58Z', 'Rose'],
    ['2031-10-30T23:59:59Z', 'Rose'],
    ['2031-10-31T00:00:00Z', 'Lily'],
  ])('at %s, where a seat changes hands at a meeting, one person holds it: %s', (now, who) => {
    const terms = [
      holder('Rose', { from: '2029', until: 'icann900' }),
      holder('Lily', { from: 'icann900', until: '2033-10' }),
    ];
    expect(seats(terms, now)).toMatchObject({ serving: who, seen: '', unknown: 0 });
  });
  test('of whom no beginning is known, nothing says that they served before they were seen', () => {
    const rose = holder('Rose', { asOf: '2030-06-15', until: '2031-03' });
    expect(seats([rose], '2020-01-01T00:00:00Z')).toEqual({ ...none, seen: 'Rose' });
    expect(seats([rose], '2030-06-14T23:59:59Z')).toEqual({ ...none, seen: 'Rose' });
    expect(seats([rose], '2030-06-15T00:00:00Z')).toEqual({ ...none, serving: 'Rose', unknown: 0 });
  });
  test.each([
    ['2030', '2030-01-01T00:00:00Z', 'seen'],
    ['2030', '2030-12-31T23:59:59Z', 'seen'],
    ['2030', '2031-01-01T00:00:00Z', 'serving'],
    ['2030-11', '2030-11-30T23:59:59Z', 'seen'],
    ['2030-11', '2030-12-01T00:00:00Z', 'serving'],
    // The minutes were read on 10 January 2031.
    ['2031', '2031-01-09T23:59:59Z', 'seen'],
    ['2031', '2031-01-10T00:00:00Z', 'serving'],
    ['2031-01', '2031-01-09T23:59:59Z', 'seen'],
    ['2031-01', '2031-01-10T00:00:00Z', 'serving'],
    // Read before the month that it should show, the minutes cannot say when in it.
    ['2031-02', '2031-02-28T23:59:59Z', 'seen'],
    ['2031-02', '2031-03-01T00:00:00Z', 'serving'],
  ])(
    'whom a source shows at some time in %s, without a beginning, at %s is %s',
    (asOf, now, state) =>
      expect(seats([holder('Rose', { asOf, until: '2032-12-31' })], now)).toMatchObject({
        serving: '',
        seen: '',
        [state]: 'Rose',
      }),
  );
  test('of two sources of a year, the one read last says by when they showed somebody', () => {
    const sources = ['minutes', 'rulebook'];
    const rose = holder('Rose', { asOf: '2031', until: '2032-12-31', sources });
    expect(seats([rose], '2031-02-28T23:59:59Z')).toMatchObject({ serving: '', seen: 'Rose' });
    expect(seats([rose], '2031-03-01T00:00:00Z')).toMatchObject({ serving: 'Rose', seen: '' });
  });
  test('a source written after the end of a term does not say when it began', () => {
    const rose = holder('Rose', { asOf: '2030-06', until: '2029-12-31' });
    expect(seats([rose], '2029-12-30T00:00:00Z')).toEqual({ ...none, seen: 'Rose' });
    expect(seats([rose], '2030-01-01T00:00:00Z')).toEqual({ ...none, earlier: 'Rose' });
  });
  test('who is seen only later, and began nobody knows when, follows nobody yet', () => {
    const both = [holder('Lily', { asOf: '2031-01-05' }), holder('Rose', { asOf: '2030-06' })];
    expect(seats(both, '2030-12-01T00:00:00Z')).toEqual({ ...none, seen: 'Lily Rose' });
    const begun = [holder('Lily', { asOf: '2031-01-05', from: '2030-09' }), both[1]!];
    expect(seats(begun, '2030-12-01T00:00:00Z')).toEqual({
      ...none,
      seen: 'Lily',
      earlier: 'Rose',
    });
  });
  test('who was seen earlier in the same seat gives way to who was seen later', () => {
    expect(
      seats([holder('Lily', { asOf: '2031-01-05' }), holder('Rose', { asOf: '2030-06' })]),
    ).toEqual({ ...none, seen: 'Lily', earlier: 'Rose' });
  });
});

describe('terms of one person that follow each other', () => {
  const rose = (from: string | undefined, until: string, more: object = {}) =>
    ({
      name: 'Rose',
      role: 'Head',
      from,
      until,
      asOf: from ?? until,
      sources: [until],
      ...more,
    }) as Holder;
  const told = (holders: readonly Holder[]) =>
    joinedTerms(at('2033-01-01T00:00:00Z'), holders).map(
      ({ name, from, until, asOf, sources }) =>
        `${name} ${from} ${until} ${asOf} ${sources.join('+')}`,
    );
  test('are one where they meet on a known day, seen when it was seen last, with all their sources', () =>
    expect(
      told([
        rose('icann900', '2032-01-05'),
        rose('2029-02-03', 'icann900'),
        rose('2028-01', '2029-02-03'),
      ]),
    ).toEqual(['Rose 2028-01 2032-01-05 icann900 2032-01-05+icann900+2029-02-03']));
  test.each<[string, Holder[]]>([
    ['a year between them', [rose('2031-01-01', '2032'), rose('2029', '2030-01-01')]],
    ['a meeting that is only a month or a year', [rose('2030', '2032'), rose('2029', '2030')]],
    ['another role', [rose('2030-01-01', '2032'), rose('2029', '2030-01-01', { role: 'Hand' })]],
    ['another seat', [rose('2030-01-01', '2032'), rose('2029', '2030-01-01', { seat: 'Second' })]],
    ['another person', [rose('2030-01-01', '2032'), rose('2029', '2030-01-01', { name: 'Lily' })]],
    [
      'our estimate',
      [rose('2030-01-01', '2032'), rose('2029', '2030-01-01', { evidence: 'inferred' })],
    ],
    ['no known end', [rose(undefined, '2032'), { ...rose('2029', '2030'), until: undefined }]],
  ])('stay two with %s', (_, holders) => expect(told(holders)).toHaveLength(2));
});

describe('a page read later than it was built', () => {
  const vote = ['2031-05-05T12:00:00Z', '2031-05-09T23:59:59Z'] as const;
  test.each([
    ['2031-05-05T11:59:59Z', 'coming'],
    ['2031-05-05T12:00:00Z', 'now'],
    ['2031-05-09T23:59:59Z', 'now'],
    ['2031-05-10T00:00:00Z', 'past'],
  ])('at %s says %s', (instant, phase) =>
    expect(phaseAt(...vote, Date.parse(instant))).toBe(phase),
  );
});

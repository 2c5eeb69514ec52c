import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainDate } from '../../../src/editing/date-messages.ts';
import { moment } from '../../../src/model/fields.ts';
import { runChecks } from '../../../src/model/checks/index.ts';
import { buildSite } from '../../../src/model/site.ts';
import { theWorld } from '../../support/world.ts';

/** What is proposed for a written moment, if anything is. */
const proposal = (written: string) => explainDate(written, 'moment').meant;

describe('a written moment that can mean one instant only', () => {
  test.each([
    ['2031-05-09 11:59 PM UTC', '2031-05-09 23:59 UTC'],
    ['2031-05-09 6pm UTC', '2031-05-09 18:00 UTC'],
    ['2031-05-09 6 p.m. UTC', '2031-05-09 18:00 UTC'],
    ['2031-05-09 12:00 PM UTC', '2031-05-09 12:00 UTC'],
    ['2031-05-09 12:30 AM UTC', '2031-05-09 00:30 UTC'],
    ['2031-05-09T23:59+02:00', '2031-05-09 21:59 UTC'],
    ['2031-05-09T00:30+05:45', '2031-05-08 18:45 UTC'],
    ['2031-05-09 20:00 -0500', '2031-05-10 01:00 UTC'],
    ['2031-05-09 23:59 UTC+2', '2031-05-09 21:59 UTC'],
    ['2031-05-09 23:59 UTC-12', '2031-05-09 23:59 AoE'],
    ['2031-05-09 23:59 UTC−12:00', '2031-05-09 23:59 AoE'],
    ['2031-05-09 11:59 PM AoE (UTC-12)', '2031-05-09 23:59 AoE'],
    ['2031-05-09 23:59 aoe', '2031-05-09 23:59 AoE'],
    ['2031-05-09 23:59 Anywhere on Earth', '2031-05-09 23:59 AoE'],
    ['2031-05-09 23:59 IDLW', '2031-05-09 23:59 AoE'],
    ['2031-05-09 23:59 GMT', '2031-05-09 23:59 UTC'],
    ['9 May 2031, 6 pm Europe/Paris', '2031-05-09 18:00 Europe/Paris'],
  ])('%s is %s', (written, meant) => {
    expect(proposal(written)).toBe(meant);
    expect(moment.safeParse(meant).success).toBe(true);
  });
});

describe('a written moment that can mean several instants', () => {
  test.each([
    ['2031-05-09 12:00 AM UTC', 'the day begins at 2031-05-09 00:00 UTC'],
    ['2031-05-09 18:00 CST', 'Look up which zone'],
    ['2031-05-09 23:59 ILDW', 'Look up which zone'],
    ['2031-05-09 23:59 AoE (UTC+12)', 'Look up which zone'],
    ['2031-05-09 6pm', 'Look up the zone'],
    ['2031-05-09 18:00', 'Look up the zone'],
    ['2031-05-09 23:59:59 AoE', 'If the whole of that minute counts, it is 2031-05-09 23:59 AoE'],
    ['2031-05-09 24:00 Europe/Paris', 'its end is 2031-05-09 23:59 Europe/Paris'],
    ['04/05/2031 18:00 UTC', 'Look up the day'],
    ['2031-05-09 15:00 PM UTC', 'Hours before am and pm'],
    ['2031-05-09 18:00 UTC+99', 'Look up which zone'],
  ])('%s is a question', (written, asked) => {
    expect(proposal(written)).toBeUndefined();
    expect(explainDate(written, 'moment').repair).toContain(asked);
  });
});

const two = (number: number) => String(number).padStart(2, '0');

/** Ways to write a zone, with its minutes ahead of UTC; undefined where the letters do not say them. */
const zones: readonly (readonly [string, number | undefined])[] = [
  ...['UTC', 'utc', 'Z', 'GMT', '(UTC)', 'UTC+0', '+00:00', '-0000'].map(
    (word) => [word, 0] as const,
  ),
  ...[
    'AoE',
    'aoe',
    'AOE',
    'UTC-12',
    'UTC−12',
    'AoE (UTC-12)',
    'UTC-12 (AoE)',
    'IDLW',
    '-12:00',
  ].map((word) => [word, -720] as const),
  ['Asia/Kolkata', 330],
  ['Asia/Tokyo', 540],
  ['America/Phoenix', -420],
  ...['CET', 'EST', 'CST', 'IST', 'ILDW', 'PT', '', 'local time', 'UTC+15', '+05:07'].map(
    (word) => [word, undefined] as const,
  ),
];
const offset = fc
  .tuple(fc.integer({ min: -48, max: 56 }), fc.constantFrom('', 'UTC', 'GMT', 'UTC '))
  .map(([quarters, before]): [string, number] => {
    const minutes = Math.abs(quarters) * 15;
    const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    return [`${before}${quarters < 0 ? '-' : '+'}${clock}`, quarters * 15];
  });

const spelling = fc
  .record({
    day: fc.date({
      min: new Date('2005-01-01'),
      max: new Date('2040-12-31'),
      noInvalidDate: true,
    }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.constantFrom(0, 1, 30, 59),
    second: fc.constantFrom(undefined, 0, 59),
    clock: fc.constantFrom('24', '12', '12 short', '12 dots'),
    gap: fc.constantFrom(' ', 'T', ', '),
    zone: fc.oneof(fc.constantFrom(...zones), offset),
  })
  .map(({ day: at, hour, minute, second, clock, gap, zone: [zone, ahead] }) => {
    const day = at.toISOString().slice(0, 10);
    const seconds = second === undefined ? '' : `:${two(second)}`;
    const half = hour < 12 ? 'am' : 'pm';
    const short = String(hour % 12 || 12);
    const time = {
      '24': `${two(hour)}:${two(minute)}${seconds}`,
      '12': `${short}:${two(minute)}${seconds} ${half.toUpperCase()}`,
      '12 short': `${short}${minute ? `:${two(minute)}` : ''}${half}`,
      '12 dots': `${short}:${two(minute)} ${half[0]}.m.`,
    }[clock];
    const saysSeconds = clock === '24' || clock === '12';
    return {
      written: `${day}${gap}${time}${zone && ` ${zone}`}`,
      instant:
        ahead === undefined
          ? undefined
          : Date.parse(`${day}T${two(hour)}:${two(minute)}Z`) +
            (saysSeconds ? (second ?? 0) : 0) * 1000 -
            ahead * 60_000,
    };
  });

/** The instant of a moment as records write it, worked out without the guide's own code. */
function instantOfRecord(written: string): number {
  const [, day, time, zone] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) (\S+)$/.exec(written)!;
  return Date.parse(`${day}T${time}Z`) - zones.find(([word]) => word === zone)![1]! * 60_000;
}

describe('whatever repair is proposed for a moment', () => {
  test('names the instant that was written, or asks', () => {
    let proposals = 0;
    fc.assert(
      fc.property(spelling, ({ written, instant }) => {
        if (moment.safeParse(written).success) return;
        const { meant, repair } = explainDate(written, 'moment');
        // A repair tells someone to write a moment only if that is what was meant.
        expect(repair.startsWith('Write ')).toBe(meant !== undefined);
        if (meant === undefined) return;
        proposals++;
        expect(moment.safeParse(meant).success).toBe(true);
        expect(instantOfRecord(meant)).toBe(instant);
      }),
      { seed: 16, numRuns: 5000 },
    );
    expect(proposals).toBeGreaterThan(2000);
  });
});

describe('a zone whose sign is the opposite of the usual one', () => {
  const world = theWorld();
  const fund = world.get('opportunities', 'seed-fund');
  const said = (closes: string) =>
    runChecks(
      buildSite(
        world.settings,
        {
          ...world.records,
          opportunities: [{ ...fund, data: { ...fund.data, closes } }],
        },
        world.now,
      ),
    ).flatMap(({ rule, message, repair }) => (rule === 'zone-sign' ? [message, repair] : []));

  test.each([
    [
      '2031-05-09 23:59 Etc/GMT-12',
      [
        '`Etc/GMT-12` is 12 hours ahead of UTC: its sign is the opposite of the usual one.',
        'If a zone 12 hours ahead of UTC is meant, write 2031-05-09 11:59 UTC; if one 12 hours behind it, 2031-05-09 23:59 AoE; or name the zone of a city.',
      ],
    ],
    [
      '2031-05-09 23:59 Etc/GMT+5',
      [
        '`Etc/GMT+5` is 5 hours behind UTC: its sign is the opposite of the usual one.',
        'If a zone 5 hours ahead of UTC is meant, write 2031-05-09 18:59 UTC; if one 5 hours behind it, 2031-05-10 04:59 UTC; or name the zone of a city.',
      ],
    ],
    ['2031-05-09 23:59 Etc/GMT+0', []],
    ['2031-05-09 23:59 Etc/UTC', []],
    ['2031-05-09 23:59 AoE', []],
  ])('%s', (closes, expected) => expect(said(closes)).toEqual(expected));
});

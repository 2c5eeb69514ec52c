import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/editing/check.ts';
import { clockChange } from '../../../src/model/moments.ts';
import {
  copyOf,
  oneLine,
  plant,
  problemsAfter,
  worldFolder,
  worldNow,
} from '../../support/world.ts';

describe('what an editor reads about a timetable', () => {
  test('a step the procedure does not have', () => {
    expect(
      problemsAfter('cycles/2031-gardener.yml', '  acceptance:', '  aceptance:'),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:13:5 error unknown-step: \`aceptance\` is not a step of Election of the Head Gardener. Did you mean \`acceptance\`?"`,
    );
  });
  test('closed before it opened', () => {
    expect(
      problemsAfter('cycles/2031-gardener.yml', 'opens: 2031-04-14', 'opens: 2031-04-28'),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:11:13 error closes-before-opens: It closes on 2031-04-25, before it opens on 2031-04-28. Correct the day that is wrong."`,
    );
  });
  test('a late acceptance is reported with both days', () => {
    expect(
      problemsAfter('cycles/2031-gardener.yml', 'closes: 2031-05-02', 'closes: 2031-05-04'),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:13:13 error limit-not-kept: From nominations.closes (2031-04-25) to acceptance.closes (2031-05-04) is 9 days; the procedure allows at most 7 days. Correct the day, or record it under departures with interval: acceptance-window, a reason and a source."`,
    );
  });
  test('a nomination window one working day too short', () => {
    expect(problemsAfter('cycles/2031-gardener.yml', 'closes: 2031-04-25', 'closes: 2031-04-24'))
      .toMatchInlineSnapshot(`
      "cycles/2031-gardener.yml:11:13 error limit-not-kept: From nominations.opens (2031-04-14) to nominations.closes (2031-04-24) is 9 working days; the procedure allows at least 10 working days (alpha-rules-2030 4.2). Correct the day, or record it under departures with interval: nomination-window, a reason and a source.
      cycles/2031-gardener.yml:13:13 error limit-not-kept: From nominations.closes (2031-04-24) to acceptance.closes (2031-05-02) is 8 days; the procedure allows at most 7 days. Correct the day, or record it under departures with interval: acceptance-window, a reason and a source."
    `);
  });
  test('a departure that does not exist', () => {
    expect(
      problemsAfter(
        'cycles/2031-gardener.yml',
        'sources:',
        'departures:\n  - interval: nomination-window\n    reason: Rain.\n    sources:\n      - minutes\nsources:',
      ),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:18:15 error no-departure: A departure from \`nomination-window\` is recorded, but the dates (2031-04-14 to 2031-04-25) keep it. Remove the departure, or correct the date."`,
    );
  });
  test('a vote before nominations close', () => {
    expect(
      problemsAfter(
        'cycles/2031-gardener.yml',
        'opens: 2031-05-05 12:00 UTC',
        'opens: 2031-04-20 12:00 UTC',
      ),
    ).toMatchInlineSnapshot(`
      "cycles/2031-gardener.yml:10:5 error impossible-order: nominations.closes on 2031-04-25 comes after vote.opens on 2031-04-20 12:00 UTC. Correct the day that is wrong.
      cycles/2031-gardener.yml:13:5 error impossible-order: acceptance.closes on 2031-05-02 comes after vote.opens on 2031-04-20 12:00 UTC. Correct the day that is wrong."
    `);
  });
  test.each([
    ['2031-05-09 18:00 UTC', '2031-05-09 09:00 UTC'],
    ['2031-05-09 23:00 America/New_York', '2031-05-09 23:30 Asia/Tokyo'],
    ['2031-05-09 18:00 UTC', '2031-05-09 18:00 UTC'],
    ['2031-05-09 18:00 UTC', '2031-05-09 20:00 Europe/Paris'],
  ])('a call that opens at %s and closes at %s never was open', (opens, closes) => {
    const folder = copyOf(worldFolder);
    plant(folder, 'opportunities/seed-fund.md', 'opens: 2031-01-02', `opens: ${opens}`);
    plant(
      folder,
      'opportunities/seed-fund.md',
      'closes: 2031-02-01 18:00 Europe/Paris',
      `closes: ${closes}`,
    );
    expect(
      checkContent(folder, worldNow)
        .problems.map(oneLine)
        .filter((line) => line.includes('error')),
    ).toEqual([
      expect.stringMatching(
        /^opportunities\/seed-fund.md:7:9 error closes-before-opens: It closes /,
      ),
    ]);
  });
  test('a deadline in the hour that clocks skip, and in the hour that comes twice', () => {
    const said = (closes: string) =>
      problemsAfter(
        'opportunities/seed-fund.md',
        'closes: 2031-02-01 18:00 Europe/Paris',
        `closes: ${closes}`,
      );
    expect(said('2031-03-30 02:30 Europe/Paris')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error clock-change: 2031-03-30 02:30 Europe/Paris does not exist: clocks go forward over it. Look up which is meant, and write 2031-03-30 00:30 UTC or 2031-03-30 01:30 UTC."`,
    );
    expect(said('2031-10-26 02:30 Europe/Paris')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 warning clock-change: 2031-10-26 02:30 Europe/Paris comes twice, since clocks go back; the earlier one is taken. Look up which is meant, and write 2031-10-26 00:30 UTC or 2031-10-26 01:30 UTC."`,
    );
    expect(said('2031-10-26 03:00 Europe/Paris')).toBe('');
  });
  test.each([
    // Clocks go forward in October and back in April.
    ['2031-10-05 02:30 Australia/Sydney', 'never', '2031-10-04 15:30 UTC or 2031-10-04 16:30 UTC'],
    ['2031-04-06 02:30 Australia/Sydney', 'twice', '2031-04-05 15:30 UTC or 2031-04-05 16:30 UTC'],
    // They change at midnight.
    ['2031-04-25 00:30 Africa/Cairo', 'never', '2031-04-24 21:30 UTC or 2031-04-24 22:30 UTC'],
    ['2031-10-30 23:30 Africa/Cairo', 'twice', '2031-10-30 20:30 UTC or 2031-10-30 21:30 UTC'],
    // They change by half an hour.
    [
      '2031-10-05 02:15 Australia/Lord_Howe',
      'never',
      '2031-10-04 15:15 UTC or 2031-10-04 15:45 UTC',
    ],
    [
      '2031-04-06 01:45 Australia/Lord_Howe',
      'twice',
      '2031-04-05 14:45 UTC or 2031-04-05 15:15 UTC',
    ],
  ])('%s, where clocks change in another way: %s', (closes, comes, choice) => {
    const change = clockChange(closes);
    const inUtc = (at: Temporal.Instant) =>
      `${at.toString({ smallestUnit: 'minute' }).slice(0, 16).replace('T', ' ')} UTC`;
    expect([change?.comes, change?.readings.map(inUtc).join(' or ')]).toEqual([comes, choice]);
  });
  test.each([
    '2031-10-05 03:00 Australia/Sydney',
    '2031-04-25 01:00 Africa/Cairo',
    '2031-10-05 02:30 Australia/Lord_Howe',
    '2031-04-06 02:00 Australia/Lord_Howe',
  ])('no fault in %s, the first minute after clocks have changed', (closes) =>
    expect(clockChange(closes)).toBeUndefined(),
  );
  test('a call that closes before it opens', () => {
    expect(
      problemsAfter('opportunities/seed-fund.md', 'opens: 2031-01-02', 'opens: 2031-03-02'),
    ).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error closes-before-opens: It closes on 2031-02-01 18:00 Europe/Paris, before it opens on 2031-03-02. Correct the day that is wrong."`,
    );
  });
});

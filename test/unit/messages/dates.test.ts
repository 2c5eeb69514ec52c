import { describe, expect, test } from 'vitest';
import { explainDate, type DateSort } from '../../../src/editing/date-messages.ts';

const said = (written: string, sort: DateSort = 'day') => {
  const { rule, complaint, repair } = explainDate(written, sort);
  return `${rule}: ${written} ${complaint}. ${repair}`;
};

describe('what an editor reads about a date', () => {
  test('04/05/2025', () =>
    expect(said('04/05/2025')).toMatchInlineSnapshot(
      `"date-form: 04/05/2025 can be read as 4 May and as 5 April. Look up the day in the source, and write 2025-05-04 or 2025-04-05."`,
    ));
  test('25/04/2025', () =>
    expect(said('25/04/2025')).toMatchInlineSnapshot(
      `"date-form: 25/04/2025 is not written as a date. Write 2025-04-25."`,
    ));
  test('4/25/2025', () =>
    expect(said('4/25/2025')).toMatchInlineSnapshot(
      `"date-form: 4/25/2025 is not written as a date. Write 2025-04-25."`,
    ));
  test('4 May 2025', () =>
    expect(said('4 May 2025')).toMatchInlineSnapshot(
      `"date-form: 4 May 2025 is not written as a date. Write 2025-05-04."`,
    ));
  test('May 4, 2025', () =>
    expect(said('May 4, 2025')).toMatchInlineSnapshot(
      `"date-form: May 4, 2025 is not written as a date. Write 2025-05-04."`,
    ));
  test('2025-5-4', () =>
    expect(said('2025-5-4')).toMatchInlineSnapshot(
      `"date-form: 2025-5-4 is not written as a date. Write 2025-05-04."`,
    ));
  test('2025/05/04', () =>
    expect(said('2025/05/04')).toMatchInlineSnapshot(
      `"date-form: 2025/05/04 is not written as a date. Write 2025-05-04."`,
    ));
  test('20250504', () =>
    expect(said('20250504')).toMatchInlineSnapshot(
      `"date-form: 20250504 is not written as a date. Write 2025-05-04."`,
    ));
  test('04-05-25', () =>
    expect(said('04-05-25')).toMatchInlineSnapshot(
      `"date-form: 04-05-25 can be read in several ways. Write the year, month and day: 2026-11-25."`,
    ));
  test('2025-02-30', () =>
    expect(said('2025-02-30')).toMatchInlineSnapshot(
      `"no-such-day: 2025-02-30 does not exist: February 2025 has 28 days. Look up the day in the source and correct it."`,
    ));
  test('2025-13-01', () =>
    expect(said('2025-13-01')).toMatchInlineSnapshot(
      `"no-such-day: 2025-13-01 does not exist: a year has 12 months. Look up the day in the source and correct it."`,
    ));
  test('2025-05-00', () =>
    expect(said('2025-05-00')).toMatchInlineSnapshot(
      `"no-such-day: 2025-05-00 does not exist: months begin with day 1. Look up the day in the source and correct it."`,
    ));
  test('31/13/2025', () =>
    expect(said('31/13/2025')).toMatchInlineSnapshot(
      `"no-such-day: 31/13/2025 does not exist: a year has 12 months. Look up the day in the source and correct it."`,
    ));
  test('2025-05', () =>
    expect(said('2025-05')).toMatchInlineSnapshot(
      `"date-form: 2025-05 names no day, which this field needs. Write the year, month and day: 2026-11-25."`,
    ));
  test('May 2025 as a date', () =>
    expect(said('May 2025', 'date')).toMatchInlineSnapshot(
      `"date-form: May 2025 is not written as a date. Write 2025-05."`,
    ));
  test('2025/05 as a date', () =>
    expect(said('2025/05', 'date')).toMatchInlineSnapshot(
      `"date-form: 2025/05 is not written as a date. Write 2025-05."`,
    ));
  test('2025-13 as a date', () =>
    expect(said('2025-13', 'date')).toMatchInlineSnapshot(
      `"no-such-day: 2025-13 does not exist: a year has 12 months. Correct the month."`,
    ));
  test('soon as a date', () =>
    expect(said('soon', 'date')).toMatchInlineSnapshot(
      `"date-form: soon is not a date. Write 2026-11-25, or 2026-11 or 2026 if no more is known."`,
    ));
  test('2025-05-04T10:00:00Z', () =>
    expect(said('2025-05-04T10:00:00Z')).toMatchInlineSnapshot(
      `"date-form: 2025-05-04T10:00:00Z holds a time, but only a day belongs here. Write the year, month and day: 2026-11-25."`,
    ));
  test('2025-05-04T10:00:00Z as a moment', () =>
    expect(said('2025-05-04T10:00:00Z', 'moment')).toMatchInlineSnapshot(
      `"time-zone: 2025-05-04T10:00:00Z is not written as a moment. Write 2025-05-04 10:00 UTC."`,
    ));
  test('2025-05-04 10:00 as a moment', () =>
    expect(said('2025-05-04 10:00', 'moment')).toMatchInlineSnapshot(
      `"time-zone: 2025-05-04 10:00 has a time without a zone. Look up the zone in the source, and write 2025-05-04 10:00 with it: UTC, AoE or a zone such as Europe/Paris."`,
    ));
  test('2025-05-04 10:00 CET as a moment', () =>
    expect(said('2025-05-04 10:00 CET', 'moment')).toMatchInlineSnapshot(
      `"time-zone: 2025-05-04 10:00 CET names the zone \`CET\`, which is not the same all year or everywhere. Look up which zone the source means, and write 2025-05-04 10:00 with it: UTC, AoE or a zone such as Europe/Paris."`,
    ));
  test('2025-05-04 10:00 GMT as a moment', () =>
    expect(said('2025-05-04 10:00 GMT', 'moment')).toMatchInlineSnapshot(
      `"time-zone: 2025-05-04 10:00 GMT is not written as a moment. Write 2025-05-04 10:00 UTC."`,
    ));
  test('2025-05-04 10:00:00 Europe/Paris as a moment', () =>
    expect(said('2025-05-04 10:00:00 Europe/Paris', 'moment')).toMatchInlineSnapshot(
      `"date-form: 2025-05-04 10:00:00 Europe/Paris is not written as a moment. Write 2025-05-04 10:00 Europe/Paris."`,
    ));
  test('2025-05-04 24:00 UTC as a moment', () =>
    expect(said('2025-05-04 24:00 UTC', 'moment')).toMatchInlineSnapshot(
      `"no-such-time: 2025-05-04 24:00 UTC has a time that no clock shows. If the whole day counts, its end is 2025-05-04 23:59 UTC."`,
    ));
  test('2025-05-04 10:75 UTC as a moment', () =>
    expect(said('2025-05-04 10:75 UTC', 'moment')).toMatchInlineSnapshot(
      `"no-such-time: 2025-05-04 10:75 UTC has a time that no clock shows. Hours go from 00 to 23, minutes from 00 to 59."`,
    ));
  test('2025-05-04 6pm UTC as a moment', () =>
    expect(said('2025-05-04 6pm UTC', 'moment')).toMatchInlineSnapshot(
      `"date-form: 2025-05-04 6pm UTC is not written as a moment. Write 2025-05-04 18:00 UTC."`,
    ));
  test('2025-02-29 10:00 UTC as a moment', () =>
    expect(said('2025-02-29 10:00 UTC', 'moment')).toMatchInlineSnapshot(
      `"no-such-day: 2025-02-29 10:00 UTC does not exist: February 2025 has 28 days. Look up the day in the source and correct it."`,
    ));
  test('soon as a moment', () =>
    expect(said('soon', 'moment')).toMatchInlineSnapshot(
      `"date-form: soon is not a date. Write 2026-11-25, or 2026-11-25 18:00 UTC with UTC, AoE or a zone such as Europe/Paris."`,
    ));
});

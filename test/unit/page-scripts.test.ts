import { describe, expect, test } from 'vitest';
import { isOldBuild } from '../../src/page-scripts/age.ts';
import { isFree } from '../../src/page-scripts/ahead.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { localTime } from '../../src/i18n/local-time.ts';
import { ownHours } from '../../src/page-scripts/own-hours.ts';

describe("a deadline on the reader's own clock", () => {
  const deadline = new Date('2026-11-25T23:59:00Z');
  test('names the zone by a phrase in French, whose short name is none', () =>
    expect(localTime(deadline, 'fr', 'Asia/Kolkata')).toContain('heure de l’Inde'));
  test.each([
    ['America/Lima', '25 Nov, 18:59 Peru Time'],
    ['Asia/Kolkata', '26 Nov, 05:29 India Time'],
    ['Asia/Kathmandu', '26 Nov, 05:44 Nepal Time'],
    ['Pacific/Auckland', '26 Nov, 12:59 New Zealand Time'],
  ])('in %s is %s', (zone, text) =>
    expect(localTime(deadline, 'en', zone)?.replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(text),
  );
  test('is not repeated where the clock shows UTC', () => {
    expect(localTime(deadline, 'en', 'Africa/Bamako')).toBeUndefined();
    expect(localTime(deadline, 'en', 'Europe/London')).toBeUndefined();
    expect(localTime(new Date('2026-07-25T23:59:00Z'), 'en', 'Europe/London')).toBeDefined();
  });
  test('is left out when the page gives no instant', () =>
    expect(localTime(new Date('soon'), 'en', 'America/Lima')).toBeUndefined());
});

describe("the hours of a regular call on the reader's own clock", () => {
  const starts = ['2026-12-02T14:00Z', '2026-12-02T19:00Z', '2026-12-02T22:30Z'].map(
    (text) => new Date(text),
  );
  const own = (timeZone: string, withWeekday = true) =>
    ownHours(starts, { lang: 'en', withWeekday, timeZone }).replaceAll(/[\u202f\u00a0]/g, ' ');
  test('name a weekday once, and again when the day is another there', () => {
    expect(own('Africa/Nairobi')).toBe('Wed 17:00, 22:00, Thu 01:30 Kenya Time');
    expect(own('America/Lima')).toBe('Wed 09:00, 14:00, 17:30 Peru Time');
  });
  test('are parted by the sign of the language', () => {
    const inLanguage = (lang: Language) =>
      ownHours(starts, { lang, withWeekday: false, timeZone: 'Africa/Nairobi' });
    expect(inLanguage('ar')).toMatch(/^17:00، 22:00، 01:30/);
    expect(inLanguage('zh')).toMatch(/^17:00、22:00、01:30/);
  });
  test('name none where the call has none', () =>
    expect(own('Africa/Nairobi', false)).toBe('17:00, 22:00, 01:30 Kenya Time'));
});

describe('pages are prepared ahead', () => {
  test('on a line whose kind is not known, and on a fast one', () => {
    expect(isFree(undefined)).toBe(true);
    expect(isFree({ effectiveType: '4g', saveData: false })).toBe(true);
  });
  test.each([
    { saveData: true },
    { type: 'cellular', effectiveType: '4g' },
    { effectiveType: '3g' },
    { effectiveType: '2g' },
  ])('but not on %o', (line) => expect(isFree(line)).toBe(false));
});

describe('a page is old', () => {
  const at = (instant: string) => isOldBuild('2026-11-28', Date.parse(instant));
  test('when more than seven days have passed since the day it was built', () => {
    expect(at('2026-12-05T23:59:59Z')).toBe(false);
    expect(at('2026-12-06T00:00:01Z')).toBe(true);
  });
  test('but not by a clock that is behind', () => expect(at('2020-01-01T00:00:00Z')).toBe(false));
});

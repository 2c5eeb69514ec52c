import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { readDays } from '../../src/model/read-days.ts';

/** As much of a site as is asked for: its sources, each with the day on which it was read. */
const siteOf = (sources: readonly (readonly [read: string, access: string])[]) =>
  ({
    records: { sources: sources.map(([read, access]) => ({ data: { read, access } })) },
  }) as unknown as Site;

describe('the days on which sources were read', () => {
  test('go from the first to the last, without those that nobody read', () => {
    const site = siteOf([
      ['2031-01-09', 'stored'],
      ['2031-01-07', 'live'],
      ['2031-01-02', 'not-read'],
      ['2031-01-08', 'live'],
    ]);
    expect(readDays(site)).toEqual({ opens: '2031-01-07', closes: '2031-01-09' });
  });
  test('are not known where there are none', () =>
    expect(readDays(siteOf([]))).toEqual({ opens: undefined, closes: undefined }));
});

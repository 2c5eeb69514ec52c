import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { theGuide } from '../support/guide.ts';
import { conflictsOf } from '../../src/model/conflicts.ts';
import { nameOf } from '../../src/model/site.ts';

/** What is carried by which record; or why it is left out. The research is numbered, and every number must be answered for. */
interface Coverage {
  sections: Record<string, Record<string, string | string[] | { left: string }>>;
  /** How many numbered items each section of the research has. */
  counts: Record<string, number>;
  /** The contradictions found, each with a record and a word of its description there. */
  contradictions: Record<string, [record: string, about: string]>;
}
const coverage = JSON.parse(
  readFileSync(join(import.meta.dirname, 'coverage.json'), 'utf8'),
) as Coverage;
const site = theGuide();
const isLeft = (item: unknown): item is { left: string } =>
  typeof item === 'object' && item !== null && 'left' in item;

describe('everything the research holds is carried by a record', () => {
  test.each(Object.keys(coverage.sections))('%s', (section) => {
    const items = Object.entries(coverage.sections[section]!);
    expect(items.length).toBe(coverage.counts[section]);
    const gaps = items.flatMap(([item, carrier]) =>
      isLeft(carrier)
        ? carrier.left.length > 10
          ? []
          : [`${item}: no reason`]
        : [carrier]
            .flat()
            .filter((name) => !site.find(name))
            .map((name) => `${item}: ${name}`),
    );
    expect(gaps).toEqual([]);
  });

  test('a missing record would be noticed', () =>
    expect(site.find('groups/no-such-group')).toBeUndefined());

  // The seventh, the quorum of AFRALO, is none: one of its numbers is for votes, the other for meetings.
  test('each of the sixteen contradictions stands on its page', () => {
    expect(Object.keys(coverage.contradictions)).toHaveLength(16);
    const shown = conflictsOf(site).flatMap(({ conflict, records }) =>
      records.map((record) => `${nameOf(record)} ${conflict.about}`),
    );
    const missing = Object.entries(coverage.contradictions).filter(
      ([, [record, about]]) =>
        !shown.some((one) => one.startsWith(`${record} `) && one.includes(about)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the record is as large as promised', () => {
  test.each([
    ['groups', 75],
    ['positions', 18],
    ['procedures', 20],
    ['cycles', 45],
    ['glossary', 150],
    ['guides', 20],
    ['sources', 350],
  ] as const)('%s: at least %i', (kind, least) => {
    expect(site.records[kind].length).toBeGreaterThanOrEqual(least);
  });
});

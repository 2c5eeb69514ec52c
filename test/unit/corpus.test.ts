import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { conflictsOf } from '../../src/model/conflicts.ts';
import { temporaryFolder } from '../support/build.ts';
import { differences } from '../support/tree.ts';
import { writeCorpus } from '../bench/corpus.ts';

describe('the invented content for measuring', () => {
  test('is content of which the check has nothing to say, linked, with disagreements, rounds that inherit, and every kind', () => {
    const { folder, remove } = temporaryFolder();
    const count = writeCorpus(folder, 200);
    const { site, problems } = checkContent(folder, Temporal.Instant.from('2026-11-28T12:00:00Z'));
    remove();
    // That some sources are cited nowhere is left to chance.
    expect(problems.filter(({ rule }) => rule !== 'unused-source')).toEqual([]);
    expect(Math.abs(count - 200)).toBeLessThan(10);
    expect(Object.values(site!.records).filter((records) => records.length === 0)).toEqual([]);
    expect(conflictsOf(site!).length).toBeGreaterThan(2);
    expect(site!.records.cycles.some((cycle) => cycle.data.inherits)).toBe(true);
    const links = site!.records.groups.flatMap((group) => site!.mentionsOf(group as never));
    expect(links.length).toBeGreaterThan(site!.records.groups.length * 2);
  });
  test('is the same for the same size and seed, and another for another', () => {
    const { folder, remove } = temporaryFolder();
    const [one, again, other] = ['one', 'again', 'other'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeCorpus(one, 30, 7);
    writeCorpus(again, 30, 7);
    writeCorpus(other, 30, 8);
    expect(differences(one, again)).toEqual([]);
    expect(differences(one, other).length).toBeGreaterThan(10);
    remove();
  });
});

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { paces, staleness } from '../../src/maintenance/stale.ts';
import { staleFormats } from '../../src/maintenance/stale-report.ts';
import { copyOf, plant, theWorld, worldFolder } from '../support/world.ts';

const noon = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`);
const dueOn = (day: string, folder = worldFolder) =>
  staleness(checkContent(folder, noon(day)).site!);
const inWords = (day: string, folder?: string) =>
  dueOn(day, folder).due.map(({ name, parts, due }) => `${due} ${name}: ${parts.join(', ')}`);

describe('what is due for checking', () => {
  test('nothing, on the day everything was checked', () => {
    expect(inWords('2031-01-10')).toEqual([]);
    expect(dueOn('2031-01-10').next).toMatchObject({
      name: 'cycles/2031-gardener',
      due: '2031-02-10',
      parts: ['round under way or to come'],
    });
  });

  test('an open call is due after one month, on the very day', () => {
    const folder = copyOf(worldFolder);
    plant(
      folder,
      'opportunities/seed-fund.md',
      'closes: 2031-02-01 18:00 Europe/Paris',
      'closes: 2031-03-01',
    );
    expect(inWords('2031-02-09', folder)).toEqual([]);
    expect(inWords('2031-02-10', folder)).toContain(
      '2031-02-10 opportunities/seed-fund: open or coming call',
    );
  });
  test('a call whose deadline has passed is history', () => {
    expect(inWords('2031-02-10').join()).not.toContain('seed-fund');
  });

  test('a chair in office is due after six months', () => {
    expect(inWords('2031-07-09').join()).not.toContain('groups/alpha');
    expect(inWords('2031-07-10')).toContain('2031-07-10 groups/alpha: chairs');
  });
  test('a chair whose term is over is no reason to look', () => {
    const folder = copyOf(worldFolder);
    plant(folder, 'groups/alpha.md', 'until: icann900', 'until: 2030-12-31');
    expect(inWords('2031-07-10', folder).join()).not.toContain('groups/alpha');
  });
  test('a rules document is due after 24 months, and named beside what was due before it', () => {
    const due = (day: string) => dueOn(day).due.find((one) => one.name === 'groups/alpha')?.parts;
    expect(due('2033-01-09')).not.toContain('rules documents');
    expect(due('2033-01-10')).toContain('rules documents');
  });
  test('a merged group is left alone for five years', () => {
    expect(inWords('2036-01-09').join()).not.toContain('groups/beta');
    expect(inWords('2036-01-10').join()).toContain('groups/beta: past');
  });
  test('six months after the end of August is the end of February', () => {
    const folder = copyOf(worldFolder);
    plant(folder, 'groups/alpha.md', 'checked: 2031-01-10', 'checked: 2030-08-31');
    expect(inWords('2031-02-28', folder)).toContain('2031-02-28 groups/alpha: chairs');
  });

  test('the longest due comes first', () => {
    const days = dueOn('2040-01-01').due.map((one) => one.due);
    expect(days.length).toBeGreaterThan(8);
    expect(days).toEqual([...days].sort());
  });
  test('every record but a source becomes due some day', () => {
    const site = theWorld(noon('2060-01-01'));
    const expected = kindNames
      .filter((kind) => kind !== 'sources')
      .flatMap((kind) => site.records[kind].map((record) => `${kind}/${record.id}`));
    expect(
      staleness(site)
        .due.map((one) => one.name)
        .sort(),
    ).toEqual(expected.sort());
    expect([...new Set(paces.map((row) => row.kind))].sort()).toEqual(
      kindNames.filter((kind) => kind !== 'sources').sort(),
    );
  });
});

describe('how it is told', { timeout: 60_000 }, () => {
  const one = {
    name: 'groups/alpha',
    title: 'Alpha Group',
    file: 'groups/alpha.md',
    parts: ['chairs'],
    checked: '2031-01-10',
    due: '2031-07-10',
  };
  const next = { ...one, name: 'guides/first-day', due: '2032-01-10', parts: ['prose'] };

  test('to a person', () => {
    expect(staleFormats.text({ due: [one], next }, '2031-07-11')).toMatchInlineSnapshot(`
      "2031-07-10  content/groups/alpha.md  chairs (last checked 2031-01-10)
      1 due, longest first. Next: guides/first-day on 2032-01-10 (prose)."
    `);
    expect(staleFormats.text({ due: [], next }, '2031-07-11')).toMatchInlineSnapshot(
      `"Nothing is due. Next: guides/first-day on 2032-01-10 (prose)."`,
    );
  });
  test('to a program', () => {
    expect(JSON.parse(staleFormats.json({ due: [one], next }, '2031-07-11'))).toEqual({
      day: '2031-07-11',
      due: [one],
      next,
    });
  });
  test('as the body of an issue, where a title cannot call people or load pictures', () => {
    const hostile = { ...one, title: '@everyone ![x](https://example.org/x.png) `</code>`' };
    expect(staleFormats.markdown({ due: [hostile], next }, '2031-07-11')).toMatchInlineSnapshot(`
      "On 2031-07-11 these pages are due to be checked against their sources again, longest due first.
      Open the file, compare it with its sources, correct what changed, and set \`checked:\` to the day you did it. If all is still true, set only \`checked:\`.

      - [ ] \`content/groups/alpha.md\` \`\` @everyone ![x](https://example.org/x.png) \`</code>\` \`\`: chairs; last checked 2031-01-10, due since 2031-07-10
      "
    `);
  });
  test('a very long list is cut, and says so', () => {
    const body = staleFormats.markdown(
      { due: Array.from({ length: 130 }, () => one), next },
      '2031-07-11',
    );
    expect(body.match(/- \[ \]/g)).toHaveLength(100);
    expect(body).toContain('30 more');
  });

  const run = (...extra: string[]) =>
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, '../../src/maintenance/stale-cli.ts'), worldFolder, ...extra],
      { encoding: 'utf8' },
    );
  test('by the command, for any day', () => {
    expect(run('--at', '2031-07-10')).toContain('content/groups/alpha.md  chairs');
    expect(JSON.parse(run('--at', '2031-07-10', '--format', 'json'))).toMatchObject({
      day: '2031-07-10',
    });
  });
  test('a day that does not exist ends in one sentence', () => {
    expect(() => run('--at', '2031-02-30')).toThrow(
      '2031-02-30 is not a day that exists; write it as 2027-01-31.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { pastDatesIn } from '../../../src/model/references.ts';
import { roundsNameTheirYear } from '../../../src/model/checks/years.ts';
import { allRecords, buildSite } from '../../../src/model/site.ts';
import { sentencesOf, textsIn } from '../../../src/model/text-fields.ts';
import { problemsAfter, theWorld } from '../../support/world.ts';

describe('a day that is still to come', () => {
  test.each([
    ['groups/alpha.md', 'asOf: 2031-01-10', 'asOf: 2031-02', '`asOf` is 2031-02'],
    ['groups/beta.md', 'ended: 2030', 'ended: 2032', '`ended` is 2032'],
    ['site.yml', 'readOn: ', 'readOn: 2031-06 # ', '`readOn` is 2031-06'],
    ['sources/minutes.yml', 'read: ', 'read: 2031-11-05 # ', '`read` is 2031-11-05'],
    ['groups/alpha.md', 'checked: 2031-01-10', 'checked: 2031-01-12', '`checked` is 2031-01-12'],
  ])('of %s: %s becomes %s', (file, from, to, said) => {
    expect(problemsAfter(file, from, to)).toContain(
      `error in-the-future: ${said}, which is still to come.`,
    );
  });

  test('is none where it has begun somewhere on Earth, or where its month or year has begun', () => {
    // At noon UTC of 10 January it is 11 January in Kiribati.
    expect(problemsAfter('groups/alpha.md', 'checked: 2031-01-10', 'checked: 2031-01-11')).toBe('');
    expect(problemsAfter('groups/alpha.md', 'asOf: 2031-01-10', 'asOf: 2031-01')).toBe('');
    expect(problemsAfter('groups/alpha.md', 'asOf: 2031-01-10', 'asOf: 2031')).toBe('');
  });

  test('is asked of every field that says when something was seen', () => {
    for (const record of allRecords(theWorld())) {
      const marked = pastDatesIn(record.kind, record.data).map(({ path }) => path.join('.'));
      const named = textsIn(record.data)
        .map(({ path }) => path.join('.'))
        .filter((path) => /(?:^|\.)(?:asOf|checked|read|ended|adopted|published)$/.test(path));
      expect(named.filter((path) => !marked.includes(path))).toEqual([]);
    }
  });
});

describe('what stands now, in prose', () => {
  const said = (text: string) => problemsAfter('guides/first-day.md', '## Where do I go?', text);
  test.each([
    'Rose is currently the Chair.',
    'The current Chair is Rose.',
    'Lily now leads the group.',
    'User Zero is in the garden today.',
    '- Rose, who is now Chair',
  ])('%s', (text) => expect(said(text)).toContain('warning undated-now'));

  test.each([
    'In January 2031 Rose was the current Chair.',
    'We do not know who is Chair now.',
    'Who is Chair now?',
    'You can begin today.',
    'Any current Member may stand.',
    'Rose is the Chair. The garden is now larger.',
  ])('nothing of: %s', (text) => expect(said(text)).toBe(''));

  test('is read sentence by sentence, without addresses and across lines', () => {
    expect(
      sentencesOf('## Who?\nThe [Chair](/now/) is\nRose. She came in 2.5 days.\n\n- One\n- Two'),
    ).toEqual([
      { text: '## Who?', offset: 0 },
      { text: 'The [Chair] is Rose.', offset: 8 },
      { text: 'She came in 2.5 days.', offset: 36 },
      { text: '- One', offset: 59 },
      { text: '- Two', offset: 65 },
    ]);
  });
});

describe('the words of a round', () => {
  const round = 'cycles/2031-gardener.yml';
  test.each([
    [
      'title: Head Gardener election 2031',
      'title: Head Gardener election 2030',
      'The title names 2030',
    ],
    ['summary: The election of 2031.', 'summary: The election of 2029.', 'The summary names 2029'],
  ])('%s', (from, to, message) =>
    expect(problemsAfter(round, from, to)).toContain(`warning other-round: ${message}`),
  );
  test('name no other region than its own', () => {
    const world = theWorld();
    const north = world.get('regions', 'northland');
    const south = { ...north, id: 'southland', data: { ...north.data, acronym: 'SOUTH' } };
    const cycle = world.get('cycles', '2031-gardener');
    const said = (region: string, title: string) =>
      [
        ...roundsNameTheirYear(
          buildSite(
            world.settings,
            {
              ...world.records,
              regions: [north, south],
              cycles: [{ ...cycle, data: { ...cycle.data, region, title } }],
            },
            world.now,
          ),
        ),
      ].map(({ message }) => message);
    const acronym = north.data.acronym;
    expect(said('southland', `${acronym} election 2031`)).toEqual([
      `The title names ${acronym}, but the round is one of SOUTH.`,
    ]);
    expect(said('northland', `${acronym} election 2031`)).toEqual([]);
    expect(said('southland', `SOUTH and ${acronym} elections 2031`)).toEqual([]);
  });
});

describe('a rules document that nobody lists', () => {
  test('is named by a procedure', () =>
    expect(
      problemsAfter(
        'procedures/gardener-election.md',
        'rules:\n  - alpha-rules-2030',
        'rules:\n  - beta-rules',
      ),
    ).toContain('error unknown-rule: No group or region lists a rules document `beta-rules`.'));
  test('is named as the one that replaced another', () =>
    expect(
      problemsAfter(
        'groups/alpha.md',
        '    status: in-force',
        '    status: superseded\n    supersededBy: beta-rules',
      ),
    ).toContain('error unknown-rule: No group or region lists a rules document `beta-rules`.'));
});

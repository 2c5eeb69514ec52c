import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/editing/check.ts';
import {
  copyOf,
  oneLine,
  plant,
  problemsAfter,
  worldFolder,
  worldNow,
} from '../../support/world.ts';

const round = 'cycles/2031-gardener.yml';
const sources = 'sources:\n      - minutes\n';

describe('what an editor reads about a round', () => {
  test('a weekday that is not that of its date', () => {
    expect(
      problemsAfter(
        round,
        '    closes: 2031-05-02',
        '    closes: 2031-05-02\n    note: Until Thursday, 2 May.',
      ),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:14:11 error wrong-weekday: \`Thursday, 2 May\`: 2031-05-02 is a Friday. Correct the weekday or the day, whichever the source shows to be wrong."`,
    );
  });
  test('a weekday in prose, with the line it stands on', () => {
    expect(
      problemsAfter(
        'guides/first-day.md',
        '## Where do I go?',
        '## Where do I go?\n\nWe met on Friday, April 25th, 2031, and on Monday 2031-04-29.',
      ),
    ).toMatchInlineSnapshot(
      `"guides/first-day.md:13:44 error wrong-weekday: \`Monday 2031-04-29\`: 2031-04-29 is a Tuesday. Correct the weekday or the day, whichever the source shows to be wrong."`,
    );
  });
  test('a deadline that ends at noon', () => {
    expect(
      problemsAfter(round, 'closes: 2031-05-02', 'closes: 2031-05-02 11:59 UTC'),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:13:13 warning deadline-zone: 2031-05-02 11:59 UTC is the end of 2031-05-01 anywhere on Earth (AoE). If the whole of 2031-05-02 counts anywhere on Earth, write 2031-05-02 23:59 AoE."`,
    );
  });
  test('a deadline whose note speaks of another zone', () => {
    expect(
      problemsAfter(
        round,
        'closes: 2031-05-02',
        'closes: 2031-05-02\n    note: Until the end of 2 May, anywhere on Earth.',
      ),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:13:13 error deadline-zone: It closes on 2031-05-02, but its note speaks of AoE, anywhere on Earth. If the whole of 2031-05-02 counts anywhere on Earth, write 2031-05-02 23:59 AoE."`,
    );
  });
  test('someone elected before the vote has closed', () => {
    expect(
      problemsAfter(
        round,
        'sources:',
        `outcomes:\n  - position: head-gardener\n    name: Rose\n    how: election\n    ${sources}sources:`,
      ),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:18:5 error early-outcome: Rose is on record as elected, but the vote closes on 2031-05-09 23:59 UTC. Wait for the result, or correct the day of the vote or how the person was chosen."`,
    );
  });
  test('an acclamation in a contested round, and more people than seats', () => {
    const one = (name: string) =>
      `  - position: head-gardener\n    name: ${name}\n    how: acclamation\n    ${sources}`;
    expect(
      problemsAfter(
        round,
        'sources:',
        `contested: true\noutcomes:\n${one('Rose')}${one('Lily')}sources:`,
      ),
    ).toMatchInlineSnapshot(`
      "cycles/2031-gardener.yml:17:12 error contested: The round was contested, but everyone was chosen by acclamation. Correct contested, or how people were chosen.
      cycles/2031-gardener.yml:19:3 error seats: 2 people are on record as chosen for \`head-gardener\`, which has one seat. Correct the outcomes, or the number of seats of the position."
    `);
  });
  test('a round without a vote that has voting days', () => {
    expect(problemsAfter(round, 'sources:', 'contested: false\nsources:')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:15:5 error contested: The round was not contested, but its vote has days. Mark the vote as withdrawn: true or planned: true, or correct contested."`,
    );
  });
});

describe('what an editor reads about terms', () => {
  const holder = (name: string, term: string) =>
    `  - name: ${name}\n    role: Head\n${term}    asOf: 2030-12-01\n    ${sources}`;
  const withHolders = (...holders: string[]) =>
    problemsAfter(
      'positions/head-gardener.md',
      'sources:\n  - minutes\nchecked',
      `holders:\n${holders.join('')}sources:\n  - minutes\nchecked`,
    );

  test('a term that ended without successor', () =>
    expect(withHolders(holder('Rose', '    until: 2030-12-31\n'))).toMatchInlineSnapshot(
      `"positions/head-gardener.md:31:12 warning term-end: The term of Rose as Head ended (2030-12-31), and nobody is on record after it. Add who came after, or write followedBy: unknown if you looked and found nobody."`,
    ));
  test('a term that ends within 90 days', () =>
    expect(withHolders(holder('Rose', '    until: 2031-03-01\n'))).toMatchInlineSnapshot(
      `"positions/head-gardener.md:31:12 warning term-end: The term of Rose as Head ends on 2031-03-01 (notice of 90 days). Look for who comes after, and add them when it is published."`,
    ));
  test('a term that ends within 30 days', () =>
    expect(withHolders(holder('Rose', '    until: 2031-02-01\n'))).toMatchInlineSnapshot(
      `"positions/head-gardener.md:31:12 warning term-end: The term of Rose as Head ends on 2031-02-01 (notice of 30 days). Look for who comes after, and add them when it is published."`,
    ));
  test('a term that ends today', () =>
    expect(withHolders(holder('Rose', '    until: 2031-01-10\n'))).toMatchInlineSnapshot(
      `"positions/head-gardener.md:31:12 warning term-end: The term of Rose as Head ends on 2031-01-10 (notice of 0 days). Look for who comes after, and add them when it is published."`,
    ));
  test.each(['2030-11', '2030', 'icann899'])('a term that ended with %s', (until) => {
    const folder = copyOf(worldFolder);
    plant(
      folder,
      'site.yml',
      'meetings:\n',
      `meetings:\n  - id: icann899\n    title: ICANN899\n    annual: true\n    year: 2030\n    closes: 2030-10-22\n    ${sources}`,
    );
    plant(
      folder,
      'positions/head-gardener.md',
      'sources:\n  - minutes\nchecked',
      `holders:\n${holder('Rose', `    until: '${until}'\n`)}sources:\n  - minutes\nchecked`,
    );
    expect(checkContent(folder, worldNow).problems.map(({ rule }) => rule)).toEqual(['term-end']);
  });
  test('a chair of a group whose term has ended, but not of a group that has', () => {
    const ended = (file: string) =>
      problemsAfter(
        file,
        'sources:\n  - minutes\nchecked',
        `members:\n${holder('Rose', '    until: 2030-11\n')}sources:\n  - minutes\nchecked`,
      );
    expect(ended('groups/alpha.md')).toContain(
      'term-end: The term of Rose as Head ended (2030-11)',
    );
    expect(ended('groups/beta.md')).toBe('');
  });
  test('a month that is not over ends no term', () =>
    expect(withHolders(holder('Rose', '    until: 2031-01\n'))).toBe(''));
  test('two people in one seat in the past, but not where one month ends one term and begins the other', () => {
    const terms = (end: string) =>
      withHolders(
        holder('Lily', "    from: '2028-11'\n    until: '2030'\n    followedBy: unknown\n"),
        holder('Rose', `    from: 2026-11-01\n    until: ${end}\n`),
      );
    expect(terms('2028-11-20')).toBe('');
    expect(terms('2029-01-20')).toContain('Lily, Rose all sit on 2028-11-30');
  });
  test('two people in one seat', () =>
    expect(
      withHolders(
        holder('Rose', '    until: 2032-01-01\n'),
        holder('Lily', '    until: 2032-01-01\n'),
      ),
    ).toMatchInlineSnapshot(
      `"positions/head-gardener.md:29:3 warning seats: Rose, Lily all sit on 2030-12-01, but there is one seat. Correct the terms, or the number of seats."`,
    ));
  test('nothing, where a successor is on record or was looked for', () => {
    expect(
      withHolders(
        holder('Lily', '    from: 2030-12-31\n'),
        holder('Rose', '    until: 2030-12-31\n'),
      ),
    ).toBe('');
    expect(withHolders(holder('Rose', '    until: 2030-12-31\n    followedBy: unknown\n'))).toBe(
      '',
    );
  });
});

describe('mistakes that public elections have made, in an invented procedure', () => {
  const step = (id: string, does: string, intervals = '') =>
    `  - id: ${id}\n    title: ${id}\n    actor: everyone\n    what: It happens.\n    does: ${does}\n    sources:\n      - rulebook\n${intervals}`;
  const interval = (id: string, from: string, to: string, limit: string) =>
    `    intervals:\n      - id: ${id}\n        from: ${from}\n        to: ${to}\n        limit: ${limit}\n        binding: rule\n        rule: alpha-rules-2030 4.2\n        says: It takes ${limit}.\n        sources:\n          - rulebook\n`;
  const procedure = [
    '---\ntitle: Steering election\nsummary: How the committee is elected.\nkind: election\nsteps:',
    step(
      'exceptions',
      'ask',
      interval('exceptions-end', 'exceptions.closes', 'vote.closes', 'at least 3 days'),
    ),
    step('vote', 'vote'),
    step(
      'members-hear',
      'announce',
      interval('members-first', 'members-hear.opens', 'candidates-hear.opens', 'at least 2 days'),
    ),
    step(
      'candidates-hear',
      'announce',
      interval('public-after', 'candidates-hear.opens', 'public-hears.opens', 'at most 2 days'),
    ),
    step('public-hears', 'announce'),
    'sources:\n  - rulebook\nchecked: 2031-01-10\n---\n',
  ]
    .join('\n')
    .replaceAll('\n\n', '\n');
  const cycle = (steps: string) =>
    `title: Steering 2031\nsummary: A round.\nprocedure: steering\nyear: 2031\npositions:\n  - head-gardener\nsteps:\n${steps}sources:\n  - minutes\nchecked: 2031-01-10\n`;
  const check = (steps: string) => {
    const folder = copyOf(worldFolder);
    writeFileSync(join(folder, 'procedures/steering.md'), procedure);
    writeFileSync(join(folder, 'cycles/2031-steering.yml'), cycle(steps));
    return checkContent(folder, worldNow)
      .problems.filter(({ file }) => file.includes('steering'))
      .map(oneLine);
  };

  test('exceptions close two days before the vote does, though the rule says three', () => {
    expect(check('  exceptions:\n    closes: 2031-10-22\n  vote:\n    closes: 2031-10-24\n'))
      .toMatchInlineSnapshot(`
      [
        "cycles/2031-steering.yml:11:13 error limit-not-kept: From exceptions.closes (2031-10-22) to vote.closes (2031-10-24) is 2 days; the procedure allows at least 3 days (alpha-rules-2030 4.2). Correct the day, or record it under departures with interval: exceptions-end, a reason and a source.",
      ]
    `);
  });
  test('members hear one day before the candidates, the public eight days after them', () => {
    expect(
      check(
        '  members-hear:\n    opens: 2031-10-27\n  candidates-hear:\n    opens: 2031-10-28\n  public-hears:\n    opens: 2031-11-05\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "cycles/2031-steering.yml:11:12 error limit-not-kept: From members-hear.opens (2031-10-27) to candidates-hear.opens (2031-10-28) is 1 day; the procedure allows at least 2 days (alpha-rules-2030 4.2). Correct the day, or record it under departures with interval: members-first, a reason and a source.",
        "cycles/2031-steering.yml:13:12 error limit-not-kept: From candidates-hear.opens (2031-10-28) to public-hears.opens (2031-11-05) is 8 days; the procedure allows at most 2 days (alpha-rules-2030 4.2). Correct the day, or record it under departures with interval: public-after, a reason and a source.",
      ]
    `);
  });
  test('a vote that is to last all of 17 February anywhere on Earth ends a day early', () => {
    expect(
      check(
        '  vote:\n    closes: 2031-02-17 11:59 UTC\n    note: The vote closes at the end of 17 February AoE.\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "cycles/2031-steering.yml:9:13 error deadline-zone: It closes on 2031-02-17 11:59 UTC, but its note speaks of AoE, anywhere on Earth. If the whole of 2031-02-17 counts anywhere on Earth, write 2031-02-17 23:59 AoE.",
      ]
    `);
  });
  test('Thursday, November 19 is a Wednesday', () => {
    expect(
      check('  vote:\n    closes: 2031-11-19\n    note: Voting ends on Thursday, November 19.\n'),
    ).toMatchInlineSnapshot(`
      [
        "cycles/2031-steering.yml:10:11 error wrong-weekday: \`Thursday, November 19\`: 2031-11-19 is a Wednesday. Correct the weekday or the day, whichever the source shows to be wrong.",
      ]
    `);
  });
  test('the same dates within the rules pass', () => {
    expect(
      check(
        '  exceptions:\n    closes: 2031-10-21\n  vote:\n    closes: 2031-10-24\n    note: Voting ends on Friday, October 24.\n',
      ),
    ).toEqual([]);
  });
  test('the planted procedure is read without any fault of its own', () => {
    const folder = copyOf(worldFolder);
    plant(folder, round, 'title: Head', 'title: The head');
    writeFileSync(join(folder, 'procedures/steering.md'), procedure);
    expect(checkContent(folder, worldNow).problems.filter((one) => one.level === 'error')).toEqual(
      [],
    );
  });
});

test('a date that moved in the timetable and stayed behind in the summary', () => {
  const summary =
    'summary: Nominations from 14 to 25 April, vote until 9 May 2031, people begin on 30 October 2031.';
  expect(problemsAfter(round, 'summary: The election of 2031.', summary)).toBe('');
  expect(
    problemsAfter(round, 'summary: The election of 2031.', summary.replace('14', '15')),
  ).toMatchInlineSnapshot(
    `"cycles/2031-gardener.yml:2:10 warning summary-date: The summary names 2031-04-15, which is no day of the timetable. Correct the summary or the timetable, whichever the source shows to be wrong, or say it without the day."`,
  );
});

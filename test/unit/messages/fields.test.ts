import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../../support/world.ts';

describe('what an editor reads about a field', () => {
  test('a misspelt field is named with the field that was meant', () => {
    expect(problemsAfter('groups/alpha.md', 'acronym:', 'acronim:')).toMatchInlineSnapshot(
      `"groups/alpha.md:3:1 error unknown-field: \`acronim\` is not a field here. Did you mean \`acronym\`?"`,
    );
  });
  test('a missing field is named', () => {
    expect(
      problemsAfter('groups/alpha.md', 'summary: The group that looks after the garden.\n', ''),
    ).toMatchInlineSnapshot(
      `"groups/alpha.md:2:1 error missing-field: \`summary\` is missing. Add the field \`summary\`: text."`,
    );
  });
  test('a word outside a closed list is answered with the nearest of the list', () => {
    expect(problemsAfter('groups/alpha.md', 'state: active', 'state: activ')).toMatchInlineSnapshot(
      `"groups/alpha.md:11:10 error unknown-value: \`state\`: \`activ\` is not a value it can have. Did you mean \`active\`?"`,
    );
  });
  test('the code of no language is told beside what its list may not hold, and once', () => {
    const said = problemsAfter('site.yml', 'languages:\n', 'languages:\n  - qq\n  - French\n');
    expect(said.split('\n').filter((line) => line.startsWith('site.yml'))).toEqual([
      'site.yml:13:5 error unknown-code: `qq` is not the code of a language. Look it up in ISO 639-1; Chinese is zh, Japanese ja.',
      'site.yml:14:5 error wrong-value: `languages`: `French` is not a language code. Write two small letters, for example en.',
    ]);
  });
  test('text where a number is needed', () => {
    expect(
      problemsAfter('positions/head-gardener.md', 'number: 1', 'number: one'),
    ).toMatchInlineSnapshot(
      `"positions/head-gardener.md:7:11 error wrong-type: \`number\` is \`one\`, but must be a number. Write a number instead."`,
    );
  });
  test('a single value where a list is needed', () => {
    expect(
      problemsAfter('groups/alpha.md', 'areas:\n  - care', 'areas: care'),
    ).toMatchInlineSnapshot(
      `"groups/alpha.md:8:8 error wrong-type: \`areas\` is \`care\`, but must be a list, one item a line with a hyphen. Write a list, one item a line with a hyphen instead."`,
    );
  });
  test('an empty list of sources', () => {
    expect(
      problemsAfter('glossary/alg.yml', 'sources:\n  - minutes', 'sources: []'),
    ).toMatchInlineSnapshot(
      `"glossary/alg.yml:6:10 error wrong-value: \`sources\`: a list needs at least one source. Compare a neighbouring record of the same kind."`,
    );
  });
  test('a day that does not exist', () => {
    expect(
      problemsAfter('groups/alpha.md', 'checked: 2031-01-10', 'checked: 2031-02-30'),
    ).toMatchInlineSnapshot(
      `"groups/alpha.md:47:10 error no-such-day: \`checked\`: \`2031-02-30\` does not exist: February 2031 has 28 days. Look up the day in the source and correct it."`,
    );
  });
  test('a date in another order', () => {
    expect(
      problemsAfter('opportunities/seed-fund.md', 'opens: 2031-01-02', 'opens: 02/01/2031'),
    ).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:6:8 error date-form: \`opens\`: \`02/01/2031\` can be read as 2 January and as 1 February. Look up the day in the source, and write 2031-01-02 or 2031-02-01."`,
    );
  });
  test('a deadline with a zone abbreviation', () => {
    expect(
      problemsAfter('opportunities/seed-fund.md', 'Europe/Paris', 'CET'),
    ).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error time-zone: \`closes\`: \`2031-02-01 18:00 CET\` names the zone \`CET\`, which is not the same all year or everywhere. Look up which zone the source means, and write 2031-02-01 18:00 with it: UTC, AoE or a zone such as Europe/Paris."`,
    );
  });
  test('a summary too long for lists', () => {
    expect(
      problemsAfter(
        'groups/beta.md',
        'The group that once counted flowers.',
        'The group that once counted flowers. '.repeat(6).trim(),
      ),
    ).toMatchInlineSnapshot(
      `"groups/beta.md:3:10 error wrong-value: \`summary\` is longer than 160 characters (221). It is shown in lists and search results."`,
    );
  });
  test('a limit that cannot be measured', () => {
    expect(
      problemsAfter(
        'procedures/gardener-election.md',
        'limit: at most 7 days',
        'limit: about a week',
      ),
    ).toMatchInlineSnapshot(
      `"procedures/gardener-election.md:38:16 error wrong-value: \`limit\`: \`about a week\` is not a limit. Write for example "at least 10 working days", "at most 7 days" or "exactly 1 month"."`,
    );
  });
  test('a web address without https', () => {
    expect(
      problemsAfter('sources/minutes.yml', 'https://example.org/minutes', 'example.org/minutes'),
    ).toMatchInlineSnapshot(
      `"sources/minutes.yml:4:6 error wrong-value: \`url\`: \`example.org/minutes\` is not a web address. It must begin with https:// or http://."`,
    );
  });
  test('one statement is not a conflict', () => {
    expect(
      problemsAfter(
        'groups/alpha.md',
        '      - says: It is small.\n        sources:\n          - rulebook\n',
        '',
      ),
    ).toMatchInlineSnapshot(
      `"groups/alpha.md:51:7 error wrong-value: \`statements\`: a list needs at least two statements. One statement is a fact, not a conflict."`,
    );
  });
});

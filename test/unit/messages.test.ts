import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { copyOf, plant, problemsAfter, problemsWith, worldFolder, worldNow } from '../support/world.ts';

describe('what an editor reads about a field', () => {
  test('a misspelt field is named with the field that was meant', () => {
    expect(problemsAfter('groups/alpha.md', 'acronym:', 'acronim:')).toMatchInlineSnapshot(
      `"groups/alpha.md:3:1 error unknown-field: \`acronim\` is not a field here. Did you mean \`acronym\`?"`,
    );
  });
  test('a missing field is named', () => {
    expect(problemsAfter('groups/alpha.md', 'summary: The group that looks after the garden.\n', '')).toMatchInlineSnapshot(
      `"groups/alpha.md:2:1 error missing-field: \`summary\` is missing. Add the field \`summary\`: text."`,
    );
  });
  test('a word outside a closed list is answered with the nearest of the list', () => {
    expect(problemsAfter('groups/alpha.md', 'state: active', 'state: activ')).toMatchInlineSnapshot(
      `"groups/alpha.md:11:10 error unknown-value: \`state\`: \`activ\` is not a value it can have. Did you mean \`active\`?"`,
    );
  });
  test('text where a number is needed', () => {
    expect(problemsAfter('positions/head-gardener.md', 'number: 1', 'number: one')).toMatchInlineSnapshot(
      `"positions/head-gardener.md:7:11 error wrong-type: \`number\` is \`one\`, but must be a number. Write a number instead."`,
    );
  });
  test('a single value where a list is needed', () => {
    expect(problemsAfter('groups/alpha.md', 'areas:\n  - care', 'areas: care')).toMatchInlineSnapshot(
      `"groups/alpha.md:8:8 error wrong-type: \`areas\` is \`care\`, but must be a list, one item a line with a hyphen. Write a list, one item a line with a hyphen instead."`,
    );
  });
  test('an empty list of sources', () => {
    expect(problemsAfter('glossary/alg.yml', 'sources:\n  - minutes', 'sources: []')).toMatchInlineSnapshot(
      `"glossary/alg.yml:6:10 error wrong-value: \`sources\`: a list needs at least one source. Compare a neighbouring record of the same kind."`,
    );
  });
  test('a day that does not exist', () => {
    expect(problemsAfter('groups/alpha.md', 'checked: 2031-01-10', 'checked: 2031-02-30')).toMatchInlineSnapshot(
      `"groups/alpha.md:47:10 error wrong-value: \`checked\`: \`2031-02-30\` is not a day that exists. Write it as 2026-11-25."`,
    );
  });
  test('a date in another order', () => {
    expect(problemsAfter('opportunities/seed-fund.md', 'opens: 2031-01-02', 'opens: 02/01/2031')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:6:8 error wrong-value: \`opens\`: \`02/01/2031\` is not a moment. Write 2026-11-25, or 2026-11-25 18:00 UTC with UTC, AoE or a zone such as Europe/Paris."`,
    );
  });
  test('a deadline with a zone abbreviation', () => {
    expect(problemsAfter('opportunities/seed-fund.md', 'Europe/Paris', 'CET')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error wrong-value: \`closes\`: \`2031-02-01 18:00 CET\` is not a moment. Write 2026-11-25, or 2026-11-25 18:00 UTC with UTC, AoE or a zone such as Europe/Paris."`,
    );
  });
  test('a summary too long for lists', () => {
    expect(
      problemsAfter('groups/beta.md', 'The group that once counted flowers.', 'The group that once counted flowers. '.repeat(6).trim()),
    ).toMatchInlineSnapshot(
      `"groups/beta.md:3:10 error wrong-value: \`summary\` is longer than 160 characters (221). It is shown in lists and search results."`,
    );
  });
  test('a limit that cannot be measured', () => {
    expect(problemsAfter('procedures/gardener-election.md', 'limit: at most 7 days', 'limit: about a week')).toMatchInlineSnapshot(
      `"procedures/gardener-election.md:38:16 error wrong-value: \`limit\`: \`about a week\` is not a limit. Write for example "at least 10 working days", "at most 7 days" or "exactly 1 month"."`,
    );
  });
  test('a web address without https', () => {
    expect(problemsAfter('sources/minutes.yml', 'https://example.org/minutes', 'example.org/minutes')).toMatchInlineSnapshot(
      `"sources/minutes.yml:4:6 error wrong-value: \`url\`: \`example.org/minutes\` is not a web address. It must begin with https:// or http://."`,
    );
  });
  test('one statement is not a conflict', () => {
    expect(problemsAfter('groups/alpha.md', '      - says: It is small.\n        sources:\n          - rulebook\n', '')).toMatchInlineSnapshot(
      `"groups/alpha.md:51:7 error wrong-value: \`statements\`: a list needs at least two statements. One statement is a fact, not a conflict."`,
    );
  });
});

describe('what an editor reads about a file', () => {
  test('broken YAML', () => {
    expect(problemsAfter('glossary/alg.yml', 'expansion: Alpha Group', 'expansion: "Alpha Group')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error yaml: A closing quote or bracket, or a colon after a field name, is missing. Close what you opened, and put a colon and a space after each field name."`,
    );
  });
  test('a colon in a title without quotes', () => {
    expect(problemsAfter('glossary/alg.yml', 'expansion: Alpha Group', 'expansion: Alpha: Group')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error yaml: There is a second colon in this line, so it cannot be read as one value. Put the value between quotes: title: "At-Large: a guide"."`,
    );
  });
  test('tab indentation', () => {
    expect(problemsAfter('glossary/alg.yml', 'see:\n  - groups/alpha', 'see:\n\t- groups/alpha')).toMatchInlineSnapshot(
      `"glossary/alg.yml:5:1 error yaml: The line begins with a tab. Use two spaces for each step to the right instead of a tab."`,
    );
  });
  test('a field written twice', () => {
    expect(problemsAfter('glossary/alg.yml', 'expansion: Alpha Group', 'expansion: Alpha Group\nexpansion: Alpha')).toMatchInlineSnapshot(
      `"glossary/alg.yml:3:1 error yaml: The same field stands here twice. Keep one of the two and remove the other."`,
    );
  });
  test('no block of fields', () => {
    expect(problemsWith('guides/first-day.md', '# Your first day\n')).toMatchInlineSnapshot(`
      "guides/first-day.md:1:1 error frontmatter: The file does not begin with a block of fields. Begin the file with a line ---, then the fields, then a line ---.
      guides/first-day.md:1:1 error heading-level: The text has a first heading (#); the page already has one: its title. Begin headings in the text with ##."
    `);
  });
  test('a block of fields that is not closed', () => {
    expect(problemsWith('guides/first-day.md', '---\ntitle: Your first day\n')).toMatchInlineSnapshot(
      `"guides/first-day.md:1:1 error frontmatter: The block of fields at the top is not closed. Put a line with only --- after the last field."`,
    );
  });
  test('another encoding', () => {
    expect(problemsWith('glossary/alg.yml', Uint8Array.from([0x74, 0xe9, 0x3a]))).toMatchInlineSnapshot(
      `"glossary/alg.yml:1:1 error utf-8: The file is not written in UTF-8, so some letters would be lost. Save it again with the encoding UTF-8."`,
    );
  });
  test('a file name that cannot be an address', () => {
    expect(
      problemsWith('glossary/Élan Vital.yml', readFileSync(join(worldFolder, 'glossary/alg.yml'), 'utf8').replace('title: ALG', 'title: Drive')),
    ).toMatchInlineSnapshot(
      `"glossary/Élan Vital.yml:1:1 error file-name: The file name \`Élan Vital\` cannot be an address. Rename it to elan-vital (lower-case letters, digits and single hyphens)."`,
    );
  });
  test('a file that would not be published', () => {
    expect(problemsWith('glossary/alg.txt', '')).toMatchInlineSnapshot(
      `"glossary/alg.txt:1:1 error known-file: alg.txt does not end in .yml, so it would not be published. Rename it to alg.yml or remove it."`,
    );
  });
  test('a file in no known folder', () => {
    expect(problemsWith('notes.md', '')).toMatchInlineSnapshot(
      `"notes.md:1:1 error known-file: notes.md is not a folder this guide knows. Move it into one of areas, groups, regions, positions, procedures, cycles, opportunities, guides, glossary, sources, or remove it."`,
    );
  });
});

describe('what an editor reads about relations', () => {
  test('an unknown reference is answered with the id that was meant', () => {
    expect(problemsAfter('groups/beta.md', 'mergedInto: alpha', 'mergedInto: alfa')).toMatchInlineSnapshot(
      `"groups/beta.md:12:13 error unknown-reference: There is no record \`alfa\` in groups. Did you mean \`alpha\`?"`,
    );
  });
  test('a reference to an unknown kind', () => {
    expect(problemsAfter('positions/head-gardener.md', '  - groups/alpha', '  - group/alpha')).toMatchInlineSnapshot(
      `"positions/head-gardener.md:5:5 error unknown-reference: There is no record \`group/alpha\`. Did you mean \`groups/alpha\`?"`,
    );
  });
  test('an unknown source', () => {
    expect(problemsAfter('glossary/alg.yml', '  - minutes', '  - minute')).toMatchInlineSnapshot(
      `"glossary/alg.yml:7:5 error unknown-reference: There is no record \`minute\` in sources. Did you mean \`minutes\`?"`,
    );
  });
  test('a source nobody cites', () => {
    expect(
      problemsWith(
        'sources/diary.yml',
        readFileSync(join(worldFolder, 'sources/rulebook.yml'), 'utf8').replace('Rulebook', 'Diary').replace('/rulebook', '/diary'),
      ),
    ).toMatchInlineSnapshot(
      `"sources/diary.yml:1:1 warning unused-source: No record cites the source \`diary\`. Cite it where its facts stand, or remove the file."`,
    );
  });
  test('one address as two sources', () => {
    expect(problemsAfter('sources/rulebook.yml', 'https://example.org/rulebook', 'http://example.org/minutes/')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:4:6 error unique-address: This address is already the source \`minutes\`. Cite \`minutes\` and remove this file."`,
    );
  });
  test('a rule that is not in its document', () => {
    expect(problemsAfter('procedures/gardener-election.md', 'rule: alpha-rules-2030 4.2', 'rule: alpha-rules-2030 4.3')).toMatchInlineSnapshot(
      `"procedures/gardener-election.md:23:15 error unknown-rule: The document \`alpha-rules-2030\` has no paragraph \`4.3\` here. Did you mean \`4.2\`?"`,
    );
  });
  test('a meeting that is not in site.yml', () => {
    expect(problemsAfter('cycles/2031-gardener.yml', 'agm: icann900', 'agm: icann901')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:7:6 error unknown-meeting: The meeting \`icann901\` is not listed in site.yml. Did you mean \`icann900\`?"`,
    );
  });
  test('a title used twice', () => {
    expect(problemsAfter('groups/beta.md', 'title: Beta Group', 'title: Alpha Group')).toMatchInlineSnapshot(
      `"groups/beta.md:2:8 error unique-title: The title \`Alpha Group\` is already used by groups/alpha.md. Give one of them a title that tells them apart."`,
    );
  });
  test('groups that belong to each other', () => {
    expect(problemsAfter('groups/alpha.md', 'kind: council', 'kind: council\nparent: groups/beta')).toMatchInlineSnapshot(`
      "groups/alpha.md:8:9 error circle: \`parent\` leads in a circle: alpha → beta → alpha. Correct the one that is wrong.
      groups/beta.md:5:9 error circle: \`parent\` leads in a circle: beta → alpha → beta. Correct the one that is wrong."
    `);
  });
  test('a merged group without an heir', () => {
    expect(problemsAfter('groups/beta.md', 'mergedInto: alpha\n', '')).toMatchInlineSnapshot(
      `"groups/beta.md:7:10 error heir: The group is merged, but nothing says into which group. Add mergedInto with the id of the group that took over."`,
    );
  });
  test('an ended group that does not say when', () => {
    expect(problemsAfter('groups/beta.md', '  ended: 2030\n', '')).toMatchInlineSnapshot(
      `"groups/beta.md:7:10 error ended-when: The group is merged, but nothing says since when. Add ended with a date or year; if the end is only concluded, set evidence to inferred."`,
    );
  });
  test('an acronym nobody explains', () => {
    expect(
      problemsAfter('groups/beta.md', 'summary: The group that once counted flowers.', 'summary: The group that once counted WXYZ.'),
    ).toMatchInlineSnapshot(`"groups/beta.md:3:10 warning unexplained-acronym: \`WXYZ\` is not in the glossary. Write it out, or add glossary/wxyz.yml."`);
  });
});

describe('what an editor reads about a timetable', () => {
  test('a step the procedure does not have', () => {
    expect(problemsAfter('cycles/2031-gardener.yml', '  acceptance:', '  aceptance:')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:13:5 error unknown-step: \`aceptance\` is not a step of Election of the Head Gardener. Did you mean \`acceptance\`?"`,
    );
  });
  test('closed before it opened', () => {
    expect(problemsAfter('cycles/2031-gardener.yml', 'opens: 2031-04-14', 'opens: 2031-04-28')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:11:13 error closes-before-opens: It closes on 2031-04-25, before it opens on 2031-04-28. Correct the day that is wrong."`,
    );
  });
  test('a late acceptance is reported with both days', () => {
    expect(problemsAfter('cycles/2031-gardener.yml', 'closes: 2031-05-02', 'closes: 2031-05-04')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:13:13 error limit-not-kept: From nominations.closes (2031-04-25) to acceptance.closes (2031-05-04) is 9 days; the procedure allows at most 7 days. Correct the day, or record it under departures with interval: acceptance-window, a reason and a source."`,
    );
  });
  test('a nomination window one working day too short', () => {
    expect(problemsAfter('cycles/2031-gardener.yml', 'closes: 2031-04-25', 'closes: 2031-04-24')).toMatchInlineSnapshot(`
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
    expect(problemsAfter('cycles/2031-gardener.yml', 'opens: 2031-05-05 12:00 UTC', 'opens: 2031-04-20 12:00 UTC')).toMatchInlineSnapshot(`
      "cycles/2031-gardener.yml:10:5 error impossible-order: nominations.closes on 2031-04-25 comes after vote.opens on 2031-04-20. Correct the day that is wrong.
      cycles/2031-gardener.yml:13:5 error impossible-order: acceptance.closes on 2031-05-02 comes after vote.opens on 2031-04-20. Correct the day that is wrong."
    `);
  });
  test('a call that closes before it opens', () => {
    expect(problemsAfter('opportunities/seed-fund.md', 'opens: 2031-01-02', 'opens: 2031-03-02')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error closes-before-opens: It closes on 2031-02-01 18:00 Europe/Paris, before it opens on 2031-03-02. Correct the day that is wrong."`,
    );
  });
});

describe('what is not an error', () => {
  test('the world itself', () => {
    expect(problemsAfter('site.yml', 'Invented.', 'Invented.')).toBe('');
  });
  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['trailing spaces', (text: string) => text.replaceAll('\n', '  \n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('%s', (_, change) => {
    const read = (file: string) => change(readFileSync(join(worldFolder, file), 'utf8'));
    for (const file of ['groups/beta.md', 'glossary/alg.yml', 'cycles/2031-gardener.yml']) expect(problemsWith(file, read(file))).toBe('');
  });
  test.each(['"2031-01-10"', "'2031-01-10'", '2031-01-10'])('a day written %s', (day) => {
    expect(problemsAfter('glossary/alg.yml', 'checked: 2031-01-10', `checked: ${day}`)).toBe('');
  });
  test('a broken limit that is recorded with its reason and source', () => {
    const departure = 'departures:\n  - interval: acceptance-window\n    reason: A holiday.\n    sources:\n      - minutes\nsources:';
    const folder = copyOf(worldFolder);
    plant(folder, 'cycles/2031-gardener.yml', 'closes: 2031-05-02', 'closes: 2031-05-04');
    plant(folder, 'cycles/2031-gardener.yml', 'sources:', departure);
    expect(checkContent(folder, worldNow).problems).toEqual([]);
  });
});

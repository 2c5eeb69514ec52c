import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsAfter, problemsWith, worldFolder } from '../../support/world.ts';

describe('what an editor reads about relations', () => {
  test('an unknown reference is answered with the id that was meant', () => {
    expect(
      problemsAfter('groups/beta.md', 'mergedInto: alpha', 'mergedInto: alfa'),
    ).toMatchInlineSnapshot(
      `"groups/beta.md:12:13 error unknown-reference: There is no record \`alfa\` in groups. Did you mean \`alpha\`?"`,
    );
  });
  test('a reference to an unknown kind', () => {
    expect(
      problemsAfter('positions/head-gardener.md', '  - groups/alpha', '  - group/alpha'),
    ).toMatchInlineSnapshot(
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
        readFileSync(join(worldFolder, 'sources/rulebook.yml'), 'utf8')
          .replace('Rulebook', 'Diary')
          .replace('/rulebook', '/diary'),
      ),
    ).toMatchInlineSnapshot(
      `"sources/diary.yml:1:1 warning unused-source: No record cites the source \`diary\`. Cite it where its facts stand, or remove the file."`,
    );
  });
  test('one address as two sources', () => {
    expect(
      problemsAfter(
        'sources/rulebook.yml',
        'https://example.org/rulebook',
        'http://example.org/minutes/',
      ),
    ).toMatchInlineSnapshot(
      `
      "sources/minutes.yml:4:6 error unique-address: This address is already the source \`rulebook\`. Cite \`rulebook\` and remove this file.
      sources/rulebook.yml:4:6 warning plain-http: The address begins with http://, though example.org has https://. Write https://example.org/minutes/.
      sources/rulebook.yml:4:6 error unique-address: This address is already the source \`minutes\`. Cite \`minutes\` and remove this file."
    `,
    );
  });
  test('a rule that is not in its document', () => {
    expect(
      problemsAfter(
        'procedures/gardener-election.md',
        'rule: alpha-rules-2030 4.2',
        'rule: alpha-rules-2030 4.3',
      ),
    ).toMatchInlineSnapshot(
      `"procedures/gardener-election.md:23:15 error unknown-rule: The document \`alpha-rules-2030\` has no paragraph \`4.3\` here. Did you mean \`4.2\`?"`,
    );
  });
  test('a meeting that is not in site.yml', () => {
    expect(
      problemsAfter('cycles/2031-gardener.yml', 'agm: icann900', 'agm: icann901'),
    ).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:7:6 error unknown-meeting: The meeting \`icann901\` is not listed in site.yml. Did you mean \`icann900\`?"`,
    );
  });
  test('a title used twice', () => {
    expect(
      problemsAfter('groups/beta.md', 'title: Beta Group', 'title: Alpha Group'),
    ).toMatchInlineSnapshot(
      `
      "groups/alpha.md:2:8 error unique-title: The title \`Alpha Group\` is already used by groups/beta.md. Give one of them a title that tells them apart.
      groups/beta.md:2:8 error unique-title: The title \`Alpha Group\` is already used by groups/alpha.md. Give one of them a title that tells them apart."
    `,
    );
  });
  test('groups that belong to each other', () => {
    expect(problemsAfter('groups/alpha.md', 'kind: council', 'kind: council\nparent: groups/beta'))
      .toMatchInlineSnapshot(`
        "groups/alpha.md:8:9 error circle: \`parent\` leads in a circle: alpha → beta → alpha. Correct the one that is wrong.
        groups/alpha.md:8:9 warning has-ended: \`groups/beta\` is merged since 2030, but this group was seen as active in 2031-01-10. Name the body that it belongs to now, or correct the state of one of them.
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
      problemsAfter(
        'groups/beta.md',
        'summary: The group that once counted flowers.',
        'summary: The group that once counted WXYZ.',
      ),
    ).toMatchInlineSnapshot(
      `"groups/beta.md:3:10 warning unexplained-acronym: \`WXYZ\` is not in the glossary. Write it out, or add glossary/wxyz.yml."`,
    );
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { copyOf, oneLine, plant } from '../support/world.ts';

const folder = join(import.meta.dirname, '../../content');
const now = Temporal.Instant.from('2026-11-25T12:00:00Z');
const { site, problems } = checkContent(folder, now);

/** The least a reader may expect to find of each kind. */
const least = { areas: 5, groups: 50, regions: 5, positions: 16, procedures: 13, cycles: 15, opportunities: 5, guides: 5, glossary: 40, sources: 200 };

describe('the real records', () => {
  test.each(kindNames)('there are enough %s', (kind) => {
    expect(site?.records[kind].length).toBeGreaterThanOrEqual(least[kind]);
  });

  test('hold no error', () => {
    expect(problems.filter((problem) => problem.level === 'error').map(oneLine)).toEqual([]);
  });

  test('show no e-mail address but role addresses', () => {
    const roles = /^(staff|info|contact|support|secretariat|globalsupport|[a-z0-9-]+)@(atlarge\.icann\.org|atlarge-lists\.icann\.org|icann\.org)$/;
    const addresses = JSON.stringify(site!.records).match(/[\w.+-]+@[\w-]+\.[\w.-]*\w/g) ?? [];
    expect([...new Set(addresses)].filter((address) => !roles.test(address) && !/^https?:/.test(address))).toEqual([]);
  });

  test('show no link to a meeting room', () => {
    expect(JSON.stringify(site!.records)).not.toMatch(/zoom\.us|meet\.google|passcode/i);
  });
});

describe('ten planted faults', () => {
  test('are reported, those ten and no other', () => {
    const copy = copyOf(folder);
    plant(copy, 'groups/cpwg.md', 'acronym:', 'acronim:');
    plant(copy, 'groups/ofb-wg.md', 'state: active', 'state: activ');
    plant(copy, 'positions/alac-chair.md', 'checked: 2026-11-25', 'checked: 2026-02-30');
    plant(copy, 'positions/alac-member.md', 'title:', 'title: [');
    plant(copy, 'regions/afralo.md', 'summary:', '\tsummary:');
    plant(copy, 'guides/first-steps.md', '---\n', '');
    plant(copy, 'glossary/ralo.yml', 'title:', 'title: RALO\ntitle:');
    plant(copy, 'areas/policy-advice.md', 'membership: ', 'membership: of course not, ');
    plant(copy, 'procedures/als-accreditation.md', 'sources:', 'sources: none #');
    plant(copy, 'cycles/2025-common.yml', 'procedure: common-yearly-round', 'procedure: comon-yearly-round');
    const found = checkContent(copy, now).problems.filter((problem) => problem.level === 'error');
    expect(found.map(oneLine)).toMatchInlineSnapshot(`
      [
        "areas/policy-advice.md:20:17 error unknown-value: \`membership\`: \`of course not, not-stated\` is not a value it can have. Choose one of not-needed, usual, needed, selected, not-stated.",
        "cycles/2025-common.yml:6:12 error unknown-reference: There is no record \`comon-yearly-round\` in procedures. Did you mean \`common-yearly-round\`?",
        "glossary/ralo.yml:2:1 error yaml: The same field stands here twice. Keep one of the two and remove the other.",
        "groups/cpwg.md:3:1 error unknown-field: \`acronim\` is not a field here. Did you mean \`acronym\`?",
        "groups/ofb-wg.md:23:10 error unknown-value: \`state\`: \`activ\` is not a value it can have. Did you mean \`active\`?",
        "guides/first-steps.md:1:1 error frontmatter: The file does not begin with a block of fields. Begin the file with a line ---, then the fields, then a line ---.",
        "positions/alac-chair.md:169:10 error wrong-value: \`checked\`: \`2026-02-30\` is not a day that exists. Write it as 2026-11-25.",
        "positions/alac-member.md:3:1 error yaml: The line is not indented like the lines it belongs to. Begin it in the same column as its neighbours.",
        "procedures/als-accreditation.md:23:1 error yaml: There is a second colon in this line, so it cannot be read as one value. Put the value between quotes: title: "At-Large: a guide".",
        "procedures/als-accreditation.md:23:7 error yaml: A field name runs over two lines; a colon is probably missing. Put a colon and a space after the field name.",
        "procedures/als-accreditation.md:23:7 error yaml: A closing quote or bracket, or a colon after a field name, is missing. Close what you opened, and put a colon and a space after each field name.",
        "regions/afralo.md:7:1 error yaml: The line begins with a tab. Use two spaces for each step to the right instead of a tab.",
      ]
    `);
    expect(found).toHaveLength(10);
  });
});

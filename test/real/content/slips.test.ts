/** Slips of an editor in the files of the real guide. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/editing/check.ts';
import { guideFolder } from '../../support/guide.ts';
import { copyOf, plant } from '../../support/world.ts';

describe('ten planted faults', () => {
  /** File, what stands there, what an editor's slip makes of it, the rule that must answer, and how many lines below it points. */
  const slips = [
    ['groups/cpwg.md', 'acronym:', 'acronim:', 'unknown-field', 0],
    ['groups/ofb-wg.md', 'state: active', 'state: activ', 'unknown-value', 0],
    [
      'sources/atlarge-list-2007-09-30-officer-election-call.yml',
      'published: 2007-09-30',
      'published: 2007-02-30',
      'no-such-day',
      0,
    ],
    ['positions/alac-member.md', 'title:', 'title: [', 'brackets', 0],
    ['regions/afralo.md', 'summary:', '\tsummary:', 'tab', 0],
    ['guides/first-steps.mdx', '---\n', '', 'frontmatter', 0],
    ['glossary/ralo.yml', 'title:', 'title: RALO\ntitle:', 'duplicate-field', 1],
    ['areas/policy-advice.md', 'membership: ', 'membership: of course ', 'unknown-value', 0],
    [
      'procedures/als-accreditation.md',
      'kind: accreditation',
      'kind: accreditation: yes',
      'colon',
      0,
    ],
    [
      'cycles/2025-common.yml',
      'procedure: common-yearly-round',
      'procedure: comon-yearly-round',
      'unknown-reference',
      0,
    ],
  ] as const;

  test('are reported, those ten and no other', () => {
    const copy = copyOf(guideFolder);
    const expected = slips.map(
      ([file, from, to, rule, below]) => `${file}:${plant(copy, file, from, to) + below} ${rule}`,
    );
    // Today, as an editor checks: what was seen since a fixed day is no slip.
    const found = checkContent(copy, Temporal.Now.instant()).problems.filter(
      (problem) => problem.level === 'error',
    );
    expect(found.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(expected.sort());
  });
});

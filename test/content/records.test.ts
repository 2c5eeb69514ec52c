import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { checkedGuide, guideFolder, guideNow } from '../support/guide.ts';
import { copyOf, oneLine, plant } from '../support/world.ts';

const { site, problems } = checkedGuide();

/** The least a reader may expect to find of each kind. */
const least = {
  areas: 5,
  groups: 50,
  regions: 5,
  positions: 16,
  procedures: 13,
  cycles: 15,
  opportunities: 5,
  guides: 5,
  glossary: 40,
  sources: 200,
};

describe('the real records', () => {
  test.each(kindNames)('there are enough %s', (kind) => {
    expect(site?.records[kind].length).toBeGreaterThanOrEqual(least[kind]);
  });

  test('hold no error', () => {
    expect(problems.filter((problem) => problem.level === 'error').map(oneLine)).toEqual([]);
  });

  test('show no e-mail address but role addresses', () => {
    const roles =
      /^(staff|info|contact|support|secretariat|globalsupport|[a-z0-9-]+)@(atlarge\.icann\.org|atlarge-lists\.icann\.org|icann\.org)$/;
    const addresses = JSON.stringify(site!.records).match(/[\w.+-]+@[\w-]+\.[\w.-]*\w/g) ?? [];
    expect(
      [...new Set(addresses)].filter(
        (address) => !roles.test(address) && !/^https?:/.test(address),
      ),
    ).toEqual([]);
  });

  test('show no link to a meeting room', () => {
    expect(
      JSON.stringify(site!.records).match(
        /https?:[^"\s]*(?:zoom\.us|meet\.google)[^"\s]*|passcode\s*[:=]\s*\w+/gi,
      ) ?? [],
    ).toEqual([]);
  });
});

describe('how somebody was chosen', () => {
  const { regions, positions, cycles } = site!.records;
  const terms = [
    ...regions.flatMap(({ id, data }) => (data.officers ?? []).map((term) => ({ id, term }))),
    ...positions.flatMap(({ id, data }) => (data.holders ?? []).map((term) => ({ id, term }))),
  ];
  /** Terms whose note begins with how the person was chosen, beside what the round that began them says. */
  const told = terms.flatMap(({ id, term: { name, from, note } }) => {
    const [, how] = /^By (acclamation|election)\b/.exec(note ?? '') ?? [];
    const outcomes = cycles
      .filter(({ data }) => from !== undefined && data.agm === from)
      .flatMap(({ data }) => data.outcomes ?? [])
      .filter((outcome) => outcome.name === name);
    return how === undefined ? [] : outcomes.map((outcome) => ({ id, name, how, outcome }));
  });

  test('is told often enough to be compared', () => {
    expect(told.length).toBeGreaterThan(4);
  });
  test.each(told)('$id: $name $how, as in the round', ({ how, outcome }) => {
    expect(outcome.how).toBe(how);
  });
});

describe('what is told as history', () => {
  const { groups, regions, sources } = site!.records;
  const published = new Map(sources.map(({ id, data }) => [id, data.published]));
  /** Events of which every source was written before they took place. */
  const foretold = [...groups, ...regions].flatMap(({ id, data }) =>
    (data.history ?? []).flatMap(({ when, what, sources: cited }) => {
      const days = cited.map((source) => published.get(source));
      const before = days.every((day) => {
        const digits = Math.min(String(day).length, String(when).length);
        return day && String(day).slice(0, digits) < String(when).slice(0, digits);
      });
      return before ? [{ id, what }] : [];
    }),
  );

  test('is foretold somewhere', () => expect(foretold.length).toBeGreaterThan(2));
  test.each(foretold)('$id: is told as a plan, as its sources do: $what', ({ what }) => {
    expect(what).toMatch(/\bwas to\b|\bwas set for\b|planned|announced|sought/);
  });
});

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
    const found = checkContent(copy, guideNow).problems.filter(
      (problem) => problem.level === 'error',
    );
    expect(found.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(expected.sort());
  });
});

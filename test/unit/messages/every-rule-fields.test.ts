import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What an editor reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what an editor reads about values', () => {
  test('unknown-field', () =>
    expect(said('unknown-field')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:1 error unknown-field: \`expansoin\` is not a field here. Did you mean \`expansion\`?"`,
    ));
  test('missing-field', () =>
    expect(said('missing-field')).toMatchInlineSnapshot(
      `"glossary/alg.yml:1:1 error missing-field: \`summary\` is missing. Add the field \`summary\`: text."`,
    ));
  test('wrong-type', () =>
    expect(said('wrong-type')).toMatchInlineSnapshot(
      `"glossary/alg.yml:4:6 error wrong-type: \`see\` is \`groups/alpha\`, but must be a list, one item a line with a hyphen. Write a list, one item a line with a hyphen instead."`,
    ));
  test('unknown-value', () =>
    expect(said('unknown-value')).toMatchInlineSnapshot(
      `"groups/alpha.md:11:10 error unknown-value: \`state\`: \`activ\` is not a value it can have. Did you mean \`active\`?"`,
    ));
  test('wrong-value', () =>
    expect(said('wrong-value')).toMatchInlineSnapshot(
      `"glossary/alg.yml:6:10 error wrong-value: \`sources\`: a list needs at least one source. Compare a neighbouring record of the same kind."`,
    ));
  test('date-form', () =>
    expect(said('date-form')).toMatchInlineSnapshot(
      `"glossary/alg.yml:8:10 error date-form: \`checked\`: \`04/05/2030\` can be read as 4 May and as 5 April. Look up the day in the source, and write 2030-05-04 or 2030-04-05."`,
    ));
  test('no-such-day', () =>
    expect(said('no-such-day')).toMatchInlineSnapshot(
      `"glossary/alg.yml:8:10 error no-such-day: \`checked\`: \`2030-02-30\` does not exist: February 2030 has 28 days. Look up the day in the source and correct it."`,
    ));
  test('no-such-time', () =>
    expect(said('no-such-time')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error no-such-time: \`closes\`: \`2031-02-01 24:00 UTC\` has a time that no clock shows. If the whole day counts, its end is 2031-02-01 23:59 UTC."`,
    ));
  test('time-zone', () =>
    expect(said('time-zone')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error time-zone: \`closes\`: \`2031-02-01 18:00\` has a time without a zone. Look up the zone in the source, and write 2031-02-01 18:00 with it: UTC, AoE or a zone such as Europe/Paris."`,
    ));
});

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
      `"regions/northland.md:7:11 error date-form: \`when\`: \`04/05/2029\` can be read as 4 May and as 5 April. Look up the day in the source, and write 2029-05-04 or 2029-04-05."`,
    ));
  test('no-such-day', () =>
    expect(said('no-such-day')).toMatchInlineSnapshot(
      `"regions/northland.md:7:11 error no-such-day: \`when\`: \`2029-02-30\` does not exist: February 2029 has 28 days. Look up the day in the source and correct it."`,
    ));
  test('no-such-time', () =>
    expect(said('no-such-time')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error no-such-time: \`closes\`: \`2031-02-01 24:00 UTC\` has a time that no clock shows. If the whole day counts, its end is 2031-02-01 23:59 UTC."`,
    ));
  test('time-zone', () =>
    expect(said('time-zone')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:9 error time-zone: \`closes\`: \`2031-02-01 18:00\` has a time without a zone. Look up the zone in the source, and write 2031-02-01 18:00 with it: UTC, AoE or a zone such as Europe/Paris."`,
    ));
  test('reversed', () =>
    expect(said('reversed')).toMatchInlineSnapshot(
      `"groups/alpha.md:29:12 error reversed: \`until\` is icann900, but \`from\` is 2032-10-30: the first cannot come before the second. Hold both against the source, and correct the one that is wrong."`,
    ));
  test('placeholder', () =>
    expect(said('placeholder')).toMatchInlineSnapshot(
      `"groups/beta.md:3:10 error placeholder: \`summary\`: \`TODO\` only keeps the place of a text. Write what is known, or remove the line: what is not known is left out."`,
    ));
  test('address-form', () =>
    expect(said('address-form')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:4:6 error address-form: \`url\`: \`https://Example.org:443/rulebook?\` is not in the form in which the guide writes addresses. Write https://example.org/rulebook."`,
    ));
  test('hidden-address', () =>
    expect(said('hidden-address')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:4:6 error hidden-address: \`url\`: \`https://bit.ly/rulebook\` is a short address, which does not show where it leads and may lead elsewhere tomorrow. Follow it, and write the address of the page."`,
    ));
  test('private-network', () =>
    expect(said('private-network')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:4:6 error private-network: \`http://192.168.1.1/rulebook\` names a machine by its number, 192.168.1.1. Write the name of the web site."`,
    ));
  test('plain-http', () =>
    expect(said('plain-http')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:4:6 warning plain-http: The address begins with http://, though example.org has https://. Write https://example.org/rulebook."`,
    ));
  test('checked-too-early', () =>
    expect(said('checked-too-early')).toMatchInlineSnapshot(
      `"glossary/alg.yml:8:10 warning checked-too-early: The record was checked on 2030-01-10, but its source \`minutes\` was read later, on 2031-01-10. Hold the record against its sources again, and write that day."`,
    ));
  test('not-read', () =>
    expect(said('not-read')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:6:9 warning not-read: The source was not read, but groups/alpha.md grades as read what rests on it alone. Read it and correct its access, or write evidence: inferred there."`,
    ));
  test('empty-summary', () =>
    expect(said('empty-summary')).toMatchInlineSnapshot(
      `"groups/beta.md:3:10 warning empty-summary: The summary is the title again. Say in one sentence what it is."`,
    ));
  test('not-public', () =>
    expect(said('not-public')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:4:6 error not-public: \`url\`: \`https://chatgpt.com/share/6740c1e2\` is the answer of a program, which is no source. Cite the page from which the fact comes."`,
    ));
});

import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What an editor reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what an editor reads about private data', () => {
  test('personal-address', () =>
    expect(said('personal-address')).toMatchInlineSnapshot(
      `"glossary/alg.yml:3:19 error personal-address: \`jane.doe@example.com\` looks like a person's address. Only role addresses are published, such as staff@atlarge.icann.org. Remove it."`,
    ));
  test('telephone', () =>
    expect(said('telephone')).toMatchInlineSnapshot(
      `"glossary/alg.yml:3:15 error telephone: \`+1 310 301 5800\` looks like a telephone number. Telephone numbers are not published. Remove it."`,
    ));
  test('meeting-link', () =>
    expect(said('meeting-link')).toMatchInlineSnapshot(
      `"glossary/alg.yml:3:18 error meeting-link: A link to a meeting room stands here. Link to the public page that announces the meeting."`,
    ));
  test('tracking', () =>
    expect(said('tracking')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:4:34 error tracking: The link carries a tracking mark: \`?utm_source=mail\`. Remove it from the address."`,
    ));
});

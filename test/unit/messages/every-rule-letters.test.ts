import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What an editor reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what an editor reads about letters', () => {
  test('invisible-letter', () =>
    expect(said('invisible-letter')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:17 error invisible-letter: An invisible character stands here (U+200B). Delete it and type the text again."`,
    ));
  test('text-direction', () =>
    expect(said('text-direction')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:18 error text-direction: A character that turns the direction of the text round stands here (U+202E): readers see something else than what is written. Delete it and type the text again."`,
    ));
  test('control-character', () =>
    expect(said('control-character')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:17 error control-character: A control character stands here (U+0007). Delete it."`,
    ));
  test('look-alike', () =>
    expect(said('look-alike')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error look-alike: In \`Alphа\` the letter \`а\` (U+0430) is of another alphabet than its neighbours. Type the word again on one keyboard."`,
    ));
  test('letter-form', () =>
    expect(said('letter-form')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:15 warning letter-form: \`é\` is written as a letter with a separate accent, which search may miss. Type it again as \`é\`."`,
    ));
  test('lost-letter', () =>
    expect(said('lost-letter')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:15 error lost-letter: A letter was lost here when the text was copied (\`Ã©\`). Type the word again as the source prints it."`,
    ));
  test('foreign-digits', () =>
    expect(said('foreign-digits')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:4 error foreign-digits: \`２０３０\` is made of digits of another script. Type the number again with the digits 0 to 9."`,
    ));
});

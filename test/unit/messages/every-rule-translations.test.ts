import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What a translator reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what a translator reads about translations', () => {
  test('translation-file', () =>
    expect(said('translation-file')).toMatchInlineSnapshot(
      `"languages/fr/groups.po:10:1 error translation-file: The file cannot be read as a translation file: Invalid key name "»". Look at the line and the one before it: each text stands between two ", and a " inside it is written \\"."`,
    ));
  test('unknown-unit', () =>
    expect(said('unknown-unit')).toMatchInlineSnapshot(
      `"languages/fr/groups.po:10:1 warning unknown-unit: The guide does not say this English text. Run \`npm run translations\`: it lists the texts as they are now and keeps the translations for those that changed."`,
    ));
  test('lost-link', () =>
    expect(said('lost-link')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 error lost-link: The translation lacks the link \`/groups/alpha/\` of the English. Copy it from the English as it stands there."`,
    ));
  test('lost-number', () =>
    expect(said('lost-number')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 error lost-number: The translation lacks the number \`7\` of the English. Say the same; digits may be those of the language."`,
    ));
  test('thousands-mark', () =>
    expect(said('thousands-mark')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 error thousands-mark: The number \`5,300\` does not divide its thousands as this language does. Write \`5 300\`, with a narrow no-break space (U+202F)."`,
    ));
  test('breaking-space', () =>
    expect(said('breaking-space')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 warning breaking-space: A line may break within \`aller ?\`. Copy these words from here: they have a space at which no line breaks."`,
    ));
  test('lost-acronym', () =>
    expect(said('lost-acronym')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 warning lost-acronym: The translation lacks the acronym \`ALG\` of the English. Write it in Latin letters, beside the name in the language where that helps."`,
    ));
  test('lost-component', () =>
    expect(said('lost-component')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 error lost-component: The translation lacks the component \`<Seats of="positions/head-gardener" />\` of the English. Copy it from the English as it stands there."`,
    ));
  test('translation-form', () =>
    expect(said('translation-form')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 error translation-form: The signs ** are not as many as in the English. Put the words that are bold in English between two pairs of **."`,
    ));
  test('long-translation', () =>
    expect(said('long-translation')).toMatchInlineSnapshot(
      `"languages/fr/groups.po:10:1 warning long-translation: The translation has 299 characters; there is room for 256. Say it in fewer words."`,
    ));
  test('official-term', () =>
    expect(said('official-term')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 warning official-term: ICANN has a word of its own for \`Alpha Council\`; this text uses another. Use the word in terms.yml beside this file, in the form that the sentence needs."`,
    ));
  test('term-list', () =>
    expect(said('term-list')).toMatchInlineSnapshot(
      `"languages/fr/terms.yml:2:5 error term-list: This is no term as the check reads it. Write \`english\`, \`use\` and \`source\` for each, as its neighbours have them; words under \`chosen\` have no \`source\`."`,
    ));
  test('lost-page', () =>
    expect(said('lost-page')).toMatchInlineSnapshot(
      `"languages/fr/groups.po:1:1 warning lost-page: 1 page is English again in this language, because the English changed: groups/alpha. Run \`npm run translations\`, then look at the texts that are marked as fuzzy."`,
    ));
  test('other-meaning', () =>
    expect(said('other-meaning')).toMatchInlineSnapshot(
      `"languages/fr/guides.po:10:1 warning other-meaning: The English denies something (\`not\`), the translation nothing. Say what the English says, with its "not"."`,
    ));
});

/** What a language that is added to `translatedInto` needs and the compiler cannot ask for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkName } from '../../src/editing/record-name.ts';
import { readSearchWords } from '../../src/editing/search-words.ts';
import { translatedInto } from '../../src/model/languages.ts';
import { searchLanguages } from '../../src/model/search-language.ts';
import { countryNamer } from '../../src/search/countries.ts';
import { atOnce } from '../../src/search/steps.ts';
import { project } from '../support/build.ts';
import { tooHeavy, translatedBudget } from '../support/budgets.ts';

type Texts = Readonly<Record<string, unknown>>;
const textsIn = (language: string) =>
  JSON.parse(readFileSync(join(project, `src/i18n/${language}.json`), 'utf8')) as Texts;
const english = textsIn('en');

/** The words of a text, without the places that are filled. */
const wordsIn = (text: unknown) =>
  JSON.stringify(text)
    .replaceAll(/\{\w+\}/g, '')
    .match(/\p{L}{2,}/gu) ?? [];
const copied = (texts: Texts) =>
  Object.keys(texts).filter(
    (key) =>
      wordsIn(english[key]).length > 0 &&
      JSON.stringify(texts[key]) === JSON.stringify(english[key]),
  );
/** The sentences of the interface that were copied from the English, which would stand as the language's own. */
const sentencesLeft = (texts: Texts) =>
  copied(texts).filter((key) => wordsIn(english[key]).length > 3);

describe.each(translatedInto)('%s', (language) => {
  test('has an interface of its own: names and single words alone are as in English', () => {
    const texts = textsIn(language);
    expect(sentencesLeft(texts)).toEqual([]);
    expect(copied(texts).length, copied(texts).join(', ')).toBeLessThan(30);
  });
  test('has a page for its translators', () => {
    const page = `src/editor-guide/translating/into-${language}.md`;
    expect(existsSync(join(project, page)), page).toBe(true);
  });
  test('has a budget for its pages', () =>
    expect(
      tooHeavy([{ address: `/${language}/groups/a/`, bytes: 1e6 }], translatedBudget)[0],
    ).toMatch(/may have \d{5}$/));
  test('is the name of no record', () => expect(checkName(language)?.rule).toBe('file-name'));
  test('has small words, by which search knows a question in it', () => {
    const { functionWords } = readSearchWords(join(project, 'content'));
    expect(functionWords[language]?.length ?? 0).toBeGreaterThan(0);
  });
});

test('countries are found by their names in every language of search', () => {
  const spoken = atOnce(countryNamer())('FR').map(([language]) => language);
  expect(spoken).toEqual(expect.arrayContaining([...searchLanguages]));
});

describe('of a language that was only begun', () => {
  test('each English sentence is named', () => {
    expect(sentencesLeft({ ...textsIn('fr'), 'find.lead': english['find.lead'] })).toEqual([
      'find.lead',
    ]);
    expect(copied(english).length).toBeGreaterThan(500);
  });
  test('each page is too heavy', () =>
    expect(tooHeavy([{ address: '/xx/groups/a/', bytes: 1 }], () => NaN)).toHaveLength(1));
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { fill, formFor, localeOf } from '../../src/i18n/texts.ts';
import { makeWords } from '../../src/i18n/words.ts';
import { isPlannerText } from '../../src/planner/texts.ts';

describe('texts of the interface', () => {
  test('a place without a value stays', () =>
    expect(fill('{count} of {all}', { count: 3 })).toBe('3 of {all}'));
  test('the form is the one of the language', () => {
    const forms = { one: '{count} год', few: '{count} года', other: '{count} лет' };
    expect([1, 3, 5].map((count) => formFor(forms, count, 'ru'))).toEqual([
      forms.one,
      forms.few,
      forms.other,
    ]);
    expect(formFor('always', 3, 'ru')).toBe('always');
  });
  test('English is written day first', () =>
    expect(['en', 'fr'].map(localeOf)).toEqual(['en-GB', 'fr']));
  test('a language that is not there gets English', () =>
    expect(wordsOf('xx').t('site.search')).toBe(wordsOf('en').t('site.search')));
  test('a text that was not brought along is asked for in vain', () =>
    expect(() => makeWords('en', {}).t('plan.day')).toThrow('There is no text for plan.day.'));
});

test('the page of the planner brings every text that its scripts name', () => {
  const src = join(import.meta.dirname, '../../src');
  const { has, textsWhere } = wordsOf('en');
  const named = ['planner/*.ts', 'calendar/{events,ics}.ts'].flatMap((files) =>
    globSync(files, { cwd: src }).flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/'([\w-]+\.[\w.-]+)'/g)].flatMap(
        ([, key]) => (has(key!) ? [key] : []),
      ),
    ),
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((key) => !isPlannerText(key))).toEqual([]);
  expect(JSON.stringify(textsWhere(isPlannerText)).length).toBeLessThan(8000);
});

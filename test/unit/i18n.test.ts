import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { habits, isLanguage, type Language } from '../../src/i18n/languages.ts';
import { fill, formFor, isDay, localeOf, type Text } from '../../src/i18n/texts.ts';
import { makeWords } from '../../src/i18n/words.ts';
import { groupDigits } from '../../src/model/digit-groups.ts';
import { isPlannerText } from '../../src/planner/texts.ts';
import { catalogueFaults } from '../support/catalogue-faults.ts';

const folder = join(import.meta.dirname, '../../src/i18n');
const catalogue = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Text>;

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
  test.each([
    ['en', '1,761', '12,345'],
    ['fr', '1\u202F761', '12\u202F345'],
    ['es', '1761', '12\u00A0345'],
    ['ar', '1,761', '12,345'],
    ['ru', '1\u00A0761', '12\u00A0345'],
    ['zh', '1,761', '12,345'],
  ] as const)(
    'in %s a count of thousands is divided, and a year is not',
    (language, small, large) => {
      const words = wordsOf(language);
      expect([1761, 12345].map((count) => groupDigits(count, language))).toEqual([small, large]);
      expect(words.t('home.numbers', { sources: 12345 })).toContain(large);
      expect(words.t('component.next.estimate', { year: '2031' })).toContain('2031');
    },
  );
  test('English is written day first', () =>
    expect(['en', 'fr'].map(localeOf)).toEqual(['en-GB', 'fr']));
  test.each([
    ['fr', '2026-04-01', '1er avril 2026'],
    ['fr', '2026-04-11', '11 avril 2026'],
    ['ru', '2026-04-01', '1 апреля 2026\u00a0г.'],
    ['ru', '2014', '2014\u00a0г.'],
    ['zh', '2014', '2014年'],
    ['en', '2014', '2014'],
  ])('in %s, %s is printed as %s', (language, day, printed) =>
    expect(wordsOf(language).date(day)).toBe(printed),
  );
  test('a Russian sentence that ends with a year has one stop', () =>
    expect(wordsOf('ru').t('site.datesChecked', { day: wordsOf('ru').date('2026-04-01') })).toMatch(
      /[^.]г\.$/,
    ));
  test('a language that is not there gets English', () =>
    expect(wordsOf('xx').t('site.search')).toBe(wordsOf('en').t('site.search')));
  test('a text that was not brought along is asked for in vain', () =>
    expect(() => makeWords('en', {}).t('plan.day')).toThrow('There is no text for plan.day.'));
  test('a page that a browser has translated, which then says of itself another language, has its dates in that one', () =>
    expect(makeWords('de' as Language, {}).date('2026-11-25')).toBe('25. November 2026'));
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

describe('catalogues', () => {
  const english = catalogue('en.json');

  test('no key is written twice, and none is both for readers and for editors', () => {
    const keys = ['en.json', 'editing.en.json'].flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map(
        ([, key]) => key!,
      ),
    );
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  test.each(Object.entries(habits))(
    '%s has the forms that Intl asks for',
    (language, { plurals }) =>
      expect(new Set<string>(plurals)).toEqual(
        new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories),
      ),
  );

  test.each(globSync('??.json', { cwd: folder }))('%s is whole', (name) => {
    expect(isLanguage(name.slice(0, 2))).toBe(true);
    expect(catalogueFaults(name.slice(0, 2), catalogue(name), english)).toEqual([]);
  });

  test('the head of a column that asks gets no colon in a card, whatever sign ends it', () => {
    const styles = readFileSync(join(folder, '../styles/components/tables.css'), 'utf8');
    const known = [...styles.matchAll(/data-label\$='(.)'/g)].map(([, sign]) => sign);
    const asked = globSync('??.json', { cwd: folder }).map((name) =>
      String(catalogue(name)['position.eligibility']).at(-1),
    );
    expect(new Set(asked).size).toBeGreaterThan(1);
    expect(asked.filter((sign) => !known.includes(sign))).toEqual([]);
  });

  test.each([
    ['2026-05-11', 'Vers le 11 mai 2026', 'publication : vers le 11 mai 2026'],
    ['2026-05', 'Vers mai 2026', 'publication : vers mai 2026'],
    ['2026', 'Vers 2026', 'publication : vers 2026'],
  ])('French has an article before a day, and none before a month: %s', (when, ...printed) => {
    const { capitalized, date, t } = wordsOf('fr');
    const [around, about] = isDay(when)
      ? (['component.around', 'source.publishedAboutDay'] as const)
      : (['component.aroundMonth', 'source.publishedAbout'] as const);
    expect([
      capitalized(t(around, { day: date(when) })),
      t(about, { date: date(when) }).replace('\u00A0', ' '),
    ]).toEqual(printed);
  });

  test('a French mark that may begin or end a line is named', () => {
    const english = { wait: 'Wait', at: 'At', quote: 'Quote' };
    const french = { wait: 'Attendez ; voici', at: 'À 23:59\u00A0: fin\u202F!', quote: '« Oui »' };
    const fault = (key: string) => `${key} has a space that may break where the language has none.`;
    expect(catalogueFaults('fr', french, english)).toEqual([fault('wait'), fault('quote')]);
    expect(catalogueFaults('es', french, english)).toEqual([]);
    const russian = {
      wait: 'Ждите — и вот',
      at: 'До 2031\u00A0г.',
      quote: '{date} г.\u00A0— «Да»',
    };
    expect(catalogueFaults('ru', russian, { ...english, quote: '{date}' })).toEqual([
      fault('wait'),
      fault('quote'),
    ]);
  });

  test('what is missing, unknown or empty is named', () => {
    const source = {
      hello: 'Hello {name}',
      pages: { one: '{count} page of {all}', other: '{count} pages of {all}' },
      gone: 'Gone',
      one: 'One',
      many: { one: '{count} thing', other: '{count} things' },
    };
    const russian = {
      hello: 'Привет {имя} {all}',
      pages: { one: 'страница из {all}', few: '{count} страницы', other: '{count} страниц {all}' },
      one: ' ',
      many: 'много',
      more: 'Ещё',
    };
    expect(catalogueFaults('ru', russian, source)).toEqual([
      'more: English has no such text.',
      'hello lacks {name}.',
      'hello: English has no {имя}.',
      'hello: English has no {all}.',
      'pages has no form many.',
      'pages (few) lacks {all}.',
      'gone is missing.',
      'one is empty.',
      'one does not begin or end with white space as English does.',
      'one does not begin or end with white space as English does.',
      'many needs the forms one, few, many, other.',
    ]);
  });
});

/** The names of months in the languages of translations, in whatever case and set of names. */
import { once } from '../model/once.ts';
import type { TranslatedLanguage } from './languages.ts';

/** What a month is called in a language, in its cases; Arabic has two sets of names. */
export const monthPattern = once((month: number, language: TranslatedLanguage): RegExp => {
  if (language === 'zh')
    return new RegExp(`(?<!\\d)0?${month}\\s*月|${chineseMonths[month - 1]!}月`);
  const day = new Date(Date.UTC(2026, month - 1, 1));
  const named = (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(day);
  const names =
    language === 'ar'
      ? // Of the letters with which a name begins, many write the plain one.
        [named('ar-EG'), named('ar-SY')].map((name) => name.replaceAll(/[أإآا]/g, '[أإآا]'))
      : language === 'ru'
        ? // The ending changes with the case: май, мая, мае.
          [named('ru').replace(/й$/, '[йяею]').replace(/ь$/, '')]
        : [named(language)];
  return new RegExp(names.join('|'), 'iu');
});

const chineseMonths = [...'一二三四五六七八九十', '十一', '十二'];

/** Signs of punctuation, as each language writes them: in pages and in what search answers. */
import type { Language } from '../i18n/languages.ts';
import { partAnd } from '../i18n/texts.ts';
import { englishBegins, englishEnds } from '../model/english-marks.ts';

/** A text of which all is in a language, with the signs between its parts as that language writes them. */
export const withOwnSigns = (text: string, language: Language): string =>
  punctuation[language](text);

/** "14 au 25", "14 al 25": the days of a span stay in one line. */
const spanOfDays = /(?<=\d) (au|al) (?=\d)/g;
/** "7 de diciembre": a day and its month stay in one line. */
const spanishDay =
  /(?<=\d) de (?=(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\p{L}))/gu;
/**
 * Signs of punctuation that views put between texts, as each language writes them: French with a space before them at which no line
 * breaks, Arabic and Chinese with signs of their own after their own letters. The sign that ends an entity is none.
 */
const punctuation: Readonly<Record<Language, (text: string) => string>> = {
  en: (text) => text,
  fr: (text) =>
    text
      .replaceAll(/&#?\w+;|(?<![\s\u00A0\u202F])([:;!?])(?=\s|$)/g, (whole, sign?: string) =>
        sign ? (sign === ':' ? '\u00A0' : '\u202F') + sign : whole,
      )
      .replaceAll(spanOfDays, '\u00A0$1\u00A0'),
  es: (text) =>
    text
      .replaceAll(spanOfDays, '\u00A0$1\u00A0')
      .replaceAll(spanishDay, '\u00A0de\u00A0')
      // The number of a seat is its name.
      .replaceAll(/(?<=\bPuesto) (?=\d)/g, '\u00A0'),
  // The stop of the word for a year ends the sentence too, and the word stays with its number. No line begins with a dash.
  ru: (text) =>
    text
      .replaceAll('г..', 'г.')
      .replaceAll(/(\d) (?=гг?\.)/g, '$1\u00A0')
      .replaceAll(/[ \n]+(?=—(?:\s|$))/g, '\u00A0'),
  ar: (text) =>
    partAnd(text).replaceAll(
      /&#?\w+;|(?:^|(?<=\p{Script=Arabic}))[,;]|[,;](?= (?:$|\p{Script=Arabic}))|(?<=\p{Script=Arabic}.*)[,;](?= \d)|(?<=\p{Script=Arabic}.*\d)[,;](?= )/gu,
      (found) => (found === ',' ? '،' : found === ';' ? '؛' : found),
    ),
  zh: (text) =>
    text
      .replaceAll(
        /(^|\p{Script=Han})([,;:.])(?: |$)|([,;:.]) (?=$|(?:\d+ )?\p{Script=Han})/gu,
        (_, before: string | undefined, sign: string | undefined, ahead: string) =>
          (before ?? '') + chinese[sign ?? ahead],
      )
      .replaceAll(/ ?\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）')
      .replaceAll(/(?<=\p{Script=Han}) ?\((\d{4}[\d–]*)\)/gu, '（$1）')
      .replaceAll(/(?<=）)([,;:.])(?: |$)/g, (_, sign: string) => chinese[sign]!)
      // Signs of full width bring their own space.
      .replaceAll(/(?<=[。，；：！？、）])[ \n]+/g, '')
      // A day of the week is one word.
      .replaceAll(/(?<=日)周(?=[一二三四五六日])/g, '周\u2060'),
};
const chinese: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '.': '。' };

/** A sign of full width at the end of a text: the text behind the tags that follow begins without a space. */
export const endsWide = /[。，；：！？、）]$/;
/** Elements that stand in a line of text. */
const inLine = 'a|abbr|b|bdi|cite|em|i|q|small|span|strong|sup|time';
export const isInLine = new RegExp(`^(?:${inLine})?$`);

/** Brackets whose text is divided by links and the like, such as those to the glossary. */
const dividedBrackets = new RegExp(
  `[ \\n]*\\(((?:[^<>()${englishBegins}${englishEnds}]*</?(?:${inLine})(?![\\w-])(?:"[^"]*"|[^"<>])*>)+[^<>()${englishBegins}${englishEnds}]*)\\)`,
  'g',
);

/** Writes these with full width where there is Chinese between them. */
export const widenBrackets = (html: string): string =>
  html.replaceAll(dividedBrackets, (found, inside: string) =>
    /\p{Script=Han}/u.test(inside.replaceAll(/<[^>]*>/g, '')) ? `（${inside}）` : found,
  );

/**
 * What Arabic marks of other scripts: Latin words with a hyphen, of which no line holds a part, since at its end the hyphen would
 * stand before the word; numbers behind a Latin word and a sign, which would otherwise stand before that word; and numbers of paragraphs with a
 * Latin letter, which would stand before its number.
 */
export const keptInOrder = (text: string) =>
  text
    .replaceAll(
      /(?<![\w@/-]|\w\.)[A-Za-z]{1,3}-[A-Za-z]{1,8}(?![\w/@-]|\.\w)/g,
      '<span class="whole">$&</span>',
    )
    .replaceAll(
      /(?<![\w/.-])\d+(?:\.\d+)*(?:\.[a-z]|(?:\([a-z\d]+\))+)(?![\w/-])/g,
      '<bdi>$&</bdi>',
    )
    .replaceAll(
      /((?:^|[A-Za-z>])[،؛] )(\d[\d:.–-]*(?<![:.–-]))(?![:.–-]?\d| ?[A-Za-z])/g,
      '$1<bdi>$2</bdi>',
    );

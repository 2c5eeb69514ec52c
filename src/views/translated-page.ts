/**
 * The last touch to a page that is not English. Views write the address of the English page and pass on texts that are not translated
 * yet between two marks; here links are led to the page in the language of the reader where there is one, and English is marked as
 * English. One place for both, since links and texts come from records and prose as well as from views.
 */
import { rootOf } from '../i18n/addresses';
import { directionOf } from '../i18n/direction';
import type { Language } from '../i18n/languages';
import { partAnd } from '../i18n/texts';
import {
  eachMark,
  englishBegins,
  englishEnds,
  languageOfMark,
  withoutMarks,
} from '../model/english-marks';

export interface TranslatedPage {
  readonly language: Language;
  /** The address of the site with its path. */
  readonly host: string;
  /** The path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Whether there is a page or a file in the language at an English address. */
  readonly has: (address: string) => boolean;
  /** What is said of a link that leads to an English page: `(en anglais)`. */
  readonly inEnglish: string;
}

/** A comment, or a tag with its attributes; values may hold any sign. */
const tags = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
/** What is added to a link that leads to an English page. */
const toEnglish = ' hreflang="en"';
/** Elements whose content is text alone: English cannot be marked there. */
const withoutTags = new Set(['script', 'style', 'title', 'option', 'textarea']);
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
/** A text of which all is in a language, with the signs between its parts as that language writes them. */
export const withOwnSigns = (text: string, language: Language): string =>
  punctuation[language](text);
/** A sign of full width at the end of a text: the text behind the tags that follow begins without a space. */
const endsWide = /[。，；：！？、）]$/;
/** Elements that stand in a line of text. */
const inLine = 'a|abbr|b|bdi|cite|em|i|q|small|span|strong|sup|time';
const isInLine = new RegExp(`^(?:${inLine})?$`);
/** Brackets whose text is divided by links and the like, such as those to the glossary. */
const dividedBrackets = new RegExp(
  `[ \\n]*\\(((?:[^<>()${englishBegins}${englishEnds}]*</?(?:${inLine})(?![\\w-])(?:"[^"]*"|[^"<>])*>)+[^<>()${englishBegins}${englishEnds}]*)\\)`,
  'g',
);
/** Writes these with full width where there is Chinese between them. */
const widenBrackets = (html: string): string =>
  html.replaceAll(dividedBrackets, (found, inside: string) =>
    /\p{Script=Han}/u.test(inside.replaceAll(/<[^>]*>/g, '')) ? `（${inside}）` : found,
  );
/**
 * What Arabic marks of other scripts: Latin words with a hyphen, of which no line holds a part, since at its end the hyphen would
 * stand before the word; numbers behind a Latin word and a sign, which would otherwise stand before that word; and numbers of paragraphs with a
 * Latin letter, which would stand before its number.
 */
const keptInOrder = (text: string) =>
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
const chinese: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '.': '。' };

/** A block that holds nothing but English: it is English as a whole, and runs as English does, links and all. */
const englishBlock = new RegExp(
  `<(p|li|d[dt]|t[dh]|h[1-6])(?![^>]* lang=)((?: [^>]*)?)>\\s*${englishBegins}([^${englishBegins}${englishEnds}]*)${englishEnds}\\s*(?=</\\1>)`,
  'g',
);

/** How the tag of such a block ends until it is written. */
const wholeBlock = ' data-english>';

/** A text without marks, of which only what is in the language of the page is written as that language does. */
function betweenMarks(text: string, write: (part: string) => string): string {
  let marked = '';
  return text
    .split(eachMark)
    .map((piece) => {
      const begun = languageOfMark(piece);
      if (begun !== undefined) marked = begun;
      return begun !== undefined ? '' : marked ? piece : write(piece);
    })
    .join('');
}

/** Finishes the HTML of a page in another language than English, or of an English one with words in others. */
export function finishTranslated(drawn: string, page: TranslatedPage): string {
  const own = page.language;
  const isChinese = own === 'zh';
  const html = (isChinese ? widenBrackets(drawn) : drawn).replaceAll(
    englishBlock,
    `<$1$2 lang="en" dir="ltr"${wholeBlock}$3`,
  );
  let finished = '';
  /** The language of a text between marks. */
  let marked = '';
  let blockOfEnglish = '';
  let inPicture = false;
  let leadsToEnglish = false;
  let isBehindWide = false;
  let done = 0;
  const write = punctuation[own];
  /** Text of the page, of which that between the marks is English. */
  const text = (raw: string) => {
    for (const piece of raw.split(eachMark)) {
      const begun = languageOfMark(piece);
      if (begun !== undefined) marked = begun;
      else {
        const part = isBehindWide ? piece.replace(/^[ \n]+/, '') : piece;
        const written = marked
          ? marked !== own && /\p{L}/u.test(part.replaceAll(/&\w+;/g, '')) && !inPicture
            ? `<span lang="${marked}" dir="${directionOf(marked, {})}">${part}</span>`
            : part
          : blockOfEnglish
            ? part
            : own === 'ar' && !inPicture
              ? keptInOrder(write(part))
              : write(part);
        finished += written;
        if (isChinese && part) isBehindWide = endsWide.test(written);
      }
    }
  };
  tags.lastIndex = 0;
  for (let found; (found = tags.exec(html));) {
    const [tag, closing, name = ''] = found;
    // A badge is a box, which keeps its distance.
    if (tag.startsWith('<span class="badge')) isBehindWide = false;
    text(html.slice(done, found.index));
    if (!isInLine.test(name)) isBehindWide = false;
    done = tags.lastIndex;
    if (name === 'svg') inPicture = !closing;
    if (closing && name === 'a' && leadsToEnglish) {
      finished += ` <small>${page.inEnglish}</small>`;
      leadsToEnglish = false;
      isBehindWide = endsWide.test(page.inEnglish);
    }
    const isBlock = tag.endsWith(wholeBlock);
    if (isBlock) blockOfEnglish = name;
    else if (closing && name === blockOfEnglish) blockOfEnglish = '';
    const led = closing
      ? tag
      : lead(bare(isBlock ? `${tag.slice(0, -wholeBlock.length)}>` : tag), name, page);
    finished += led;
    // A picture has no room for the words, and English needs none; what reads links aloud has the attribute.
    if (name === 'a' && !closing && led.includes(toEnglish) && !tag.includes(' hreflang='))
      leadsToEnglish = !inPicture && !blockOfEnglish;
    if (!closing && withoutTags.has(name)) {
      const end = html.indexOf(`</${name}`, done);
      const raw = html.slice(done, end);
      finished += tag.includes('ld+json')
        ? leadData(withoutMarks(raw), page)
        : name === 'title' || name === 'option'
          ? betweenMarks(raw, write)
          : withoutMarks(raw);
      done = tags.lastIndex = end;
    }
  }
  text(html.slice(done));
  return isChinese ? finished.replaceAll(/[ \n]+((?:<[a-z][^>]*>)+（)/g, '$1') : finished;
}

/** A tag without marks, in its addresses too: messages are written ahead in some. */
const bare = (tag: string): string =>
  withoutMarks(tag).replaceAll(/%EE%80%8[01]|%EE%80%82[\w-]*%EE%80%83/g, '');

/** Leads what a tag names to the reader's language. */
function lead(tag: string, name: string, page: TranslatedPage): string {
  const { base, host } = page;
  const root = rootOf(page.language);
  const below = `${base.slice(0, -1)}${root}/`;
  // Names of other languages lead there.
  if (tag.includes(' hreflang=')) return tag;
  // Calendar programs get whole addresses, some of them inside another.
  if (tag.includes('calendars'))
    for (const write of [(text: string) => text, encodeURIComponent]) {
      const bare = host.replace(/^https?:/, '');
      tag = tag.replaceAll(
        write(`${bare}calendars/`),
        write(`${bare.slice(0, -1)}${root}/calendars/`),
      );
    }
  // What scripts are told stands as JSON in attributes. The root itself they ask for what every language shares.
  tag = tag.replaceAll(
    /(&#34;|&quot;)(\/[^&"?#]+)(?=\1|[?#])/g,
    (told, quote: string, path: string) => {
      const address = path.slice(base.length - 1);
      return path.startsWith(base) && path !== base && page.has(address)
        ? quote + below + address.slice(1)
        : told;
    },
  );
  return tag.replace(
    / (href|action)="([^"#?]*)([^"]*)"/,
    (attribute, kind: string, path: string, rest: string) => {
      if (!path.startsWith(base) || path.startsWith('//') || path.startsWith(below))
        return attribute;
      const address = path.slice(base.length - 1);
      if (page.has(address)) return ` ${kind}="${below}${address.slice(1)}${rest}"`;
      return name === 'a' && address.endsWith('/') ? attribute + toEnglish : attribute;
    },
  );
}

/** Leads whole addresses in what a page tells machines to the reader's language. */
const leadData = (json: string, { host, language, has }: TranslatedPage): string =>
  json.replaceAll(/"(https?:[^"#]*)([^"]*)"/g, (text, address: string, rest: string) =>
    address.startsWith(host) && has(address.slice(host.length - 1))
      ? `"${host.slice(0, -1)}${rootOf(language)}${address.slice(host.length - 1)}${rest}"`
      : text,
  );

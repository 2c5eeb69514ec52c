/**
 * The last touch to a page that is not English. Views write the address of the English page and pass on texts that are not translated
 * yet between two marks; here links are led to the page in the language of the reader where there is one, and English is marked as
 * English. One place for both, since links and texts come from records and prose as well as from views.
 */
import { rootOf } from '../i18n/addresses';
import { directionOf } from '../i18n/direction';
import type { Language } from '../i18n/languages';
import {
  eachMark,
  englishBegins,
  englishEnds,
  languageOfMark,
  withoutMarks,
} from '../model/english-marks';
import { endsWide, isInLine, keptInOrder, widenBrackets, withOwnSigns } from './signs';

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
  const write = (part: string) => withOwnSigns(part, own);
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

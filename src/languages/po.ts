/** Translation files as translators' programs read and write them. */
// Tools write PO in many ways: folded, escaped, with comments of their own. That is what a parser in use for years knows.
import { po } from 'gettext-parser';
import { pluralForms, type TranslatedLanguage } from './languages.ts';

/** One text of a translation file. */
export interface Message {
  readonly english: string;
  /** Empty while nobody has translated it. */
  readonly text: string;
  /** The translation is of an earlier English and must be looked at: it is not shown. */
  readonly isFuzzy: boolean;
  /** Where the English stands: `groups/cpwg purpose.0.says`. */
  readonly places: readonly string[];
  /** The English that was translated, if it is another by now. */
  readonly previous?: string;
  /** What translators wrote beside it. */
  readonly remark?: string;
}

/** Reads a translation file. Throws where it is not written as one; the error may know its line as `lineNumber`. */
export function readPo(text: string): Message[] {
  const { translations } = po.parse(text, { validation: true });
  return Object.values(translations[''] ?? {}).flatMap(({ msgid, msgstr, comments = {} }) => {
    if (msgid === '') return [];
    const previous = comments.previous && previousIn(comments.previous);
    return {
      english: msgid,
      text: msgstr[0] ?? '',
      isFuzzy: /(?:^|[\s,])fuzzy(?:$|[\s,])/.test(comments.flag ?? ''),
      places: placesIn(comments.reference ?? ''),
      ...(previous && { previous }),
      ...(comments.translator && { remark: comments.translator }),
    };
  });
}

/** Writes a translation file. One line for a text, however long, so that a change to it is one line. */
export function writePo(language: TranslatedLanguage, messages: readonly Message[]): string {
  const header = {
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'MIME-Version': '1.0',
    Language: language,
    'Plural-Forms': pluralForms[language],
  };
  const drawn = messages.map(({ english, text, isFuzzy, places, previous, remark }) => [
    english,
    {
      msgid: english,
      msgstr: [text],
      comments: {
        ...(remark && { translator: remark }),
        reference: places.join('\n'),
        ...(isFuzzy && { flag: 'fuzzy' }),
        ...(previous && { previous: `msgid ${quoted(previous)}` }),
      },
    },
  ]);
  const table = {
    charset: 'utf-8',
    headers: header,
    translations: { '': Object.fromEntries(drawn) as Record<string, never> },
  };
  return new TextDecoder().decode(po.compile(table, { foldLength: 0 }));
}

/** Programs of translators join lines of places and break them where they like: each place is two words. */
const placesIn = (reference: string): string[] => {
  const words = reference.split(/\s+/).filter(Boolean);
  return words.flatMap((word, index) =>
    index % 2 === 0 ? `${word} ${words[index + 1] ?? ''}` : [],
  );
};

const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;

/** The text of `msgid "..."`, which may be folded over several lines. */
const previousIn = (comment: string): string =>
  [...comment.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, part]) => part!.replaceAll(/\\(.)/g, '$1'))
    .join('');

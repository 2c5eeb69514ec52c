/** What is wrong with one translation, beside its English: the same for the check of files and for the form of translators. Pure. */
import { checkLetters } from '../editing/check-letters.ts';
import { longest } from '../model/text-lengths.ts';
import { breakingSpace } from './bound-spaces.ts';
import type { RuleName } from '../model/check-rules.ts';
import { lostIn, type keptIn, type KeptFault } from './kept.ts';
import type { TranslatedLanguage } from './languages.ts';
import { component } from './markup.ts';

/** What is known of the English text of a unit. */
export interface UnitKnown {
  /** The longest translation that has room. */
  readonly room: number;
  readonly isProse: boolean;
}

/** Spanish and Russian need up to a third more letters than English; this is what lists still have room for. */
const roomier = 1.6;

/** How long the translation of a text may be that stands at a place: `summary`, `purpose.0.says`, `prose.2.1`. */
function roomOf(english: string, place: string): number {
  if (isProsePlace(place)) return Infinity;
  const room =
    place === 'summary'
      ? longest.summary
      : english.length > longest.text
        ? longest.sentence
        : longest.text;
  return Math.max(room, english.length) * roomier;
}

/** Whether a place of a unit lies in the prose of its record. */
const isProsePlace = (place: string): boolean => place.startsWith('prose.');

/** What is known of an English text by all places in which it stands: the narrowest counts. */
export const unitKnown = (english: string, places: readonly string[]): UnitKnown => ({
  room: Math.min(...places.map((place) => roomOf(english, place))),
  isProse: places.some(isProsePlace),
});

/** What a translation lacks of its English, and what it would change around it. Words that ICANN has are asked for apart. */
export function unitFaults(
  kept: ReturnType<ReturnType<typeof keptIn>>,
  text: string,
  language: TranslatedLanguage,
  unit: UnitKnown,
): KeptFault[] {
  const more = [formFault(text, unit), breakingSpace(text, language)];
  return [...lostIn(kept, text, language), ...more.filter((one) => one !== undefined)];
}

/** Letters that deceive, and what is private, with their places: the same as in every text of the guide. Arabic has digits of its own. */
export const letterFaults = (text: string): ReturnType<typeof checkLetters> =>
  checkLetters(text).filter(({ rule }) => rule !== 'foreign-digits');

/** What is wrong with how a translation is written: several lines, too many characters, HTML, signs that begin a list. */
function formFault(text: string, { isProse, room }: UnitKnown): KeptFault | undefined {
  const fault = (rule: RuleName, message: string, repair: string, level: 'error' | 'warning') => ({
    rule,
    level,
    message,
    repair,
  });
  if (/[\n\r]/.test(text) || text.trim() !== text)
    return fault(
      'translation-form',
      'The translation runs over several lines, or begins or ends with a space.',
      'Write it as one line, without \\n.',
      'error',
    );
  if (text.length > room)
    return fault(
      'long-translation',
      `The translation has ${text.length} characters; there is room for ${Math.floor(room)}.`,
      'Say it in fewer words.',
      'warning',
    );
  // In prose whatever is no component of the English was refused with the components.
  const rest = isProse ? text.replaceAll(component, '') : text;
  if (isProse ? /[<{}]/.test(rest) : /<\/?[a-z][\w-]*(?:\s[^<>]*)?(?:\/?>|$)|<!--/i.test(rest))
    return fault(
      'raw-html',
      'There is raw HTML, a < or a curly bracket in the translation.',
      'Remove it; only what the English holds may stand here.',
      'error',
    );
  if (
    isProse &&
    /^(?:#{1,6} |>|[-*+] |\d{1,9}[.)] |\||```|~~~|(?:import|export)\s)|(?<!\\)\|/.test(text)
  )
    return fault(
      'translation-form',
      'The translation begins like a list, a heading or code, or holds a |, so it would change the page around it.',
      'Begin with a word; write \\\\| where the sign is meant.',
      'error',
    );
  return undefined;
}

/** What is said of a translation that has another word for a term of ICANN's. */
export const otherWord = (term: string, count: number): KeptFault => ({
  rule: 'official-term',
  level: 'warning',
  message: `ICANN has a word of its own for \`${term}\`; ${count === 1 ? 'this text uses' : `${count} texts here use`} another.`,
  repair: 'Use the word in terms.yml beside this file, in the form that the sentence needs.',
});

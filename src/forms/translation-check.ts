/** What is wrong with a translation, as the form of translators says it: loaded when somebody asks for it first. */
import { letterFaults, otherWord, unitFaults, unitKnown } from '../languages/check-unit';
import { keptIn, type KeptFault } from '../languages/kept';
import type { TranslatedLanguage } from '../languages/languages';
import { termsAsked } from '../languages/terms-asked';
import type { TermList } from '../languages/terms';
import type { TextUnit } from './translation';

/** What the form asks of a language to check as the check of files does. */
export interface LanguageCheck {
  readonly terms: TermList;
  readonly acronyms: readonly string[];
}

/** Asks what is wrong with the translation of a text, with the check of files. */
export function unitCheck(
  language: TranslatedLanguage,
  { terms, acronyms }: LanguageCheck,
): (unit: TextUnit, text: string) => KeptFault[] {
  const kept = keptIn(new Set(acronyms));
  const ask = termsAsked(terms, language);
  return ({ english, places }, text) => [
    ...unitFaults(kept(english), text, language, unitKnown(english, places)),
    ...ask(english, text).map((term) => otherWord(term, 1)),
    ...letterFaults(text).map(({ rule, level, message, repair }) => ({
      rule,
      level,
      message,
      repair,
    })),
  ];
}

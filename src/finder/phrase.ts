/** Reasons as sentences. Words and names come from the page, so that no word of a language stands in code. */
import { fill, formFor, listerFor, type Text } from '../i18n/texts.ts';
import type { Reason } from './match.ts';

export interface ChoosingWords {
  readonly lang: string;
  /** Sentences by `Reason.says`; one that counts has its plural forms. */
  readonly reasons: Readonly<Record<string, Text>>;
  /** Shown names of areas, regions and languages. */
  readonly names: Readonly<Record<string, string>>;
}

/** One reason as a sentence: "Calls in English, French and Spanish." */
export function say(
  { says, values = {} }: Reason,
  { lang, reasons, names }: ChoosingWords,
): string {
  const list = (ids: readonly string[] | undefined) =>
    listerFor(lang)((ids ?? []).map((id) => names[id] ?? id));
  return fill(form(reasons[says] ?? says, values.hours ?? 0, lang), {
    areas: list(values.areas),
    regions: list(values.regions),
    languages: list(values.languages),
  });
}

/** A text with its number; a text with forms takes the one for the number. */
export function form(text: Text, count: number, lang: string): string {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(count);
  return fill(formFor(text, count, lang), { count: number });
}

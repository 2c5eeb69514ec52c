/** Reasons as sentences. Words and names come from the page, so that no word of a language stands in code. */
import type { Reason } from './match.ts';

export interface ChoosingWords {
  readonly lang: string;
  /** Sentences by `Reason.says`; one that counts has its plural forms. */
  readonly reasons: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Shown names of areas, regions and languages. */
  readonly names: Readonly<Record<string, string>>;
}

/** One reason as a sentence: "Calls in English, French and Spanish." */
export function say(
  { says, values = {} }: Reason,
  { lang, reasons, names }: ChoosingWords,
): string {
  const list = (ids: readonly string[] | undefined) =>
    new Intl.ListFormat(lang).format((ids ?? []).map((id) => names[id] ?? id));
  return form(reasons[says] ?? says, values.hours ?? 0, lang)
    .replace('{areas}', list(values.areas))
    .replace('{regions}', list(values.regions))
    .replace('{languages}', list(values.languages));
}

/** A text with its number; a text with forms takes the one for the number. */
export function form(
  text: string | Readonly<Record<string, string>>,
  count: number,
  lang: string,
): string {
  const chosen =
    typeof text === 'string'
      ? text
      : (text[new Intl.PluralRules(lang).select(count)] ?? text['other']!);
  return chosen.replace(
    '{count}',
    new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(count),
  );
}

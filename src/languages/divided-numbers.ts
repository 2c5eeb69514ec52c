/** Numbers in texts whose thousands are divided, and how their translations divide them. Pure. */
import { groupDigits } from '../model/digit-groups.ts';

/** Numbers of which an English text divides the thousands. */
const divided = /(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?![\w/-]|[.,]\d)/g;

/** What the numbers are worth of which an English text divides the thousands. */
export const dividedIn = (english: string): number[] => [
  ...new Set(english.match(divided)?.map((one) => Number(one.replaceAll(',', '')))),
];

/** A text that says the same in every language, with its English numbers divided as a language does. */
export const regroupDigits = (text: string, language: string): string =>
  text.replaceAll(divided, (one) => groupDigits(Number(one.replaceAll(',', '')), language));

/** How a text writes a number of which another language divides the thousands, where it divides them otherwise than its own language. */
export function otherwiseDivided(
  text: string,
  value: number,
  language: string,
): string | undefined {
  const parts = groupDigits(value, 'en').split(',');
  const anyhow = new RegExp(
    `(?<![\\d.,])${parts.join("([,.\\u00B7\\u066C\\s\u2019']?)")}(?!\\d|[.,]\\d)`,
    'g',
  );
  const own = groupDigits(value, language);
  return text.match(anyhow)?.find((one) => one !== own && /\D/.test(one));
}

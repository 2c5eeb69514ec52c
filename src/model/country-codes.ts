/** Codes of countries and territories, ISO 3166-1, as the platform knows them. */
import { once } from './once.ts';

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that the platform knows and ISO 3166-1 does not give to a country: reserved ones, and those of groups of countries. */
const reserved = /^(?:AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|XA|XB|XK|ZZ)$/;

/** Whether two letters are the code of a country or territory. Codes that stand for another one, such as UK for GB, are none. */
export const isCountryCode = (code: string): boolean =>
  regionNames.of(code) !== undefined &&
  Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` &&
  !reserved.test(code);

/** All that two capital letters can be. */
export const letterPairs = (): string[] => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((one) => letters.map((other) => one + other));
};

/** Every code of a country or territory. */
export const countryCodes = once((): readonly string[] => letterPairs().filter(isCountryCode));

/** Chinese as the guide writes it: in simplified signs. */

/** Signs of Chinese in their traditional form, each with the simplified one, from a row of both. */
export const signsOf = (row: string): ReadonlyMap<string, string> =>
  new Map(row.match(/../gu)?.map(([from = '', to = '']) => [from, to]));

/** A question in simplified Chinese signs, as the guide writes them. */
export const simplify = (query: string, signs: ReadonlyMap<string, string>): string =>
  signs.size > 0 ? query.replaceAll(/\p{Script=Han}/gu, (sign) => signs.get(sign) ?? sign) : query;

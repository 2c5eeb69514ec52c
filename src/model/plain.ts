const unmarked = /^[\0-\x7F]*$/;

/** Returns a text in small letters without accents and other marks: `Comité` → `comite`. */
export function plain(text: string): string {
  const small = text.toLowerCase();
  return unmarked.test(small) ? small : small.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
}

/** Returns a text in small letters without accents and other marks: `Comité` → `comite`. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '');

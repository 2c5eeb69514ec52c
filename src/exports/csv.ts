/** Rows as CSV (RFC 4180): commas, CRLF, quotes where needed. */

type Cell = string | number | undefined;

/** A spreadsheet would run these as a formula; a quote before them makes them text. */
const startsFormula = /^[=+\-@\t\r]/;

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = (cell ?? '').replace(startsFormula, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with its header line. `csvOf(['a'], [['x, y']]) // => 'a\r\n"x, y"\r\n'` */
export const csvOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

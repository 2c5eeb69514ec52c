/** What prose puts side by side fits: a component and the link after it, the cells of a column, lists that exist. */
import { ownRecords, type Site } from '../site.ts';
import { disagrees, saidIn, warnings, type Check, type Finding } from './finding.ts';

export default [componentsFitTheirLinks, cellsAreOfOneSort, listsAreThere] satisfies Check[];

const shown =
  /<[A-Z]\w* of="([a-z]+)\/([a-z0-9-]+)"[^>]*\/> (?:\p{Ll}+ )?\[([^\]]+)\]\(\/([a-z]+)\/([a-z0-9-]+)\//gu;

/** `<Seats of="positions/a" /> [B](/positions/b/)` draws the number of one post before the name of another. */
function* componentsFitTheirLinks(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site))
    for (const { 1: kind, 2: id, 3: words, 4: otherKind, 5: other, index } of record.body.matchAll(
      shown,
    ))
      if (kind === otherKind && id !== other)
        yield disagrees(
          record,
          { path: [], bodyOffset: index },
          `The component draws what \`${kind}/${id}\` says, but stands before \`${words}\`, a link to \`${other}\`.`,
        );
}

const enough = 3;
const sortOf = (cell: string): 'number' | 'words' | undefined =>
  /^(?:\d|about \d|(?:in )?(?:19|20)\d\d)/.test(cell)
    ? 'number'
    : /\p{L}/u.test(cell)
      ? 'words'
      : undefined;

/** A row whose cells are of another sort than those above and below, in two columns at once, has its columns exchanged. */
function* cellsAreOfOneSort(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site))
    for (const { 0: table, index } of record.body.matchAll(/(?:^\|.*\|[ \t]*\n?)+/gm))
      for (const { offset, first, second } of oddRows(table))
        yield disagrees(
          record,
          { path: [], bodyOffset: index + offset },
          `\`${first.slice(0, 40)}\` and \`${second.slice(0, 40)}\` are of another sort than the rest of their columns.`,
          'Exchange them if each stands in the column of the other.',
        );
}

/** The rows of a table with two cells that are of another sort than all others of their columns, with those cells. */
function oddRows(table: string): { offset: number; first: string; second: string }[] {
  const rows = [...table.matchAll(/.+/g)].map(({ 0: line, index }) => ({
    offset: index,
    cells: line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  }));
  const body = rows.slice(2).filter(({ cells }) => cells.length > 1);
  if (body.length <= enough) return [];
  return body.flatMap((row) => {
    const [first, second] = row.cells.filter((cell, column) => {
      const others = body.flatMap(({ cells }) =>
        cells === row.cells ? [] : (sortOf(cells[column] ?? '') ?? []),
      );
      const own = sortOf(cell);
      return own && others.length >= enough && !others.includes(own);
    });
    return first && second ? [{ offset: row.offset, first, second }] : [];
  });
}

const listName = /(?<![\w@./-])[a-z]+(?:-[a-z]+)+(?![\w@/-]|\.\w)/g;

/** A name made like those of several lists is the name of one of them. */
function* listsAreThere(site: Site, broken: ReadonlySet<string>): Iterable<Finding> {
  const { names, parts } = listsOf(site);
  // What a body that could not be read has for lists is not known.
  if (parts.size === 0 || [...broken].some((name) => /^(?:groups|regions)\//.test(name))) return;
  for (const { record, match, at } of saidIn(ownRecords(site), listName, / /)) {
    const [name] = match;
    if (name.length > 4 && parts.has(name.split('-')[1]!) && !names.has(name))
      yield warnings(record, 'misspelt-name')(
        at,
        `\`${name}\` is named like a mailing list, but no group or region has it.`,
        'Correct the name, or add the list to its body.',
      );
  }
}

/** The names of mailing lists, and the parts that several of them have. */
function listsOf({ records }: Site): { names: ReadonlySet<string>; parts: ReadonlySet<string> } {
  const all = [...records.groups, ...records.regions].flatMap(({ data }) =>
    (data.lists ?? []).flatMap(({ name, address }) => [
      name.toLowerCase(),
      ...(address ? [address.split('@')[0]!.toLowerCase()] : []),
    ]),
  );
  const names = new Set(all);
  const parts = Map.groupBy(
    [...names].flatMap((name) => name.split('-').slice(1)),
    (part) => part,
  );
  return {
    names,
    parts: new Set([...parts].flatMap(([part, same]) => (same.length >= enough ? part : []))),
  };
}

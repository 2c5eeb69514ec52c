/** What prose puts side by side fits: a component and the link after it, the cells of a column, lists that exist. */
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { textsOf } from '../text-fields.ts';
import { disagrees, offsetIn, type Check, type Finding } from './finding.ts';

export const proseFitsTogether: Check = (site, broken) => {
  // What a body that could not be read has for lists is not known.
  const isWhole = ![...broken].some((name) => /^(?:groups|regions)\//.test(name));
  const lists = listsOf(site);
  return allRecords(site).flatMap((record) =>
    record.kind === 'sources'
      ? []
      : [
          ...componentsFitTheirLinks(record),
          ...cellsAreOfOneSort(record),
          ...(isWhole ? listsAreThere(record, lists) : []),
        ],
  );
};

const shown =
  /<[A-Z]\w* of="([a-z]+)\/([a-z0-9-]+)"[^>]*\/> (?:\p{Ll}+ )?\[([^\]]+)\]\(\/([a-z]+)\/([a-z0-9-]+)\//gu;

/** `<Seats of="positions/a" /> [B](/positions/b/)` draws the number of one post before the name of another. */
const componentsFitTheirLinks = (record: AnyRecord): Finding[] =>
  [...record.body.matchAll(shown)].flatMap(
    ({ 1: kind, 2: id, 3: words, 4: otherKind, 5: other, index }): Finding[] =>
      kind === otherKind && id !== other
        ? [
            {
              ...disagrees(
                record,
                [],
                `The component draws what \`${kind}/${id}\` says, but stands before \`${words}\`, a link to \`${other}\`.`,
              ),
              bodyOffset: index,
            },
          ]
        : [],
  );

const enough = 3;
const sortOf = (cell: string): 'number' | 'words' | undefined =>
  /^(?:\d|about \d|(?:in )?(?:19|20)\d\d)/.test(cell)
    ? 'number'
    : /\p{L}/u.test(cell)
      ? 'words'
      : undefined;

/** A row whose cells are of another sort than those above and below, in two columns at once, has its columns exchanged. */
function cellsAreOfOneSort(record: AnyRecord): Finding[] {
  return [...record.body.matchAll(/(?:^\|.*\|[ \t]*\n?)+/gm)].flatMap(({ 0: table, index }) => {
    let offset = index;
    const rows = table.split('\n').map((line) => {
      const at = offset;
      offset += line.length + 1;
      return {
        at,
        cells: line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim()),
      };
    });
    const body = rows.slice(2).filter(({ cells }) => cells.length > 1);
    if (body.length <= enough) return [];
    const odd = (row: number, column: number) => {
      const own = sortOf(body[row]!.cells[column] ?? '');
      const others = body.flatMap(({ cells }, at) =>
        at === row ? [] : (sortOf(cells[column] ?? '') ?? []),
      );
      return own !== undefined && others.length >= enough && others.every((other) => other !== own);
    };
    return body.flatMap(({ at, cells }, row): Finding[] => {
      const strange = cells.filter((_, column) => odd(row, column));
      return strange.length > 1
        ? [
            {
              ...disagrees(
                record,
                [],
                `\`${strange[0]!.slice(0, 40)}\` and \`${strange[1]!.slice(0, 40)}\` are of another sort than the rest of their columns.`,
                'Exchange them if each stands in the column of the other.',
              ),
              bodyOffset: at,
            },
          ]
        : [];
    });
  });
}

const listName = /(?<![\w@./-])[a-z]+(?:-[a-z]+)+(?![\w@/-]|\.\w)/g;

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

/** A name made like those of several lists is the name of one of them. */
const listsAreThere = (
  record: AnyRecord,
  { names, parts }: ReturnType<typeof listsOf>,
): Finding[] =>
  parts.size === 0
    ? []
    : textsOf(record).flatMap((place) =>
        [...place.text.matchAll(listName)].flatMap(({ 0: name, index }): Finding[] =>
          name.length > 4 &&
          parts.has(name.split('-')[1]!) &&
          !names.has(name) &&
          place.text.includes(' ')
            ? [
                {
                  record,
                  path: place.path,
                  ...offsetIn(place, index),
                  level: 'warning',
                  rule: 'misspelt-name',
                  message: `\`${name}\` is named like a mailing list, but no group or region has it.`,
                  repair: 'Correct the name, or add the list to its body.',
                },
              ]
            : [],
        ),
      );

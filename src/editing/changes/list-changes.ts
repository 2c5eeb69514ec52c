/** Words and addresses that no source proves: where one has gone from one place to another, a reviewer should see it. Pure. */
import type { Path, Problem } from '../../model/problem.ts';
import { isGroup } from '../is-deep-equal.ts';
import type { ContentFile } from '../parse.ts';
import { linesBetween } from './lines.ts';

/** A word, and the list or the name under which it stands. */
interface Leaf {
  readonly word: string;
  readonly under: string;
  readonly path: Path;
}

/** What leads elsewhere than before in a list of redirects, of search words, of questions or of terms; what only came is no change. */
export function movedWords(was: ContentFile, is: ContentFile): Problem[] {
  if (was.data === undefined || is.data === undefined) return [];
  const [before, after] = [leavesOf(was.data), leavesOf(is.data)];
  const key = ({ under, word }: Leaf) => `${under}\n${word}`;
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
  const gone = before.filter((leaf) => !now.has(key(leaf)));
  const come = after.filter((leaf) => !old.has(key(leaf)));
  const lines = linesBetween(was.text, is.text);
  const said = new Set<string>();
  return gone.flatMap((leaf): Problem[] => {
    const moved = come.find(({ word, under }) => word === leaf.word && under !== leaf.under);
    const other = come.find(({ under }) => under === leaf.under);
    const to = moved ?? other;
    // Of a list that went elsewhere as a whole, the first word tells.
    if (said.has(to?.under ?? leaf.under)) return [];
    said.add(to?.under ?? leaf.under);
    const at = to ? is.place(to.path) : was.place(leaf.path);
    return [
      {
        file: is.file,
        line: to ? lines.firstChanged(at.line, at.line) : lines.nowAt(at.line),
        column: to ? at.column : 1,
        level: 'warning',
        rule: 'moved-word',
        message: moved
          ? `“${leaf.word}” stood under ${named(leaf)} and now stands under ${named(moved)}.`
          : other
            ? `Under ${named(leaf)} stood “${leaf.word}”, and now stands “${other.word}”.`
            : `“${leaf.word}” no longer stands under ${named(leaf)}.`,
        repair:
          'Whoever typed or followed it is led elsewhere now: say in the change why, or put it back.',
      },
    ];
  });
}

/** The list of published addresses only grows. */
export function takenOut(file: string, was: string, is: string): Problem[] {
  const left = new Set(is.split('\n'));
  const lines = linesBetween(was, is);
  return was.split('\n').flatMap((address, index): Problem[] =>
    address.trim() === '' || left.has(address)
      ? []
      : [
          {
            file,
            line: lines.nowAt(index + 1),
            column: 1,
            level: 'warning',
            rule: 'moved-word',
            message: `${address} was taken out of the list: nothing holds any more that it answers.`,
            repair: 'Put the line back; `npm run addresses` writes this list.',
          },
        ],
  );
}

const named = ({ under }: Leaf) => `\`${under}\``;

/** Every text with the names above it; items of a list of terms go by their English. */
function leavesOf(data: unknown, path: Path = [], under: readonly string[] = []): Leaf[] {
  if (Array.isArray(data))
    return data.flatMap((item: unknown, index) => {
      const english = isGroup(item) ? item['english'] : undefined;
      return leavesOf(
        item,
        [...path, index],
        typeof english === 'string' ? [...under, english] : under,
      );
    });
  if (isGroup(data))
    return Object.entries(data).flatMap(([name, value]) =>
      name === 'english' || name === 'source'
        ? []
        : leavesOf(value, [...path, name], [...under, name]),
    );
  return [{ word: String(data), under: under.join(' '), path }];
}

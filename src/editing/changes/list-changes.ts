/** Words and addresses that no source proves: where one has gone from one place to another, a reviewer should see it. Pure. */
import type { Path, Problem } from '../../model/problem.ts';
import { editDistance } from '../../model/edit-distance.ts';
import { isGroup } from '../is-deep-equal.ts';
import type { ContentFile } from '../parse.ts';
import { linesBetween } from './lines.ts';
import { clause, content } from './texts.ts';
import { tokensOf, type Token } from './tokens.ts';

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
  const isQuestions = is.file.startsWith('questions/');
  return gone.flatMap((leaf): Problem[] => {
    if (
      isQuestions &&
      come.some((one) => one.under === leaf.under && isReworded(leaf.word, one.word))
    )
      return [];
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

/** Whether a question asks the same as before: it keeps its numbers, and at least half of its words, or all but slips of the keys. */
function isReworded(was: string, is: string): boolean {
  const [a, b] = [tokensOf(was), tokensOf(is)];
  const keys = (tokens: readonly Token[]) => new Set(tokens.map(({ key }) => key));
  const [own, others] = [keys(a), keys(b)];
  const isKept = ({ key }: Token) =>
    others.has(key) || b.some((other) => editDistance(key, other.key, 2) <= 1);
  const numbers = (tokens: readonly Token[]) =>
    tokens.flatMap(({ fact, key }) => (fact === 'number' ? [key] : [])).join(' ');
  return (
    numbers(a) === numbers(b) &&
    content(a).filter(isKept).length * 2 >= content(a).length &&
    content(b).filter(({ key }) => !own.has(key)).length <= clause
  );
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

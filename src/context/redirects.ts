/** The redirects of a content folder, for pages and for hosts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { englishSections, rootOf } from '../i18n/addresses.ts';
import { historyOf } from '../model/history.ts';
import { redirectTable, type Redirects } from '../model/redirects.ts';

/** Each old address with its new one, sorted, as the content folder has them. What is badly written there, the check names and this leaves out. */
export function redirectsOf(folder: string): Redirects {
  const file = join(folder, 'redirects.yml');
  if (!existsSync(file)) return {};
  const written = (parseDocument(readFileSync(file, 'utf8')).toJS() ?? {}) as object;
  const good = Object.entries(written).flatMap(([from, to]: [string, unknown]) =>
    Object.entries(redirectTable.safeParse({ [from]: to }).data ?? {}),
  );
  return Object.fromEntries(good.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * All redirects of a guide in these languages, from those that editors wrote for English: what moved in English moved in every language, and
 * with a record moved the page of what is over. A redirect leads to the language of its old address where `isThere` knows the new
 * address there, with its root, and to English elsewhere. A file has one in the languages that have the new file.
 */
export function redirectsIn(
  languages: readonly string[],
  written: Redirects,
  isThere: (address: string) => boolean,
): Redirects {
  const lines = Object.entries(written);
  // Each old address with the new ones, the best first. What editors wrote themselves comes last and holds.
  const moves: [string, string[]][] = [
    ...lines.flatMap(([from, to]): [string, string[]][] => {
      const [old, now] = [historyOf(from), historyOf(to)];
      return old ? [[old, now ? [now, to] : [to]]] : [];
    }),
    ...lines.map(([from, to]): [string, string[]] => [from, [to]]),
  ];
  const has = (address: string) => isThere(address.replace(/#.*/, ''));
  const targetIn = (root: string, from: string, targets: readonly string[]): string | undefined => {
    if (root !== '' && englishSections.includes(from.split('/')[1]!)) return undefined;
    const own = targets.map((to) => root + to).find(has);
    if (own || root === '') return own ?? targets.at(-1);
    return from.endsWith('/') ? targetIn('', from, targets) : undefined;
  };
  return Object.fromEntries(
    languages.map(rootOf).flatMap((root) =>
      moves.flatMap(([from, targets]): [string, string][] => {
        const to = targetIn(root, from, targets);
        return to === undefined ? [] : [[root + from, to]];
      }),
    ),
  );
}

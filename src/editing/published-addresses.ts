/** Reads and checks the two lists of addresses: `redirects.yml`, which editors write, and `addresses.txt`, which the site's publishing keeps. */
import {
  faultyRedirects,
  isSiteAddress,
  lostAddresses,
  redirectTable,
  type Redirects,
} from '../model/redirects.ts';
import type { Problem } from '../model/problem.ts';
import { pageAddresses } from '../model/page-addresses.ts';
import { fileProblem } from './file-problems.ts';
import { parseContent, type Place } from './parse.ts';
import { readPlainFile } from './plain-file.ts';

export const redirectsFile = 'redirects.yml';
export const registryFile = 'addresses.txt';

/** The text of a list; what is wrong with its file. A list that is not there is empty. */
function readList(root: string, file: string): { text: string; problems: readonly Problem[] } {
  const { text = '', problems = [] } = readPlainFile(root, file) ?? {};
  return { text, problems };
}

const start: Place = { line: 1, column: 1 };

/** Every address ever published, in the order of the file. Empty if there is no list. */
export const publishedAddresses = (root: string): string[] =>
  linesOf(readList(root, registryFile).text).map(({ address }) => address);

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === '' || line.startsWith('#') ? [] : [{ address: line.trim(), line: index + 1 }],
    );

/** The redirects of a content folder with the place of each line, and what is wrong with the writing of the file. */
export function readRedirects(root: string): {
  redirects: Redirects;
  problems: Problem[];
  place: (address: string, at: 'key' | 'value') => Place;
} {
  const { text, problems: unread } = readList(root, redirectsFile);
  const isEmpty = text.split(/\r?\n/).every((line) => line.trim() === '' || line.startsWith('#'));
  if (isEmpty) return { redirects: {}, problems: [...unread], place: () => start };

  const file = parseContent(text, { kind: 'site', id: 'redirects', file: redirectsFile });
  const place = (address: string, at: 'key' | 'value') => file.place([address], at);
  if (file.data === undefined) return { redirects: {}, problems: [...file.problems], place };
  const problems: Problem[] = [...file.problems];
  const good = Object.entries(file.data as Record<string, unknown>).filter(([from, to]) => {
    const parsed = redirectTable.safeParse({ [from]: to });
    if (!parsed.success) {
      const at = parsed.error.issues[0]?.code === 'invalid_key' ? 'key' : 'value';
      problems.push({
        file: redirectsFile,
        ...place(from, at),
        level: 'error',
        rule: 'redirect',
        message: `\`${String(at === 'key' ? from : to)}\` is not an address of this site.`,
        repair:
          'Write one line for each, the old address first: `/groups/old-name/: /groups/new-name/`. Small letters, with a slash at both ends.',
      });
    }
    return parsed.success;
  });
  return { redirects: Object.fromEntries(good) as Redirects, problems, place };
}

/** Redirects to a part of a page that the page does not have. */
const brokenParts = (
  redirects: Redirects,
  partsAt: (address: string) => ReadonlySet<string> | undefined,
): string[] =>
  Object.entries(redirects).flatMap(([from, to]) => {
    const [page = '', part] = to.split('#');
    return part && partsAt(page)?.has(part) === false ? [from] : [];
  });

/** Lines of the list that are no address of this site, and lines that stand there twice. */
function strangeLines(registry: readonly { address: string; line: number }[]): Problem[] {
  const seen = new Set<string>();
  return registry.flatMap(({ address, line }): Problem[] => {
    const fault = (message: string, repair: string): Problem[] => [
      { ...fileProblem(registryFile, 'address-list', message, repair), line },
    ];
    if (!isSiteAddress(address))
      return fault(
        `\`${address.slice(0, 60)}\` is not an address of this site.`,
        'Remove the line; `npm run addresses` writes this list.',
      );
    if (seen.has(address))
      return fault(`\`${address}\` stands here twice.`, 'Remove one of the two lines.');
    seen.add(address);
    return [];
  });
}

/** What is wrong with the addresses of a content folder whose living pages are given, and the parts of each. */
export function checkAddresses(
  root: string,
  living: ReadonlySet<string>,
  partsAt: (address: string) => ReadonlySet<string> | undefined = () => undefined,
): Problem[] {
  const { redirects, problems, place } = readRedirects(root);
  const list = readList(root, registryFile);
  const registry = linesOf(list.text);
  const lineOf = new Map(registry.map(({ address, line }) => [address, line]));
  return [
    ...problems,
    ...list.problems,
    ...strangeLines(registry),
    ...takenOut(lineOf),
    ...brokenParts(redirects, partsAt).map((address): Problem => ({
      file: redirectsFile,
      ...place(address, 'value'),
      level: 'error',
      rule: 'anchor-link',
      message: `\`${redirects[address]!}\` leads to a part that is not there.`,
      repair:
        'Write the words of its heading in small letters with hyphens, or leave the part out.',
    })),
    ...[...faultyRedirects(redirects, living)].map(({ address, ...said }) => ({
      file: redirectsFile,
      ...place(address, 'key'),
      ...said,
    })),
    ...lostAddresses([...lineOf.keys()], redirects, living).map(({ address, ...said }) => ({
      file: registryFile,
      line: lineOf.get(address)!,
      column: 1,
      ...said,
    })),
  ];
}

/** Pages that no content makes cannot go: once a published site wrote the list, one that is missing is new, or was taken out by hand. */
function takenOut(lineOf: ReadonlyMap<string, number>): Problem[] {
  // Tools of editors come and go with the program, and a page is listed when it is first published.
  const pages = pageAddresses.filter((address) => !address.startsWith('/editing/'));
  const missing = pages.filter((address) => !lineOf.has(address));
  return missing.length * 2 > pages.length
    ? []
    : missing.map((address): Problem => ({
        ...fileProblem(
          registryFile,
          'lost-address',
          `\`${address}\` is a page of this site, but does not stand in the list.`,
          'If its line was taken out, put it back. If the page is new, leave the list: `npm run addresses` adds it once it is published.',
        ),
        level: 'warning',
      }));
}

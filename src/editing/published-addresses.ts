/** Reads and checks the two lists of addresses: `redirects.yml`, which editors write, and `addresses.txt`, which the site's publishing keeps. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  faultyRedirects,
  lostAddresses,
  redirectTable,
  type Redirects,
} from '../model/redirects.ts';
import type { Problem } from '../model/problem.ts';
import { parseContent, type Place } from './parse.ts';

export const redirectsFile = 'redirects.yml';
export const registryFile = 'addresses.txt';

const textOf = (root: string, name: string) =>
  existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '';
const start: Place = { line: 1, column: 1 };

/** Every address ever published, in the order of the file. Empty if there is no list. */
export const publishedAddresses = (root: string): string[] =>
  linesOf(textOf(root, registryFile)).map(({ address }) => address);

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
  const text = textOf(root, redirectsFile);
  const isEmpty = text.split(/\r?\n/).every((line) => line.trim() === '' || line.startsWith('#'));
  if (isEmpty) return { redirects: {}, problems: [], place: () => start };

  const file = parseContent(text, { kind: 'site', id: 'redirects', file: redirectsFile });
  const place = (address: string, at: 'key' | 'value') => file.place([address], at);
  if (file.data === undefined) return { redirects: {}, problems: [...file.problems], place };
  const problems: Problem[] = [];
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

/** What is wrong with the addresses of a content folder whose living pages are given. */
export function checkAddresses(root: string, living: ReadonlySet<string>): Problem[] {
  const { redirects, problems, place } = readRedirects(root);
  const registry = linesOf(textOf(root, registryFile));
  const lineOf = new Map(registry.map(({ address, line }) => [address, line]));
  return [
    ...problems,
    ...faultyRedirects(redirects, living).map(({ address, ...said }) => ({
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

/** The check of a content folder. */
import { statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { sortProblems } from '../model/problem.ts';
import { livingAddresses } from '../model/redirects.ts';
import { drawnPictures } from '../model/static-pages.ts';
import { checkAddresses } from './published-addresses.ts';
import { checkFiles, type CheckResult } from './check-files.ts';
import { readMdx } from './prose-mdx.ts';
import { readContent } from './read.ts';
import { searchWordsProblems } from './search-words.ts';
import { ownHost } from './site-url.ts';

export type { CheckResult } from './check-files.ts';

/** Whether a picture stands in the project's folder of files that are published as they are, or is drawn by the build. */
const hasPicture = (address: string): boolean => {
  const path = address.split(/[?#]/)[0]!;
  const file = normalize(join('public', path));
  return (
    drawnPictures.has(path) ||
    (file.startsWith(`public${sep}`) &&
      statSync(file, { throwIfNoEntry: false })?.isFile() === true)
  );
};

/** Checks a content folder at an instant; the environment says where the site lives. Throws only if the folder itself cannot be read. */
export function checkContent(
  root: string,
  now: Temporal.Instant,
  env: Readonly<Record<string, string | undefined>> = {},
): CheckResult {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${root}.`);
  const { files, problems: strays } = readContent(root);
  const { problems, site, ...rest } = checkFiles(files, strays, now, {
    readMdx,
    ownHost: ownHost(env),
    hasPicture,
  });
  const others = [
    ...checkAddresses(root, livingAddresses(files)),
    ...searchWordsProblems(root, rest.readable),
  ];
  return {
    ...rest,
    problems: sortProblems([...problems, ...others]),
    site: others.some(({ level }) => level === 'error') ? undefined : site,
  };
}

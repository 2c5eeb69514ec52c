/** The check of a content folder. */
import { statSync } from 'node:fs';
import { sortProblems } from '../model/problem.ts';
import { livingAddresses } from '../model/redirects.ts';
import { checkAddresses } from './published-addresses.ts';
import { checkFiles, type CheckResult } from './check-files.ts';
import { readMdx } from './prose-mdx.ts';
import { readContent } from './read.ts';
import { searchWordsProblems } from './search-words.ts';
import { ownHost } from './site-url.ts';

export type { CheckResult } from './check-files.ts';

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

/** The check of a content folder. */
import { statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { translationProblems } from '../languages/check.ts';
import { historyAddress, recordsWithHistory } from '../model/history.ts';
import { emptySettings } from '../model/kinds.ts';
import { sortProblems, type Problem } from '../model/problem.ts';
import { livingAddresses } from '../model/redirects.ts';
import type { Site } from '../model/site.ts';
import { drawnPictures } from '../model/page-addresses.ts';
import { checkAddresses } from './published-addresses.ts';
import { checkFiles, type CheckResult } from './check-files.ts';
import { isMdx, type ContentFile } from './parse.ts';
import { plainFileProblems } from './plain-file.ts';
import { listAnchors } from './prose.ts';
import { readMdx } from './prose-mdx.ts';
import { readMarkdown } from './prose-tree.ts';
import { historySections, sectionsOf } from './section-anchors.ts';
import { readContent } from './read.ts';
import { familyNames } from '../model/checks/people.ts';
import { questionProblems } from './questions.ts';
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

/** The parts of the page of a record; undefined for pages that are no records, and for records that could not be read. */
const partsAt = (files: readonly ContentFile[], site: Site) => {
  const fileAt = new Map(files.map((file) => [`/${file.kind}/${file.id}/`, file]));
  const historyAt = new Map(
    recordsWithHistory(site).map((record) => [historyAddress(record), record]),
  );
  return (address: string): ReadonlySet<string> | undefined => {
    const over = historyAt.get(address);
    if (over) return historySections(site, over);
    const file = fileAt.get(address);
    const record = file && site.find(`${file.kind}/${file.id}`);
    return record && new Set([...partsNamed(file), ...sectionsOf(site, record)]);
  };
};

/**
 * The kinds of which not every record is known, by folder: a file of theirs could not be read, has no place, or has the address of another.
 * What their records say in all is not known before that is repaired. The settings are of the kind `site`.
 */
const unreadKinds = (
  files: readonly ContentFile[],
  strays: readonly Problem[],
  site: Site,
): ReadonlySet<string> =>
  new Set([
    ...(site.settings === emptySettings ? ['site'] : []),
    ...strays.map(({ file }) => file.split('/')[0]!),
    ...files
      .filter(({ kind, id }) => kind !== 'site' && !site.find(`${kind}/${id}`))
      .map(({ kind }) => kind),
  ]);

const partsNamed = (file: ContentFile) =>
  listAnchors(file.body, isMdx(file) ? readMdx : readMarkdown);

/** Throws if there is no folder of content at a path. */
export function requireContent(root: string): void {
  const folder = statSync(root, { throwIfNoEntry: false });
  if (!folder) throw new Error(`There is no folder ${root}.`);
  if (!folder.isDirectory())
    throw new Error(`${root} is a file; name the folder of the content that it belongs to.`);
}

/** Checks a content folder at an instant; the environment says where the site lives. Throws only if the folder itself cannot be read. */
export function checkContent(
  root: string,
  now: Temporal.Instant,
  env: Readonly<Record<string, string | undefined>> = {},
): CheckResult {
  requireContent(root);
  const { files, problems: strays } = readContent(root);
  const { problems, site, ...rest } = checkFiles(files, strays, now, {
    readMdx,
    ownHost: ownHost(env),
    hasPicture,
  });
  const living = livingAddresses(files);
  const others = [
    ...plainFileProblems(root),
    ...checkAddresses(
      root,
      new Set([...living, ...recordsWithHistory(rest.readable).map(historyAddress)]),
      partsAt(files, rest.readable),
    ),
    ...searchWordsProblems(root, rest.readable),
    ...questionProblems(root, living, familyNames(rest.readable)),
    ...translationProblems(root, rest.readable, unreadKinds(files, strays, rest.readable)),
  ];
  return {
    ...rest,
    problems: sortProblems([...problems, ...others]),
    site: others.some(({ level }) => level === 'error') ? undefined : site,
  };
}

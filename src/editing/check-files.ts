/** What the check does with files once they are read: validates each, links everything and runs every rule. All problems come back at once. */
import { emptySettings, kindNames, type SiteSettings } from '../model/kinds.ts';
import { runChecks, type Finding } from '../model/checks/index.ts';
import { unknownCode } from '../model/checks/unknown-names.ts';
import { markedIn } from '../model/marks.ts';
import { sortProblems, type Problem } from '../model/problem.ts';
import { buildSite, nameOf, type Records, type Site } from '../model/site.ts';
import { isMdx, type ContentFile } from './parse.ts';
import { suppressFollowUps } from './suppress-follow-ups.ts';
import { fileProblem } from './file-problems.ts';
import { checkFileName } from './file-names.ts';
import { listAnchors } from './prose.ts';
import type { Known } from './prose-links.ts';
import { readMarkdown, type ReadProse } from './prose-tree.ts';
import { validate } from './validate.ts';
import { sectionsOf } from './section-anchors.ts';
import { placeInBody, checkWriting } from './text-checks.ts';

export interface CheckResult {
  readonly problems: readonly Problem[];
  /** How many records were read, good or bad. */
  readonly count: number;
  /** The whole guide, if no file failed; undefined otherwise. */
  readonly site: Site | undefined;
  /** The guide of the records that could be read, whatever is wrong with it: for comparing, never for publishing. */
  readonly readable: Site;
}

/** What the check needs besides the files. */
interface CheckSettings {
  /** How prose in MDX is read. */
  readonly readMdx: ReadProse;
  /** Whether a picture stands at an address of the site, if that is known. */
  readonly hasPicture?: (address: string) => boolean;
  /** The host of the site, if known. */
  readonly ownHost?: string | undefined;
}

/** Checks files that have been read, all of a content folder, at an instant. `strays` are problems found while reading. Pure. */
export function checkFiles(
  files: readonly ContentFile[],
  strays: readonly Problem[],
  now: Temporal.Instant,
  { readMdx, ownHost, hasPicture }: CheckSettings,
): CheckResult {
  const readerOf = (file: ContentFile) => (isMdx(file) ? readMdx : readMarkdown);
  const problems: Problem[] = [
    ...strays,
    ...files.flatMap((file) => [...file.problems, ...checkFileName(file)]),
  ];
  const good: { file: ContentFile; data: unknown }[] = [];

  for (const file of files) {
    const { data, problems: faults } = validate(file);
    if (data !== undefined) good.push({ file, data });
    else problems.push(...unknownCodes(file));
    problems.push(...faults);
  }

  const settingsFile = files.find((file) => file.kind === 'site');
  if (!settingsFile)
    problems.push(
      fileProblem(
        'site.yml',
        'missing-file',
        'There is no site.yml.',
        'Restore it from the history: it holds the name of the site, its contacts and the meetings.',
      ),
    );
  const settings = good.find(({ file }) => file.kind === 'site')?.data as SiteSettings | undefined;

  const records = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      good
        .filter(({ file }) => file.kind === kind)
        .map(({ file, data }) => ({ kind, id: file.id, file: file.file, data, body: file.body })),
    ]),
  ) as unknown as Records;
  const site = buildSite(settings ?? emptySettings, records, now);

  // A record that could not be read still exists: naming it is not a second mistake.
  const sound = new Set(good.map(({ file }) => file));
  const broken = new Set(
    files.filter((file) => !sound.has(file)).map((file) => `${file.kind}/${file.id}`),
  );
  const fileOf = new Map(files.map((file) => [file.file, file]));
  for (const finding of runChecks(site, broken)) problems.push(located(finding, fileOf));

  const fileNamed = new Map(files.map((file) => [`${file.kind}/${file.id}`, file]));
  const known: Known = {
    names: new Set([...broken, ...kindNames.flatMap((kind) => site.records[kind].map(nameOf))]),
    anchorsOf: (name) => {
      const file = fileNamed.get(name);
      return file ? listAnchors(file.body, readerOf(file)) : new Set();
    },
    sectionsOf: (name) => {
      const record = site.find(name);
      return record && sectionsOf(site, record);
    },
    site,
    ownHost,
    hasPicture,
  };
  for (const file of files)
    problems.push(
      ...checkWriting(file, readerOf(file), { ...known, here: `${file.kind}/${file.id}` }),
    );

  const failed = problems.some((problem) => problem.level === 'error');
  return {
    problems: sortProblems(suppressFollowUps(problems)),
    count: files.filter((file) => file.kind !== 'site').length,
    site: failed ? undefined : site,
    readable: site,
  };
}

/** Codes of a file whose fields fail elsewhere: rules are asked of whole records, but these need nothing else, so all is told at once. */
const unknownCodes = ({ kind, data, file, place }: ContentFile): Problem[] =>
  typeof data === 'object' && data !== null
    ? markedIn(kind, data).flatMap((one): Problem[] => {
        const [message, repair] = unknownCode(one) ?? [];
        return message && repair
          ? [
              {
                file,
                ...place(one.path),
                level: 'error',
                rule: 'unknown-code',
                message,
                repair,
                path: one.path,
              },
            ]
          : [];
      })
    : [];

function located(finding: Finding, files: Map<string, ContentFile>): Problem {
  const { record, path, bodyOffset, ...rest } = finding;
  const name = record === 'site' ? 'site.yml' : record.file;
  const file = files.get(name);
  if (bodyOffset !== undefined && file)
    return { file: name, ...placeInBody(file, bodyOffset), ...rest };
  return { file: name, ...(file?.place(path) ?? { line: 1, column: 1 }), ...rest, path };
}

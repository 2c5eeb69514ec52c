/** What the check does with files once they are read: validates each, links everything and runs every rule. All problems come back at once. */
import { kindNames, kinds, siteSettings, type SiteSettings } from '../model/kinds.ts';
import { runChecks, type Finding } from '../model/checks/index.ts';
import { sortProblems, type Path, type Problem } from '../model/problem.ts';
import { buildSite, nameOf, type Records, type Site } from '../model/site.ts';
import type { ContentFile } from './parse.ts';
import { nameProblem } from './record-name.ts';
import { proseProblems } from './prose.ts';
import { schemaProblems } from './schema-messages.ts';
import { textProblems } from './text.ts';

export interface CheckResult {
  readonly problems: readonly Problem[];
  /** How many records were read, good or bad. */
  readonly count: number;
  /** The whole guide, if no file failed; undefined otherwise. */
  readonly site: Site | undefined;
  /** The guide of the records that could be read, whatever is wrong with it: for comparing, never for publishing. */
  readonly readable: Site;
}

/** Checks files that have been read, all of a content folder, at an instant. `strays` are problems found while reading. Pure. */
export function checkFiles(files: readonly ContentFile[], strays: readonly Problem[], now: Temporal.Instant): CheckResult {
  const problems: Problem[] = [...strays, ...files.flatMap((file) => file.problems)];
  const good: { file: ContentFile; data: unknown }[] = [];

  for (const file of files) {
    const nameFault = file.kind === 'site' ? undefined : nameProblem(file.id);
    if (nameFault) problems.push({ file: file.file, line: 1, column: 1, ...nameFault });
    if (file.data === undefined) continue;
    const result = (file.kind === 'site' ? siteSettings : kinds[file.kind].schema).safeParse(file.data);
    if (result.success) good.push({ file, data: result.data });
    else {
      for (const issue of result.error.issues) {
        for (const { path, at, ...said } of schemaProblems(issue, file.kind, file.data)) problems.push({ file: file.file, ...file.place(path, at), ...said });
      }
    }
  }

  const settingsFile = files.find((file) => file.kind === 'site');
  if (!settingsFile)
    problems.push({
      file: 'site.yml',
      line: 1,
      column: 1,
      level: 'error',
      rule: 'missing-file',
      message: 'There is no site.yml.',
      repair: 'Restore it from the history: it holds the name of the site, its contacts and the meetings.',
    });
  const settings = good.find(({ file }) => file.kind === 'site')?.data as SiteSettings | undefined;

  const records = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      good.filter(({ file }) => file.kind === kind).map(({ file, data }) => ({ kind, id: file.id, file: file.file, data, body: file.body })),
    ]),
  ) as unknown as Records;
  const site = buildSite(settings ?? emptySettings, records, now);

  // A record that could not be read still exists: naming it is not a second mistake.
  const broken = new Set(files.filter((file) => !good.some((one) => one.file === file)).map((file) => `${file.kind}/${file.id}`));
  const fileOf = new Map(files.map((file) => [file.file, file]));
  for (const finding of runChecks(site, broken)) problems.push(located(finding, fileOf));

  const known = new Set([...broken, ...kindNames.flatMap((kind) => site.records[kind].map(nameOf))]);
  for (const file of files) problems.push(...writingProblems(file, known));

  const failed = problems.some((problem) => problem.level === 'error');
  return { problems: sortProblems(problems), count: files.filter((file) => file.kind !== 'site').length, site: failed ? undefined : site, readable: site };
}

/** What stands in the texts of a file, fields and prose. */
function writingProblems(file: ContentFile, known: ReadonlySet<string>): Problem[] {
  const inFields = textsIn(file.data).flatMap(({ path, text }) =>
    textProblems(text).map(({ offset: _, ...said }) => ({ file: file.file, ...file.place(path), ...said })),
  );
  const inProse = [...proseProblems(file.body, file.file.endsWith('.mdx'), known), ...textProblems(file.body)].map(({ offset, ...said }) => ({
    file: file.file,
    ...placeInBody(file, offset),
    ...said,
  }));
  return [...inFields, ...inProse];
}

/** Every text in a tree of fields, with its path. */
function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]));
}

function placeInBody(file: ContentFile, offset: number) {
  const before = file.body.slice(0, offset).split('\n');
  return { line: file.bodyLine + before.length - 1, column: before.at(-1)!.length + 1 };
}

function located(finding: Finding, files: Map<string, ContentFile>): Problem {
  const { record, path, bodyOffset, ...rest } = finding;
  const name = record === 'site' ? 'site.yml' : record.file;
  const file = files.get(name);
  if (bodyOffset !== undefined && file) return { file: name, ...placeInBody(file, bodyOffset), ...rest };
  return { file: name, ...(file?.place(path) ?? { line: 1, column: 1 }), ...rest };
}

const emptySettings: SiteSettings = { name: '', tagline: '', disclaimer: '', readOn: '2000', contacts: [], languages: ['en'], meetings: [] };

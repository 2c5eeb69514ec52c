/** Holds the fields of one file against the schema of its kind. */
import { z } from '../model/zod.ts';
import { kinds, siteSettings } from '../model/kinds.ts';
import type { Path, Problem } from '../model/problem.ts';
import { acceptsDate } from '../model/references.ts';
import type { ContentFile } from './parse.ts';
import { schemaProblems, type Said } from './schema-messages.ts';

/** The fields as the model takes them, or what is wrong with them. */
export function validated(file: ContentFile): { data: unknown; problems: Problem[] } {
  if (file.data === undefined) return { data: undefined, problems: [] };
  const schema: z.ZodType = file.kind === 'site' ? siteSettings : kinds[file.kind].schema;
  const result = schema.safeParse(file.data);
  const said = result.success
    ? misreadDays(file)
    : result.error.issues.flatMap((issue) => schemaProblems(issue, file.kind, file.data));
  const problems = withoutNamesakes(said).map(({ path, at, ...rest }): Problem => ({
    file: file.file,
    ...file.place(path, at),
    level: 'error',
    ...rest,
  }));
  return { data: problems.length === 0 && result.success ? result.data : undefined, problems };
}

const known = new Map<string, boolean>();

/** Whether a field takes a date; asked once for each field, wherever in a list it stands. */
function takesDate(kind: ContentFile['kind'], path: Path): boolean {
  const key = [kind, ...path.map((step) => (typeof step === 'number' ? '*' : step))].join('/');
  if (!known.has(key)) known.set(key, acceptsDate(kind, path));
  return known.get(key)!;
}

/** Days without quotes where a text is wanted: this reader takes them for text, the site's own for a date. */
const misreadDays = (file: ContentFile): Said[] =>
  file.dayLike
    .filter((path) => !takesDate(file.kind, path))
    .map((path) => ({
      path,
      at: 'value',
      rule: 'wrong-type',
      message: `\`${String(path.findLast((step) => typeof step === 'string'))}\` is a day, but must be text.`,
      repair: 'Put it between quotes.',
    }));

/** A misspelt field is one slip: that the right one is missing need not be said too. */
function withoutNamesakes(said: readonly Said[]): Said[] {
  const parent = ({ path }: Said) => path.slice(0, -1).join('/');
  const meant = new Set(
    said
      .filter(({ rule }) => rule === 'unknown-field')
      .map((one) => `${parent(one)}: ${/Did you mean `(.+)`/.exec(one.repair)?.[1]}`),
  );
  return said.filter(
    (one) =>
      one.rule !== 'missing-field' || !meant.has(`${parent(one)}: ${String(one.path.at(-1))}`),
  );
}

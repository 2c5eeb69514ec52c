/** Holds the fields of one file against the schema of its kind. */
import { z } from '../model/zod.ts';
import { kinds, siteSettings } from '../model/kinds.ts';
import type { Path, Problem } from '../model/problem.ts';
import type { ContentFile } from './parse.ts';
import { explainIssue, type FieldFault } from './schema-messages.ts';

/** The fields as the model takes them, or what is wrong with them. */
export function validate(file: ContentFile): { data: unknown; problems: Problem[] } {
  if (file.data === undefined) return { data: undefined, problems: [] };
  const schema: z.ZodType = file.kind === 'site' ? siteSettings : kinds[file.kind].schema;
  const result = schema.safeParse(file.data);
  const faults = (result.error?.issues ?? []).flatMap((issue) =>
    explainIssue(issue, file.kind, file.data),
  );
  const problems = withoutNamesakes(faults).map(({ path, at, rule, message, repair }): Problem => ({
    file: file.file,
    ...file.place(path, at),
    level: 'error',
    rule,
    message,
    repair,
    path,
  }));
  return { data: problems.length === 0 && result.success ? result.data : undefined, problems };
}

/** A file that was read and its fields as the model takes them; throws what the check says of it, if there is an error. */
export function requireValid(read: ContentFile | Problem): { file: ContentFile; data: unknown } {
  if ('rule' in read) throw refusal([read]);
  const { data, problems } = validate(read);
  const all = [...read.problems, ...problems];
  if (data === undefined || all.length > 0) throw refusal(all);
  return { file: read, data };
}

const refusal = (problems: readonly Problem[]) =>
  new Error(
    problems
      .map(
        ({ file, line, column, message, repair }) =>
          `${file}:${line}:${column} ${message} ${repair}`,
      )
      .join('\n'),
  );

/** A misspelt field is one slip: that the right one is missing need not be said too. */
function withoutNamesakes(faults: readonly FieldFault[]): FieldFault[] {
  const key = (path: Path) => path.join('/');
  const meant = new Set(
    faults.flatMap(({ path, namesake }) =>
      namesake ? [key([...path.slice(0, -1), namesake])] : [],
    ),
  );
  return faults.filter(({ rule, path }) => rule !== 'missing-field' || !meant.has(key(path)));
}

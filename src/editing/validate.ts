/** Holds the fields of one file against the schema of its kind. */
import { z } from '../model/zod.ts';
import { kinds, siteSettings } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentFile } from './parse.ts';
import { schemaProblems, type Said } from './schema-messages.ts';

/** The fields as the model takes them, or what is wrong with them. */
export function validated(file: ContentFile): { data: unknown; problems: Problem[] } {
  if (file.data === undefined) return { data: undefined, problems: [] };
  const schema: z.ZodType = file.kind === 'site' ? siteSettings : kinds[file.kind].schema;
  const result = schema.safeParse(file.data);
  const said = (result.error?.issues ?? []).flatMap((issue) =>
    schemaProblems(issue, file.kind, file.data),
  );
  const problems = withoutNamesakes(said).map(({ path, at, ...rest }): Problem => ({
    file: file.file,
    ...file.place(path, at),
    level: 'error',
    ...rest,
  }));
  return { data: problems.length === 0 && result.success ? result.data : undefined, problems };
}

/** A file that was read and its fields as the model takes them; throws what the check says of it, if there is an error. */
export function requireValid(read: ContentFile | Problem): { file: ContentFile; data: unknown } {
  if ('rule' in read) throw refusal([read]);
  const { data, problems } = validated(read);
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

/** The check of one record in the browser: the same parser, schema and rules as `npm run check`, on the file as it will be. */
import { checkFiles } from '../editing/check-files';
import { isMdx, parseContent, type ContentFile } from '../editing/parse';
import { readMarkdown } from '../editing/prose-tree';
import { fileOf, checkNewName, suggestedName } from '../editing/record-name';
import { bodyOf, rewriteRecord, writeRecord } from '../editing/serialize';
import type { Kind } from '../model/kinds';
import type { Problem } from '../model/problem';
import { nodeAt, type Node } from './tree';

export { fileOf, suggestedName };

/** All records of the site, as `/editing/records.json` brings them. */
export interface SiteRecords {
  readonly settings: unknown;
  readonly records: readonly {
    readonly kind: Kind;
    readonly id: string;
    readonly file: string;
    readonly data: Record<string, unknown>;
    readonly headings?: string;
  }[];
}

/** A record being written: today's text of its file, or none for a new one. */
export interface Draft {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly today: string | undefined;
}

/** A problem with the field it concerns; without one it concerns the name, the prose or another file. */
export type FieldProblem = Problem & { readonly where: 'name' | 'prose' | 'elsewhere' | Node };

/** Reads a file of the site. Its fields are undefined if it cannot be read. */
export const readRecord = (text: string, { kind, id, file }: Draft) =>
  parseContent(text, { kind, id, file }) as ContentFile & {
    data: Record<string, unknown> | undefined;
  };

/** The file as it will be. Without a body of its own, a data file has no prose. */
export function textOf(draft: Draft, data: Record<string, unknown>, prose: string): string {
  const before = draft.today === undefined ? undefined : readRecord(draft.today, draft).body;
  const body = bodyOf(prose, before);
  return draft.today === undefined
    ? writeRecord(draft.kind, data, body, draft.file)
    : rewriteRecord(draft.kind, draft.today, data, body, draft.file);
}

/** What is wrong with the file as it will be, among all other records, and which field of the form each problem concerns. */
export async function problemsOf(
  draft: Draft,
  text: string,
  root: Node,
  all: SiteRecords,
  now: Temporal.Instant,
): Promise<FieldProblem[]> {
  const mine = parseContent(text, draft);
  const others = all.records
    .filter((record) => record.file !== draft.file)
    .map((record) => ({ ...record, body: record.headings ?? '', ...unread }));
  const settings = {
    kind: 'site' as const,
    id: 'site',
    file: 'site.yml',
    data: all.settings,
    body: '',
    ...unread,
  };
  const readMdx = isMdx(mine) ? (await import('../editing/prose-mdx')).readMdx : readMarkdown;
  const { problems } = checkFiles([settings, ...others, mine], [], now, { readMdx });
  const known = new Set(all.records.map(({ kind, id }) => `${kind}/${id}`));
  const name = draft.today === undefined ? checkNewName(draft.kind, draft.id, known) : undefined;
  return [
    ...(name ? [{ ...name, file: draft.file, line: 1, column: 1, where: 'name' as const }] : []),
    ...problems
      .filter((problem) =>
        problem.file === draft.file ? problem.rule !== 'file-name' : problem.level === 'error',
      )
      .map((problem) => ({ ...problem, where: placeOf(problem, mine, draft, root) })),
  ];
}

/** What a record that was not written here brings to the check besides its fields: no text and no places. */
const unread = {
  text: '',
  bodyLine: 1,
  place: () => ({ line: 1, column: 1 }),
  pathAt: () => undefined,
  problems: [],
};

function placeOf(
  problem: Problem,
  file: ContentFile,
  draft: Draft,
  root: Node,
): FieldProblem['where'] {
  if (problem.file !== draft.file) return 'elsewhere';
  if (file.body && problem.line >= file.bodyLine) return 'prose';
  return nodeAt(root, problem.path ?? []);
}

/** The check of one record in the browser: the same parser, schema and rules as `npm run check`, on the file as it will be. */
import { unconfirmedChanges } from '../editing/changes/record-changes';
import { checkFiles } from '../editing/check-files';
import { isMdx, parseContent, type ContentFile } from '../editing/parse';
import { readMarkdown } from '../editing/prose-tree';
import { fileOf, checkNewName } from '../editing/record-name';
import { bodyOf, rewriteRecord, writeRecord } from '../editing/serialize';
import { validate } from '../editing/validate';
import { compare, type RecordChange } from '../maintenance/diff/compare';
import type { Kind } from '../model/kinds';
import type { Problem } from '../model/problem';
import { buildSite, type AnyRecord, type Site } from '../model/site';
import { nodeAt, type Node } from './tree';

export { fileOf };
/** What changes, record by record. */
export type Meaning = readonly RecordChange[];

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

/** The records with their names only, as `/editing/names.json` brings them. */
export type NamedRecords = Pick<SiteRecords, 'records'>;

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

/** What the check says of a draft. */
export interface Checked {
  /** Each with the field of the form that it concerns. */
  readonly problems: readonly FieldProblem[];
  /** What the change means, in this record and in others; undefined while it has errors. */
  readonly meaning: Meaning | undefined;
}

/** Checks the file as it will be, among all other records. */
export async function checkDraft(
  draft: Draft,
  text: string,
  root: Node,
  all: SiteRecords,
  now: Temporal.Instant,
): Promise<Checked> {
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
  const { problems, readable } = checkFiles([settings, ...others, mine], [], now, { readMdx });
  const known = new Set(all.records.map(({ kind, id }) => `${kind}/${id}`));
  const name = draft.today === undefined ? checkNewName(draft.kind, draft.id, known) : undefined;
  const unseen =
    draft.today === undefined
      ? []
      : unconfirmedChanges(parseContent(draft.today, draft), mine, readable, now);
  const found = [
    ...(name ? [{ ...name, file: draft.file, line: 1, column: 1, where: 'name' as const }] : []),
    ...[...problems, ...unseen]
      .filter((problem) =>
        problem.file === draft.file ? problem.rule !== 'file-name' : problem.level === 'error',
      )
      .map((problem) => ({ ...problem, where: placeOf(problem, mine, draft, root) })),
  ];
  const mayGo = !found.some((one) => one.level === 'error');
  return {
    problems: found,
    meaning: mayGo
      ? compare(version(before(readable, draft)), version(readable)).records
      : undefined,
  };
}

const version = (site: Site) => ({ site, problems: [], redirects: {} });

/** The guide as it is today: with the record as it stands, or without it if it is new. */
function before(after: Site, draft: Draft): Site {
  const today = draft.today === undefined ? undefined : readRecord(draft.today, draft);
  const records = after.records[draft.kind] as readonly AnyRecord[];
  const ofKind = records.flatMap((record) =>
    record.id !== draft.id
      ? [record]
      : today
        ? [{ ...record, data: validate(today).data, body: today.body }]
        : [],
  );
  return buildSite(after.settings, { ...after.records, [draft.kind]: ofKind }, after.now);
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

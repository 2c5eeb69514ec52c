/** Writes a record as a file. The same record always gives the same bytes, and our readers read the same values back. */
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, type Node } from 'yaml';
import type { Kind } from '../model/kinds.ts';
import { jsonSchemaOf, type Schema } from './json-schema.ts';
import { isDeepEqual, isGroup } from './is-deep-equal.ts';
import { splitFrontmatter } from './parse.ts';
import { schemaAt } from './schema-parts.ts';

type Fields = Readonly<Record<string, unknown>>;

const style = { lineWidth: 0, singleQuote: true, nullStr: '' } as const;

/** The text of a new record's file: its fields in the order of the table, without undefined ones, and the body as it is. */
export function writeRecord(kind: Kind, data: Fields, body: string, file: string): string {
  const document = new Document({});
  return fileText(merged(document, data, jsonSchemaOf(kind)), body, file);
}

/**
 * The text of a record's file after a change: what stays the same keeps its place, its quotes and its comments, so that a
 * reviewer sees only what changed. `today` is the file as it is; it must be readable.
 */
export function rewriteRecord(
  kind: Kind,
  today: string,
  data: Fields,
  body: string,
  file: string,
): string {
  const text = file.endsWith('.yml') ? today : splitFrontmatter(today)!.yaml;
  return fileText(merged(parseDocument(text), data, jsonSchemaOf(kind)), body, file);
}

const fileText = (document: Document, body: string, file: string) => {
  const fields = document.toString(style);
  return file.endsWith('.yml') ? fields : `---\n${fields}---\n${body}`;
};

const merged = (document: Document, data: Fields, schema: Schema): Document => {
  document.contents = merge(document, document.contents, data, schema);
  return document;
};

/** The body for prose that was edited, with the white space around it that today's body has, so that only changed lines differ. */
export function bodyOf(prose: string, today = ''): string {
  const text = prose.trim();
  if (text === today.trim()) return today;
  return text && `${today.trim() ? /^\s*/.exec(today)![0] : '\n'}${text}\n`;
}

/** The node for a value: today's node where nothing changed, today's node changed in place where its fields did, a new one otherwise. */
function merge(
  document: Document,
  node: unknown,
  value: unknown,
  schema: Schema | undefined,
): Node {
  if (isMap(node) && isGroup(value)) {
    const before = new Map(node.items.map((pair) => [keyOf(pair), pair]));
    node.items = orderOf([...before.keys()], Object.keys(schema?.properties ?? {}), value).map(
      (key) => {
        const pair = before.get(key) ?? document.createPair(key, null);
        pair.value = merge(document, pair.value, value[key], schemaAt(schema, key));
        return pair;
      },
    );
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const before = [...node.items];
    const same = value.map((item) => removeFirst(before, (one) => isDeepEqual(asData(one), item)));
    node.items = value.map(
      (item, index) =>
        same[index] ?? merge(document, removeFirst(before, isMap), item, schema?.items),
    );
    return node;
  }
  if (isScalar(node) && isDeepEqual(node.value, value)) return node;
  if (isGroup(value)) return merge(document, document.createNode({}), value, schema);
  if (Array.isArray(value)) return merge(document, document.createNode([]), value, schema);
  return scalar(document, value, schema);
}

/** Today's keys in their order; a new key stands after the field that the table puts before it. */
function orderOf(
  before: readonly string[],
  named: readonly string[],
  value: Record<string, unknown>,
): string[] {
  const keys = before.filter((key) => value[key] !== undefined);
  for (const key of [...named, ...Object.keys(value)]) {
    if (value[key] === undefined || keys.includes(key)) continue;
    const ahead = named.slice(0, named.indexOf(key)).findLast((one) => keys.includes(one));
    keys.splice(
      named.includes(key) ? (ahead === undefined ? 0 : keys.indexOf(ahead) + 1) : keys.length,
      0,
      key,
    );
  }
  return keys;
}

/** Texts that readers of YAML 1.1 take for a date, a time in base sixty, a truth value or nothing, and those that people take for a list. */
const deceptive =
  /^(\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?|[-+]?\d[\d_]*(:[0-5]?\d)+(\.\d*)?|y|n|yes|no|on|off|~|-.*)$/is;

/** Years of date fields are written bare, as all content has them; other texts that could be misread stand in quotes. */
function scalar(document: Document, value: unknown, schema: Schema | undefined): Node {
  const isDate = ['day', 'when', 'whenOrMeeting', 'moment'].includes(schema?.['x-form'] ?? '');
  if (typeof value === 'string' && isDate && /^[1-9]\d{3}$/.test(value))
    return document.createNode(Number(value));
  const node = document.createNode(value);
  if (isScalar(node) && typeof value === 'string' && !isDate && deceptive.test(value))
    node.type = Scalar.QUOTE_SINGLE;
  return node;
}

const keyOf = (pair: { key: unknown }) =>
  isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
const asData = (node: unknown): unknown =>
  isMap(node)
    ? Object.fromEntries(node.items.map((pair) => [keyOf(pair), asData(pair.value)]))
    : isSeq(node)
      ? node.items.map(asData)
      : isScalar(node)
        ? node.value
        : node;

/** Removes the first item of a list that fits, and returns it. */
function removeFirst(items: unknown[], fits: (item: unknown) => boolean): unknown {
  const index = items.findIndex(fits);
  return index < 0 ? undefined : items.splice(index, 1)[0];
}

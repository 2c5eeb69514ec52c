/** Repairs single values: quotes that are missing, and dates whose form leaves no doubt. */
import { parseDocument, Scalar, visit } from 'yaml';
import { kinds, siteSettings } from '../model/kinds.ts';
import type { Path } from '../model/problem.ts';
import { takesAt } from '../model/references.ts';
import { pathOf, type Named } from './parse.ts';
import { explainIssue } from './schema-messages.ts';
import { lineAt, explainYamlErrors } from './yaml-messages.ts';

/** Puts quotes round values on one line that cannot be read without them. */
export function addQuotes(yaml: string): string {
  let text = yaml;
  // Each turn repairs one line; a text has no more faults than lines.
  for (let turns = yaml.split('\n').length; turns > 0; turns--) {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
    const fault = explainYamlErrors(document, text).find(
      ({ rule }) => rule === 'colon' || rule === 'special-character',
    );
    const line = fault && lineAt(text, fault.offset);
    const match = line && /^(\s*(?:- +)*[\w-]+: +)([^\s"'|>[{&*!#].*?)(\s*)$/.exec(line.text);
    if (!line || !match || / #/.test(match[2]!)) return text;
    const next = `${text.slice(0, line.start)}${match[1]}${quoted(match[2]!)}${text.slice(line.start + line.text.length)}`;
    if (parseDocument(next, { prettyErrors: false }).errors.length >= document.errors.length)
      return text;
    text = next;
  }
  return text;
}

const quoted = (value: string) =>
  value.includes("'") && !/["\\]/.test(value) ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;

/** Repairs values of readable fields; adds the path of each to `repaired`. */
export function fixValues(yaml: string, named: Named, repaired: Path[]): string {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: true });
  let hasAlias = false;
  visit(document, { Alias: () => void (hasAlias = true) });
  if (document.errors.length > 0 || document.warnings.length > 0 || hasAlias) return yaml;
  const schema = named.kind === 'site' ? siteSettings : kinds[named.kind].schema;
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  const meant = new Map(
    (result.error?.issues ?? [])
      .flatMap((issue) => explainIssue(issue, named.kind, document.toJS()))
      .flatMap((said) => (said.meant ? [[said.path.join('/'), said.meant]] : [])),
  );
  const edits: { from: number; to: number; text: string }[] = [];
  visit(document, {
    Scalar(key, scalar, ancestors) {
      const [from, to] = scalar.range ?? [0, 0];
      const written = yaml.slice(from, to);
      if (key === 'key' || written.includes('\n') || scalar.anchor || scalar.tag) return;
      const path = pathOf(key, ancestors);
      const text =
        meant.get(path.join('/')) ??
        (scalar.type === Scalar.PLAIN ? asWanted(scalar.value, written, named, path) : undefined);
      if (text === undefined || text === written) return;
      repaired.push(path);
      edits.push({ from, to, text });
    },
  });
  return edits.reduceRight(
    (text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to),
    yaml,
  );
}

/** A value without quotes as its field wants it; undefined if it is fine or doubtful. */
function asWanted(
  value: unknown,
  written: string,
  { kind }: Named,
  path: Path,
): string | undefined {
  if (/^(?:yes|no|on|off)$/i.test(written)) {
    if (takesAt(kind, path, true)) return /^(?:yes|on)$/i.test(written) ? 'true' : 'false';
    return takesAt(kind, path, written) ? `'${written}'` : undefined;
  }
  const isTextOnly = !takesAt(kind, path, value) && takesAt(kind, path, written);
  return (typeof value === 'number' || typeof value === 'boolean') && isTextOnly
    ? `'${written}'`
    : undefined;
}

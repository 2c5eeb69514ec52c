/**
 * Repairs what has one right answer: line ends, letters with separate accents, the form of dates, the order of fields. Lines
 * are moved and values replaced in their places, so that comments and quotes stay as the editor wrote them. A file without
 * such a fault, or one that cannot be read, keeps every other letter.
 */
import { isDeepStrictEqual } from 'node:util';
import { isScalar, parseDocument } from 'yaml';
import { kinds, siteSettings } from '../model/kinds.ts';
import { fieldNamesAt } from '../model/references.ts';
import { decodeLineEnds } from './decode.ts';
import { isFault, splitFile } from './frontmatter.ts';
import { parseContent, type Named } from './parse.ts';
import { explainIssue } from './schema-messages.ts';

/** The text of a file with its repairs; the same text if there is nothing to repair. */
export function fixed(raw: string, named: Named): string {
  const text = decodeLineEnds(raw).text!.normalize('NFC');
  const parts = splitFile(text, /\.mdx?$/i.test(named.file));
  if (isFault(parts) || dataOf(parts.yaml, named) === undefined) return text;
  const yaml = sortFields(fixDates(parts.yaml, named), named);
  if (yaml === parts.yaml) return text;
  return parts.yamlLine === 2 ? `---\n${yaml}---\n${parts.body}` : yaml;
}

const dataOf = (yaml: string, named: Named) =>
  parseContent(yaml, { ...named, file: 'fields.yml' }).data;

/** Dates whose form is wrong but leaves no doubt. */
function fixDates(yaml: string, named: Named): string {
  const document = parseDocument(yaml, { prettyErrors: false });
  const data: unknown = document.toJS();
  const schema = named.kind === 'site' ? siteSettings : kinds[named.kind].schema;
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues
    .flatMap((issue) => explainIssue(issue, named.kind, data))
    .flatMap(({ path, meant }) => {
      const node = document.getIn(path, true);
      return meant !== undefined && isScalar(node) && node.range
        ? { range: node.range, meant }
        : [];
    })
    .sort((a, b) => b.range[0] - a.range[0])
    .filter(({ range: [from, to] }) => !yaml.slice(from, to).includes('\n'))
    .reduce(
      (text, { range: [from, to], meant }) => text.slice(0, from) + meant + text.slice(to),
      yaml,
    );
}

/** The fields of a record in the order of the table, each with the remarks directly above it; a remark at the top stays there. */
function sortFields(yaml: string, named: Named): string {
  const names = fieldNamesAt(named.kind, []);
  const rank = (field: string) => {
    const index = names.indexOf(/^(?!#)["']?(\w*)/m.exec(field)?.[1] ?? '');
    return index < 0 ? names.length : index;
  };
  const lines = yaml.split(/(?<=\n)/);
  const starts = lines.flatMap((line, index) => (/^[^\s#-]/.test(line) ? [index] : []));
  const withRemarks = starts.map((start, nth) => {
    let first = start;
    while (nth > 0 && lines[first - 1]!.startsWith('#')) first--;
    return first;
  });
  const fields = withRemarks.map((start, nth) => lines.slice(start, withRemarks[nth + 1]).join(''));
  const sorted = fields.toSorted((a, b) => rank(a) - rank(b));
  if (isDeepStrictEqual(sorted, fields)) return yaml;
  const moved = [lines.slice(0, withRemarks[0]).join(''), ...sorted]
    .map((part) => part.replace(/(?<=[^\n])$/, '\n'))
    .join('');
  return isDeepStrictEqual(dataOf(moved, named), dataOf(yaml, named)) ? moved : yaml;
}

/**
 * Repairs what has one right answer: line ends, letters with separate accents, the form of dates and of
 * addresses. Values are replaced in their places, so that comments and quotes stay as the editor wrote them. A file without such a
 * fault, or one that cannot be read, keeps every other letter.
 */
import { isScalar, parseDocument } from 'yaml';
import { kinds, siteSettings } from '../model/kinds.ts';
import { decodeLineEnds } from './decode.ts';
import { isFault, splitFile } from './frontmatter.ts';
import { parseContent, type Named } from './parse.ts';
import { explainIssue } from './schema-messages.ts';

/** The text of a file with its repairs; the same text if there is nothing to repair. */
export function fixed(raw: string, named: Named): string {
  const text = decodeLineEnds(raw).text!.normalize('NFC');
  const parts = splitFile(text, /\.mdx?$/i.test(named.file));
  if (isFault(parts) || dataOf(parts.yaml, named) === undefined) return text;
  const yaml = fixDates(parts.yaml, named);
  if (yaml === parts.yaml) return text;
  return parts.yamlLine === 2 ? `---\n${yaml}---\n${parts.body}` : yaml;
}

const dataOf = (yaml: string, named: Named) =>
  parseContent(yaml, { ...named, file: 'fields.yml' }).data;

/** Dates and addresses whose form is wrong but leaves no doubt. */
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

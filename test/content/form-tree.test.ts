import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asWritten } from '../../src/editing/as-written.ts';
import { jsonSchemaOf } from '../../src/editing/json-schema.ts';
import { isDeepEqual } from '../../src/editing/is-deep-equal.ts';
import { bodyOf, rewriteRecord } from '../../src/editing/serialize.ts';
import { dateParts, dateText } from '../../src/forms/dates.ts';
import { treeOf, valueOf, type Node } from '../../src/forms/tree.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { guideFiles, guideFolder, theGuide } from '../support/guide.ts';

const files = guideFiles();

const leavesOf = (node: Node): Extract<Node, { type: 'leaf' }>[] =>
  node.type === 'leaf'
    ? [node]
    : node.type === 'list'
      ? node.items.flatMap(leavesOf)
      : (node.type === 'group'
          ? Object.values(node.parts)
          : node.entries.map((entry) => entry.node)
        ).flatMap(leavesOf);

test.each(kindNames)(
  '%s: every record goes into the form and comes out as the same file',
  (kind) => {
    const schema = jsonSchemaOf(kind);
    const records = files.filter((file) => file.kind === kind);
    expect(records.length).toBeGreaterThan(0);
    const changed = records.filter(({ id, data, body, file }) => {
      const tree = treeOf(schema, data);
      const said = valueOf(tree) as Record<string, unknown>;
      const today = readFileSync(join(guideFolder, file), 'utf8');
      // A form starts with the record as the site has it, which must say what its file says.
      const record = theGuide().find(`${kind}/${id}`)!;
      const shown = valueOf(treeOf(schema, asWritten(record.data, today, file)));
      return (
        !isDeepEqual(data, said) ||
        !isDeepEqual(shown, said) ||
        rewriteRecord(kind, today, said, bodyOf(body.trim(), body), file) !== today
      );
    });
    expect(changed.map(({ file }) => file)).toEqual([]);
    const dates = records
      .flatMap(({ data }) => leavesOf(treeOf(schema, data)))
      .filter((leaf) => ['when', 'whenOrMeeting', 'moment'].includes(leaf.schema['x-form'] ?? ''));
    expect(dates.filter(({ text }) => dateText(dateParts(text)) !== text)).toEqual([]);
  },
);

/** A form speaks in one set of words: those of its labels, never those of the file. */
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf, type Schema } from '../../src/editing/json-schema.ts';
import { tell } from '../../src/forms/messages.ts';
import { namesOf } from '../../src/forms/names.ts';
import { hintOf } from '../../src/forms/plain-words.ts';
import { checkDraft, textOf, type Draft, type SiteRecords } from '../../src/forms/record-check.ts';
import type { RenderContext } from '../../src/forms/render-context.ts';
import { sentenceOf } from '../../src/forms/sentences.ts';
import { treeOf, valueOf, type Group } from '../../src/forms/tree.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { kindNames, type Kind } from '../../src/model/kinds.ts';
import { allRecords } from '../../src/model/site.ts';
import { fieldWords } from '../../src/views/field-words.ts';
import { theWorld, worldNow } from '../support/world.ts';

const words = wordsOf();
const site = theWorld();
const records: SiteRecords = {
  settings: site.settings,
  records: allRecords(site).map(({ kind, id, file, data }) => ({
    kind,
    id,
    file,
    data: data,
  })),
};
const names = namesOf(records.records);

function contextOf(kind: Kind, root: Group): RenderContext {
  const procedure = (root.parts['procedure'] as { text?: string } | undefined)?.text;
  return {
    root,
    words,
    ...fieldWords(words),
    isNew: false,
    controls: new Map(),
    slots: new Map(),
    names: () => names,
    steps: () =>
      kind === 'cycles' && procedure ? site.get('procedures', procedure).data.steps : [],
    say: () => {},
    changed: () => {},
  };
}

/** What a form says of a record of the world after a change to its data. */
async function saidAfter(kind: Kind, id: string, change: (data: Record<string, unknown>) => void) {
  const record = records.records.find((one) => one.kind === kind && one.id === id)!;
  const before = structuredClone(record.data);
  const data = structuredClone(before);
  change(data);
  const draft = (today?: string): Draft => ({ kind, id, file: record.file, today });
  const today = textOf(draft(), before, '');
  const root = treeOf(jsonSchemaOf(kind), data) as Group;
  const context = contextOf(kind, root);
  const text = textOf(draft(today), valueOf(root) as Record<string, unknown>, '');
  const { problems, meaning } = await checkDraft(draft(today), text, root, records, worldNow);
  return {
    told: problems
      .filter((one) => one.level === 'error' && one.where !== 'elsewhere')
      .map((one) => tell(context, one)),
    unseen: problems
      .filter(({ rule }) => rule === 'unconfirmed-change')
      .map((one) => tell(context, one)),
    says: (meaning ?? []).flatMap((one) => one.says.map((said) => sentenceOf(context, said))),
  };
}

/** Words that only a file uses. */
const ofTheFile =
  /\b[a-z]+[A-Z]\w*|\bkind\/id\b|\b(true|false):|per-cycle|mailing-list-only|not-stated|\bIds? of\b|neighbouring|\bfield `|\.(yml|md)\b|the line\b/;

describe('the sentences about fields', () => {
  const sentences = (kind: Kind) => {
    const context = contextOf(kind, treeOf(jsonSchemaOf(kind), {}) as Group);
    const found: string[] = [];
    const visit = (schema: Schema): void => {
      const hint = hintOf(context, schema);
      if (hint) found.push(hint);
      Object.values(schema.properties ?? {}).forEach(visit);
      if (schema.items) visit(schema.items);
      if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties);
    };
    visit(jsonSchemaOf(kind));
    return found;
  };
  test.each(kindNames)('%s: use no word of the file', (kind) => {
    expect(sentences(kind).length).toBeGreaterThan(5);
    expect(sentences(kind).filter((hint) => ofTheFile.test(hint))).toEqual([]);
  });
  test('a name as a file has it would be found', () =>
    expect(['also name mergedInto.', 'true: kept.'].every((one) => ofTheFile.test(one))).toBe(
      true,
    ));
});

describe('what the check finds', () => {
  type Data = Record<string, never> & {
    chairs: Record<string, unknown>[];
    status: Record<string, unknown>;
    steps: Record<string, Record<string, unknown>>;
  };
  const cases: readonly [string, Kind, string, (data: Data) => void, string][] = [
    [
      'a missing summary',
      'groups',
      'alpha',
      (data) => delete data['summary'],
      'Summary: This is missing. Write one sentence of at most 160 characters.',
    ],
    [
      'a missing day',
      'groups',
      'alpha',
      ({ chairs }) => delete chairs[0]!['asOf'],
      'Chairs 1 (User Zero), Seen on: This is missing. Give a day, a month or a year, as exactly as it is known.',
    ],
    [
      'missing sources',
      'groups',
      'alpha',
      ({ status }) => (status['sources'] = []),
      'Status, Sources: This is missing. Choose the source that says this: type a few letters of its title.',
    ],
    [
      'a page that is not there',
      'groups',
      'beta',
      (data) => Object.assign(data, { parent: 'alpha grup (ALG)' }),
      'Parent: “alpha grup (ALG)” is not the name of a page of this guide. Did you mean “Alpha Group (ALG)”?',
    ],
    [
      'a summary too long',
      'groups',
      'alpha',
      (data) => Object.assign(data, { summary: 'Long. '.repeat(40) }),
      'Summary: This is 240 characters long. Write one sentence of at most 160 characters.',
    ],
    [
      'a day that does not exist',
      'groups',
      'alpha',
      ({ status }) => (status['asOf'] = '2030-02-30'),
      'Status, Seen on: `2030-02-30` does not exist: February 2030 has 28 days. Look up the day in the source and correct it.',
    ],
    [
      'a merger without an heir',
      'groups',
      'beta',
      (data) => delete data['mergedInto'],
      'Status, State: The group is merged, but nothing says into which group. Name under “Merged into” the group that took over, or correct “State”.',
    ],
    [
      'a vote that closes before it opens',
      'cycles',
      '2031-gardener',
      ({ steps }) => (steps['vote']!['closes'] = '2031-05-01 23:59 UTC'),
      'Steps, Vote, Closes: It closes on 1 May 2031, 23:59 UTC, before it opens on 5 May 2031, 12:00 UTC. Correct the day that is wrong.',
    ],
    [
      'a limit not kept',
      'cycles',
      '2031-gardener',
      ({ steps }) => (steps['acceptance']!['closes'] = '2031-05-04'),
      'Steps, Acceptance, Closes: From “Nominations, Closes” (25 April 2031) to “Acceptance, Closes” (4 May 2031) is 9 days; the procedure allows at most 7 days. Correct the day; if the published day breaks the limit, record that under “Departures” with a reason and a source.',
    ],
  ];
  test.each(cases)('%s is told in words of the form', async (_, kind, id, change, expected) => {
    const { told } = await saidAfter(kind, id, change as (data: Record<string, unknown>) => void);
    const said = told.map(({ place, message, repair }) => `${place}: ${message} ${repair}`);
    expect(said.join('\n')).toContain(expected);
    expect(said.filter((one) => ofTheFile.test(one))).toEqual([]);
  });
  test('names each place once', async () => {
    const { told } = await saidAfter('groups', 'alpha', (data) => {
      for (const chair of (data['chairs'] = [{}, {}, {}]) as Record<string, unknown>[])
        chair['sources'] = [];
      data['purpose'] = [{ sources: [] }, { sources: [] }];
    });
    const places = told.map(({ place }) => place);
    expect(places.length).toBeGreaterThan(10);
    expect(new Set(places).size).toBe(places.length);
  });
});

test('a change is said in sentences with the words of the form', async () => {
  const { says } = await saidAfter('groups', 'beta', (data) => {
    data['parent'] = 'regions/northland';
    data['kind'] = 'working-group';
    (data['status'] as Record<string, unknown>)['asOf'] = '2030-03';
  });
  expect(says).toMatchInlineSnapshot(`
    [
      "Parent: “Alpha Group (ALG)” → “Northland (NORTHLAND)”",
      "Status, Seen on: 2030 → March 2030",
    ]
  `);
});

describe('a fact that is changed in a form', () => {
  const otherChair = (data: Record<string, unknown>) =>
    ((data['chairs'] as Record<string, unknown>[])[0]!['name'] = 'Ivy Pattern');
  test('is asked about where it stands: was it seen in the source today?', async () => {
    const { unseen } = await saidAfter('groups', 'alpha', otherChair);
    expect(unseen).toEqual([
      {
        place: 'Chairs 1 (Ivy Pattern), Name',
        message:
          'This said “User Zero” and now says “Ivy Pattern”, but nothing says that this was seen.',
        repair:
          'If you saw it in the source today, say so with the button above; if a new source says it, add that. Else put back what stood there.',
      },
    ]);
  });
  test('is not, once the record says so', async () => {
    const { unseen } = await saidAfter('groups', 'alpha', (data) => {
      otherChair(data);
      data['checked'] = '2031-01-11';
    });
    expect(unseen).toEqual([]);
  });
});

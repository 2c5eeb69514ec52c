import { describe, expect, test } from 'vitest';
import {
  countriesAnswer,
  graphAnswer,
  indexAnswer,
  listAnswer,
  recordAnswer,
  timetableAnswer,
} from '../../../src/exports/api/build.ts';
import { schemaNames, schemaOf } from '../../../src/exports/api/schemas.ts';
import { jsonText } from '../../../src/exports/json.ts';
import { kindNames } from '../../../src/model/kinds.ts';
import { allRecords } from '../../../src/model/site.ts';
import { thePublication } from '../../support/export-context.ts';
import { closedValidator, faultsOf, fieldsOf } from '../../support/schemas.ts';
import promised from './api-v1-fields.json' with { type: 'json' };

const publication = thePublication();
const sent = (value: unknown) => JSON.parse(jsonText(value)) as Record<string, unknown>;
const validators = new Map(
  schemaNames.map((name) => [name, closedValidator(schemaOf(name, publication))]),
);

describe('answers of version 1', () => {
  const answers = [
    ['index', indexAnswer(publication)],
    ['graph', graphAnswer(publication)],
    ['timetable', timetableAnswer(publication)],
    ['countries', countriesAnswer(publication)],
    ...kindNames.map((kind) => ['list', listAnswer(publication, kind)] as const),
    ...allRecords(publication.site).map(
      (record) => [`record-${record.kind}` as const, recordAnswer(publication, record)] as const,
    ),
  ] as const;

  test.each(answers.map(([name, answer]) => [name, answer] as const))(
    '%s keeps its schema and says no more',
    (name, answer) => {
      expect(faultsOf(validators.get(name)!, sent(answer))).toEqual([]);
    },
  );
  test('every answer names its licence, its sources, its site and the day of the build', () => {
    for (const [, answer] of answers) {
      expect(answer.about.licence.name).toBe('MIT');
      expect(answer.about.sources).toMatch(/\/api\/v1\/sources\.json$/);
      expect(answer.about.notice).toBe(publication.site.settings.disclaimer);
      expect(answer.about.builtOn).toBe('2031-01-10');
    }
  });
  test('a field that no schema describes is found', () => {
    const answer = { ...sent(listAnswer(publication, 'groups')), colour: 'red' };
    expect(faultsOf(validators.get('list')!, answer)).toEqual([
      ' must NOT have additional properties {"additionalProperty":"colour"}',
    ]);
  });
  test('a field that is missing or of another sort is found', () => {
    const { count: _, ...rest } = sent(listAnswer(publication, 'groups'));
    expect(faultsOf(validators.get('list')!, { ...rest, title: 7 })).toEqual([
      ' must have required property \'count\' {"missingProperty":"count"}',
      '/title must be string {"type":"string"}',
    ]);
  });
});

describe('what an answer says', () => {
  test('a record carries its sources and both directions of its references', () => {
    const answer = recordAnswer(publication, publication.site.find('groups/alpha')!);
    expect(answer.sources.map((source) => source.id)).toEqual(['minutes', 'rulebook']);
    expect(answer.names).toContain('sources/minutes');
    expect(answer.namedBy).toContain('glossary/alg');
  });
  test('every edge of the graph joins two nodes, and no edge stands twice', () => {
    const { nodes, edges } = graphAnswer(publication);
    const names = new Set(nodes.map((node) => node.name));
    expect(edges.length).toBeGreaterThan(10);
    expect(edges.filter((edge) => !names.has(edge.from) || !names.has(edge.to))).toEqual([]);
    expect(new Set(edges.map((edge) => JSON.stringify(edge))).size).toBe(edges.length);
  });
  test('a step gives the last instant that still counts', () => {
    const [round] = timetableAnswer(publication).rounds;
    expect(round?.steps[0]).toMatchInlineSnapshot(`
      {
        "about": undefined,
        "closes": "2031-04-25",
        "closesAt": "2031-04-25T23:59:59Z",
        "does": "nominate",
        "id": "nominations",
        "opens": "2031-04-14",
        "opensAt": "2031-04-14T00:00:00Z",
        "phase": "coming",
        "planned": undefined,
        "since": "2031-04-14",
        "sources": undefined,
        "title": "Nominations",
        "withdrawn": undefined,
      }
    `);
  });
  test('phases are those of the instant of the build', () => {
    const nominations = (day: string) =>
      timetableAnswer(thePublication(Temporal.Instant.from(`${day}T12:00:00Z`))).rounds[0]?.steps[0]
        ?.phase;
    expect(['2031-01-10', '2031-04-20', '2031-04-26'].map(nominations)).toEqual([
      'coming',
      'now',
      'past',
    ]);
  });
});

describe('version 1 only grows', () => {
  const fields = Object.fromEntries(
    schemaNames.map((name) => [name, fieldsOf(schemaOf(name, publication))]),
  );
  const missing = (now: Record<string, readonly string[]>) =>
    Object.entries(promised).flatMap(([name, list]) =>
      list.filter((field) => !now[name]?.includes(field)).map((field) => `${name}: ${field}`),
    );

  test('every field that was ever promised is still there, as it was', () => {
    expect(
      missing(fields),
      'A field of version 1 was taken away or changed. Bring it back, or begin version 2.',
    ).toEqual([]);
  });
  test('a field that went would be found', () => {
    expect(
      missing({ ...fields, list: fields['list']!.filter((field) => !field.startsWith('count ')) }),
    ).toEqual(['list: count integer always']);
  });
});

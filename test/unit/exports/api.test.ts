import { describe, expect, test } from 'vitest';
import {
  indexAnswer,
  listAnswer,
  openAnswer,
  recordAnswer,
} from '../../../src/exports/api/build.ts';
import { schemaNames, schemaOf } from '../../../src/exports/api/schemas.ts';
import { jsonText } from '../../../src/exports/json.ts';
import { kindNames } from '../../../src/model/kinds.ts';
import { allRecords } from '../../../src/model/site.ts';
import { host, thePublication } from '../../support/publication.ts';
import { closedValidator, faultsOf } from '../../support/schemas.ts';

const publication = thePublication();
const sent = (value: unknown) => JSON.parse(jsonText(value)) as Record<string, unknown>;
const validators = new Map(
  schemaNames.map((name) => [name, closedValidator(schemaOf(name, publication))]),
);

describe('answers of version 1', () => {
  const answers = [
    ['index', indexAnswer(publication)],
    ['open', openAnswer(publication)],
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
      expect(answer.about.licence.name).toBe('CC BY 4.0');
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
  test('the index names what the API no longer has, and what answers in its place', () => {
    expect(indexAnswer(publication).moved).toEqual({
      [`${host}/api/v1/graph.json`]: `${host}/api/v1/index.json`,
    });
  });
  test('a step gives the last instant that still counts', () => {
    expect(openAnswer(publication).steps[0]).toMatchInlineSnapshot(`
      {
        "closes": "2031-04-25",
        "closesAt": "2031-04-25T23:59:59Z",
        "data": "https://guide.example/base/api/v1/cycles/2031-gardener.json",
        "does": "nominate",
        "id": "nominations",
        "opens": "2031-04-14",
        "opensAt": "2031-04-14T00:00:00Z",
        "page": "https://guide.example/base/cycles/2031-gardener/",
        "phase": "coming",
        "planned": undefined,
        "region": undefined,
        "round": "cycles/2031-gardener",
        "since": "2031-04-14",
        "step": "Nominations",
        "title": "Head Gardener election 2031",
      }
    `);
  });
  test('phases are those of the instant of the build', () => {
    const nominations = (day: string) =>
      openAnswer(thePublication(Temporal.Instant.from(`${day}T12:00:00Z`))).steps.find(
        ({ id }) => id === 'nominations',
      )?.phase;
    expect(['2031-01-10', '2031-04-20', '2031-04-26'].map(nominations)).toEqual([
      'coming',
      'now',
      undefined,
    ]);
  });
});

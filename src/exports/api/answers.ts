/**
 * What each answer of version 1 of the API holds. The published JSON Schemas and the types of the builders come from here.
 * Version 1 only ever grows: a field may be added, none may be taken away or change its meaning.
 */
import { z } from 'zod';
import { kindNames, kinds, type Kind } from '../../model/kinds.ts';

const address = z.url();
const name = z.string().describe('The record, as kind/id.');
const kind = z.enum(kindNames);
const instant = z.iso.datetime();

/** Stands in every answer: whose data this is, on what it rests, under which licence. */
const about = z.strictObject({
  name: z.string().describe('Name of the site.'),
  site: address.describe('Home page of the site.'),
  notice: z.string().describe('What the site is and is not.'),
  licence: z.strictObject({ name: z.string(), url: address }),
  version: z.literal('v1'),
  schema: address.describe('JSON Schema of this answer.'),
  index: address.describe('The document that names all others.'),
  sources: address.describe('The list of all sources on which the data rests.'),
  sourcesReadOn: z.string().describe('The day the sources were read.'),
  builtOn: z.iso
    .date()
    .describe('The day the site was built. What counts as open, coming or past is as of that day.'),
});

const listed = z.strictObject({
  name,
  id: z.string(),
  title: z.string(),
  acronym: z.string().optional(),
  summary: z.string().optional(),
  region: z.string().optional().describe('The region it belongs to, if not to all.'),
  year: z.int().optional().describe('For rounds: the year.'),
  state: z
    .string()
    .optional()
    .describe(
      'Where it stands: for groups and programmes as last seen, for rounds as of the day of the build.',
    ),
  checked: z.iso.date().optional().describe('The day it was last held against its sources.'),
  updated: instant.describe('When its file last changed.'),
  page: address.describe('The page for readers.'),
  markdown: address.describe('The page as Markdown.'),
  data: address.describe('The whole record.'),
});

const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: address.describe('The original.'),
  published: z.string().optional(),
  read: z.string(),
  access: z.string(),
  data: address,
});

const recordAnswer = (of: Kind) =>
  z.strictObject({
    about,
    name,
    kind: z.literal(of),
    id: z.string(),
    title: z.string(),
    state: z.string().optional(),
    published: instant.describe('When its file first appeared.'),
    updated: instant.describe('When its file last changed.'),
    page: address,
    markdown: address,
    fields: kinds[of].schema.describe(
      'The record as editors wrote it. Its fields are described in the field manual.',
    ),
    prose: z.string().optional().describe('The text below the fields, as Markdown.'),
    sources: z
      .array(source)
      .describe(
        'Every source the record cites, first those of the whole record. The page numbers them in the order in which it cites them.',
      ),
    names: z.array(name).describe('Records it names.'),
    namedBy: z.array(name).describe('Records that name it.'),
  });

const step = z.strictObject({
  id: z.string(),
  title: z.string(),
  does: z.string().describe('What a reader can do or expect in this step.'),
  phase: z.enum(['past', 'now', 'coming', 'undated']),
  since: z
    .string()
    .optional()
    .describe(
      'From when it is open: its own beginning, or that of an earlier step if it has none.',
    ),
  opens: z.string().optional().describe('As published: a day, or a day with time and zone.'),
  closes: z.string().optional(),
  opensAt: instant.optional().describe('The first instant of it.'),
  closesAt: instant
    .optional()
    .describe(
      'The last instant that still counts; 23:59:59 UTC of the day unless its source says otherwise.',
    ),
  about: z.string().optional().describe('What is known if no exact date is.'),
  planned: z.boolean().optional(),
  withdrawn: z.boolean().optional(),
  sources: z.array(z.string()).optional(),
});

/** Every answer but the records, by name. */
const answers = {
  index: z.strictObject({
    about,
    kinds: z.array(
      z.strictObject({
        kind,
        title: z.string(),
        description: z.string(),
        count: z.int(),
        list: address,
        schema: address.describe('JSON Schema of a record of this kind.'),
        csv: address.optional(),
      }),
    ),
    graph: address,
    timetable: address,
    countries: address,
    calendars: address.describe('The page of calendars to subscribe to.'),
    tables: z.array(z.strictObject({ name: z.string(), csv: address })),
    feeds: z.array(z.strictObject({ title: z.string(), atom: address, json: address })),
    schemas: z.array(address),
  }),
  list: z.strictObject({
    about,
    kind,
    title: z.string(),
    count: z.int(),
    records: z.array(listed),
  }),
  graph: z.strictObject({
    about,
    nodes: z.array(z.strictObject({ name, kind, title: z.string(), page: address, data: address })),
    edges: z.array(
      z.strictObject({
        from: name,
        to: name,
        field: z.string().describe('The field that names it, without numbers: chairs.sources.'),
      }),
    ),
  }),
  timetable: z.strictObject({
    about,
    asOf: instant.describe('The instant for which the phases were computed.'),
    rounds: z.array(
      z.strictObject({
        name,
        title: z.string(),
        procedure: name,
        year: z.int(),
        region: z.string().optional(),
        state: z.string().optional(),
        phase: z
          .enum(['undated', 'planned', 'running', 'waiting', 'over'])
          .describe('Where the round as a whole stands; waiting: between two steps.'),
        daysLeft: z.int().optional().describe('Whole calendar days to the next end or beginning.'),
        page: address,
        steps: z.array(step),
        limits: z.array(
          z.strictObject({
            id: z.string(),
            says: z.string(),
            limit: z.string(),
            binding: z.enum(['rule', 'usual']),
            from: z.iso.date(),
            to: z.iso.date(),
            actual: z.number().describe('What the dates give, in the unit of the limit.'),
            kept: z.boolean(),
          }),
        ),
      }),
    ),
    calls: z.array(name).describe('Calls whose deadline has not passed.'),
  }),
  countries: z.strictObject({
    about,
    countries: z.array(
      z.strictObject({
        code: z.string().describe('ISO 3166 code.'),
        title: z.string(),
        region: name,
        because: z.string().optional().describe('Why a territory belongs there.'),
      }),
    ),
  }),
};

/** Every schema of version 1 by its name: `index`, `list`, `graph`, `record-groups` and so on. */
export const answerSchemas = {
  ...answers,
  ...(Object.fromEntries(kindNames.map((one) => [`record-${one}`, recordAnswer(one)])) as {
    [K in Kind as `record-${K}`]: ReturnType<typeof recordAnswer>;
  }),
} as const;

export type AnswerName = keyof typeof answerSchemas;
export type Answer<N extends keyof typeof answers> = z.infer<(typeof answers)[N]>;
export type RecordAnswer = Omit<z.infer<ReturnType<typeof recordAnswer>>, 'kind' | 'fields'> & {
  kind: Kind;
  fields: AnyFields;
};
type AnyFields = z.infer<(typeof kinds)[Kind]['schema']>;
export type About = z.infer<typeof about>;
export type Source = z.infer<typeof source>;
export type Listed = z.infer<typeof listed>;

/**
 * What each answer of version 1 of the API holds. The published JSON Schemas and the types of the builders come from here.
 * Readers of version 1 rely on its fields: add to them, and change the meaning of none. An answer that goes is named under `moved`.
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
  checked: z.iso.date().optional().describe('The day it was last checked against its sources.'),
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

const dates = {
  opens: z.string().optional().describe('As published: a day, or a day with time and zone.'),
  closes: z.string().optional(),
  opensAt: instant.optional().describe('The first instant of it.'),
  closesAt: instant
    .optional()
    .describe(
      'The last instant that still counts; 23:59:59 UTC of the day unless its source says otherwise.',
    ),
};

/** From the earliest to the latest day that past rounds lead one to expect. */
const range = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

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
    open: address.describe('What is open and coming.'),
    calendars: address.describe('The page of calendars to subscribe to.'),
    tables: z.array(z.strictObject({ name: z.string(), csv: address })),
    feeds: z.array(z.strictObject({ title: z.string(), atom: address, json: address })),
    schemas: z.array(address),
    moved: z
      .record(address, address)
      .describe('What this API no longer has, each with the file that answers in its place.'),
  }),
  list: z.strictObject({
    about,
    kind,
    title: z.string(),
    count: z.int(),
    records: z.array(listed),
  }),
  open: z.strictObject({
    about,
    asOf: instant.describe('The instant for which this was computed.'),
    steps: z
      .array(
        z.strictObject({
          round: name,
          title: z.string().describe('The title of the round.'),
          region: z.string().optional(),
          id: z.string().describe('The step of the procedure.'),
          step: z.string().describe('The title of the step.'),
          does: z.string().describe('What a reader can do or expect in this step.'),
          phase: z.enum(['now', 'coming']),
          ...dates,
          since: z.string().optional().describe('From when it is open, if not from `opens`.'),
          planned: z.boolean().optional(),
          page: address,
          data: address,
        }),
      )
      .describe('Steps of rounds that are open or coming, open ones first.'),
    calls: z
      .array(z.strictObject({ name, title: z.string(), ...dates, page: address, data: address }))
      .describe('Calls, and rounds of programmes, whose deadline has not passed.'),
    programmes: z
      .array(
        z.strictObject({
          name,
          title: z.string(),
          seen: z.string().describe('When it was last seen to run.'),
          takesPeople: kinds.opportunities.schema.shape.takesPeople.unwrap().shape.how,
          expected: z
            .array(
              z.strictObject({
                meeting: z.string().optional().describe('The ICANN meeting it is for.'),
                opens: range.optional(),
                closes: range.optional(),
                rounds: z.int().describe('How many past rounds lead one to expect it.'),
              }),
            )
            .describe(
              'Rounds that past rounds lead one to expect. Our estimate: no source gives these dates.',
            ),
          page: address,
          data: address,
        }),
      )
      .describe(
        'Programmes that run: those that take people at any time, and those that wait for a round or a day of which no date was found.',
      ),
  }),
};

/** Every schema of version 1 by its name: `index`, `list`, `open`, `record-groups` and so on. */
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

/** How people are elected, selected or appointed: steps and time limits. */
import { z } from '../zod.ts';
import { refusal } from '../refusal.ts';
import * as f from '../fields.ts';

const anchor = f
  .like(
    /^(agm|[a-z0-9-]+\.(opens|closes))$/,
    'is not an anchor',
    'write a step and its end, for example nominations.closes, or agm',
  )
  .meta({ anchor: true });

const interval = z.strictObject({
  id: z
    .string()
    .regex(f.idPattern)
    .meta({ unique: 'record' })
    .describe('Name of this limit, used when a cycle records a departure from it.'),
  from: anchor.describe(
    'Where the count starts: a step and its end, for example nominations.closes, or agm.',
  ),
  to: anchor.describe('Where the count stops, written the same way.'),
  limit: f.limit.describe('For example at least 10 working days, at most 7 days.'),
  inclusive: z.boolean().optional().describe('true: both days are counted.'),
  binding: z
    .enum(['rule', 'usual'])
    .describe('rule: a text demands it. usual: merely what is done.'),
  rule: f.ruleRef.optional().describe('The paragraph that demands it.'),
  region: f.ref('regions').optional().describe('Only for this region.'),
  says: f.sentence.describe('The limit in one plain sentence.'),
  ...f.cited,
});

const groupLetter = f.like(/^[A-Z]$/, 'is not a letter', 'write one capital letter, for example A');

export const procedure = z.strictObject({
  ...f.common,
  kind: z
    .enum(['election', 'selection', 'appointment', 'accreditation', 'decision', 'recall'])
    .describe('What sort of procedure it is.'),
  region: f.ref('regions').optional().describe('The region that follows it, if not all do.'),
  body: f.body.optional().describe('The body whose procedure it is.'),
  basedOn: f.ref('procedures').optional().describe('The procedure whose timetable it shares.'),
  rhythm: f.text.optional().describe('How often it runs, in words.'),
  everyYears: z
    .int()
    .min(1)
    .max(10)
    .optional()
    .describe('Years from one round to the next, where not every past round is on record.'),
  rules: z.array(f.documentRef).optional().describe('The rules documents it follows.'),
  electorate: z
    .array(
      z.strictObject({
        who: f.text.describe('The people or body that votes or decides.'),
        votes: f.text.optional().describe('How many votes or what weight.'),
        ref: f
          .refTo('groups', 'regions', 'positions', 'glossary')
          .optional()
          .describe('Their record here.'),
        asOf: f.pastWhen.optional().describe('The date for which it was seen to be true.'),
        ...f.cited,
      }),
    )
    .optional()
    .describe('Who votes or decides.'),
  method: z.array(f.fact).optional().describe('How votes are cast and counted.'),
  quorum: z.array(f.fact).optional().describe('How many must take part for the result to count.'),
  ties: z.array(f.fact).optional().describe('What happens when votes are equal.'),
  soleCandidate: z
    .array(f.fact)
    .optional()
    .describe('What happens when there is only one candidate.'),
  steps: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(f.idPattern)
          .meta({ unique: 'list' })
          .describe('Short name of the step; cycles give its dates under this name.'),
        title: f.text.describe('What the step is called.'),
        actor: f.text.describe('Who acts.'),
        what: f.sentence.describe('What happens, in one or two plain sentences.'),
        does: z
          .enum([
            'call',
            'nominate',
            'accept',
            'apply',
            'ask',
            'vote',
            'decide',
            'announce',
            'seat',
            'wait',
          ])
          .describe('What a reader can do or expect in this step.'),
        onlyIf: z
          .enum(['contested', 'tied', 'needed'])
          .optional()
          .describe('contested: only with more than one candidate.'),
        length: f.text.optional().describe('How long it takes, in words.'),
        rule: f.ruleRef
          .optional()
          .describe('The paragraph that describes it, for example naralo-rop-2022 6.4.1.'),
        ...f.cited,
        intervals: z.array(interval).optional().describe('Time limits that this step must keep.'),
      }),
    )
    .min(1, refusal('needs at least one step'))
    .describe('The steps in order.'),
  differences: z
    .array(f.fact)
    .optional()
    .describe('What differs per region or from the shared timetable.'),
  old: z.array(f.fact).optional().describe('How it used to be.'),
  rotation: z
    .strictObject({
      groups: z
        .array(
          z.strictObject({
            id: groupLetter
              .meta({ unique: 'list' })
              .describe('One capital letter that names the group of countries.'),
            name: f.text.describe('What the group of countries is called.'),
            countries: z
              .array(f.country.meta({ country: true, unique: 'record' }))
              .optional()
              .describe('ISO 3166 codes of its countries.'),
          }),
        )
        .describe('The groups of countries that take turns.'),
      posts: z
        .array(
          z.strictObject({
            id: z
              .string()
              .regex(f.idPattern)
              .meta({ unique: 'list' })
              .describe('Short name of the post, used in the years below.'),
            title: f.text.describe('What the post is called.'),
            position: f.ref('positions').optional().describe('Its record under positions.'),
          }),
        )
        .describe('The posts that rotate.'),
      years: z
        .array(
          z.strictObject({
            year: z.int().meta({ unique: 'list' }).describe('The year.'),
            turns: z
              .record(z.string(), groupLetter)
              .describe('For each post, the letter of the group whose turn it is.'),
          }),
        )
        .describe('Whose turn it is, year by year.'),
      note: f.note,
      ...f.cited,
    })
    .optional()
    .describe('Whose turn it is in which year.'),
  ...f.provenance,
});

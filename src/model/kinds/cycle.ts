/** One run of a procedure with its published dates and outcomes. */
import { z } from '../zod.ts';
import * as f from '../fields.ts';

const stepDates = z.strictObject({
  opens: f.moment
    .optional()
    .describe('First day, or the day of something that happens on one day.'),
  closes: f.moment
    .optional()
    .describe('Last day or deadline. A deadline without a time is 23:59 UTC.'),
  about: f.sentence.optional().describe('What is known if no exact date is.'),
  note: f.note,
  planned: z
    .boolean()
    .optional()
    .describe('true: the date was planned; whether it was kept is not known.'),
  withdrawn: z.boolean().optional().describe('true: announced, then cancelled. It stays visible.'),
  sources: f.sources.optional(),
  evidence: f.evidence.optional(),
});

export const cycle = z.strictObject({
  ...f.common,
  procedure: f.ref('procedures').describe('The procedure that it runs.'),
  year: z.int().min(1999).max(2100).describe('The year in which it runs.'),
  region: f.ref('regions').optional().describe('The region in which it runs, if not in all.'),
  inherits: f
    .ref('cycles')
    .optional()
    .describe('The cycle whose timetable applies where this one gives no date.'),
  positions: z.array(f.ref('positions')).describe('The positions it fills.'),
  agm: f.meetingName.optional().describe('The annual meeting at whose close people are seated.'),
  steps: z
    .record(z.string(), stepDates)
    .describe('The dates of each step, under the step names of the procedure.'),
  contested: z.boolean().optional().describe('false: not more than one candidate, so no vote.'),
  departures: z
    .array(
      z.strictObject({
        interval: z
          .string()
          .regex(f.idPattern)
          .meta({ unique: 'list' })
          .describe('Name of the limit in the procedure that was not kept.'),
        reason: f.sentence.describe('What is known of the reason.'),
        ...f.cited,
      }),
    )
    .optional()
    .describe(
      'Limits of the procedure that the published dates do not keep, each with what is known of the reason.',
    ),
  outcomes: z
    .array(
      z.strictObject({
        position: f.ref('positions').optional().describe('The position that was filled.'),
        region: f.ref('regions').optional().describe('The region whose seat it is.'),
        what: f.sentence
          .optional()
          .describe('What was decided, if it is not a person in a position.'),
        name: f.properName.optional().describe('The person chosen, as the source prints the name.'),
        how: z
          .enum([
            'acclamation',
            'election',
            'appointment',
            'consensus',
            'renewal',
            'adopted',
            'rejected',
            'not-stated',
          ])
          .describe('How it was decided.'),
        term: f.text.optional().describe('The term in words: 2025 to 2027.'),
        ...f.cited,
        note: f.note,
      }),
    )
    .optional()
    .describe('What came out: people chosen or things decided.'),
  outcomeKnown: z
    .boolean()
    .optional()
    .describe('false: we looked for the outcome and did not find it.'),
  ...f.provenance,
});

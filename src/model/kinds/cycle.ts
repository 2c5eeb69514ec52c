/** One run of a procedure with its published dates and outcomes. */
import { z } from '../zod.ts';
import { refusal } from '../refusal.ts';
import {
  idPattern,
  moment,
  properName,
  ref,
  text,
  sentence,
  note,
  sources,
  evidence,
  provenance,
  common,
} from '../fields.ts';

const stepDates = z.strictObject({
  opens: moment.optional().describe('First day, or the day of something that happens on one day.'),
  closes: moment
    .optional()
    .describe('Last day or deadline. A deadline without a time is 23:59 UTC.'),
  about: sentence.optional().describe('What is known if no exact date is.'),
  note,
  planned: z
    .boolean()
    .optional()
    .describe('true: the date was planned; whether it was kept is not known.'),
  withdrawn: z.boolean().optional().describe('true: announced, then cancelled. It stays visible.'),
  sources: sources.optional(),
  evidence: evidence.optional(),
});

export const cycle = z.strictObject({
  ...common,
  procedure: ref('procedures').describe('The procedure that it runs.'),
  year: z.int().min(1999).max(2100).describe('The year in which it runs.'),
  region: ref('regions').optional().describe('The region in which it runs, if not in all.'),
  inherits: ref('cycles')
    .optional()
    .describe('The cycle whose timetable applies where this one gives no date.'),
  positions: z.array(ref('positions')).describe('The positions it fills.'),
  agm: z
    .string()
    .regex(/^icann\d+$/, refusal('is not a meeting', 'write for example icann84'))
    .meta({ meeting: true })
    .optional()
    .describe('The annual meeting at whose close people are seated.'),
  steps: z
    .record(z.string(), stepDates)
    .describe('The dates of each step, under the step names of the procedure.'),
  contested: z.boolean().optional().describe('false: not more than one candidate, so no vote.'),
  departures: z
    .array(
      z.strictObject({
        interval: z
          .string()
          .regex(idPattern)
          .meta({ unique: 'list' })
          .describe('Name of the limit in the procedure that was not kept.'),
        reason: sentence.describe('What is known of the reason.'),
        sources,
        evidence: evidence.optional(),
      }),
    )
    .optional()
    .describe(
      'Limits of the procedure that the published dates do not keep, each with what is known of the reason.',
    ),
  outcomes: z
    .array(
      z.strictObject({
        position: ref('positions').optional().describe('The position that was filled.'),
        region: ref('regions').optional().describe('The region whose seat it is.'),
        what: sentence
          .optional()
          .describe('What was decided, if it is not a person in a position.'),
        name: properName.optional().describe('The person chosen, as the source prints the name.'),
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
        term: text.optional().describe('The term in words: 2025 to 2027.'),
        sources,
        evidence: evidence.optional(),
        note,
      }),
    )
    .optional()
    .describe('What came out: people chosen or things decided.'),
  outcomeKnown: z
    .boolean()
    .optional()
    .describe('false: we looked for the outcome and did not find it.'),
  ...provenance,
});

/** An office that people hold. */
import { z } from '../zod.ts';
import { refusal } from '../refusal.ts';
import * as f from '../fields.ts';
import { holders } from '../shared-schemas.ts';

/** Bodies and people who choose; the glossary holds those without a record of their own. */
const chooser = f.refTo('groups', 'regions', 'positions', 'glossary');

const hoursIn = { week: 168, month: 744 } as const;

export const position = z.strictObject({
  ...f.common,
  order: z.int().optional().describe('Position in lists; smaller comes first.'),
  ended: z
    .strictObject({
      when: f.pastWhen.describe('When it ended, as exactly as known.'),
      replacedBy: f.ref('positions').optional().describe('The post that took its place.'),
      note: f.note,
      ...f.cited,
    })
    .optional()
    .describe('Only for a post that is no more: when it ended.'),
  bodies: z.array(f.body).describe('The body or bodies it belongs to.'),
  seats: z
    .strictObject({
      number: z
        .int()
        .positive()
        .optional()
        .describe('How many people hold it at one time. Leave out if it varies.'),
      note: f.note,
      ...f.cited,
    })
    .describe('How many people hold it.'),
  chosenBy: z
    .array(
      z.strictObject({
        who: f.text.describe('The people or body that chooses.'),
        ref: chooser.optional().describe('Their record here.'),
        with: z.array(chooser).optional().describe('Other records that choose together with it.'),
        how: f.sentence.describe('How they choose, in one plain sentence.'),
        ...f.cited,
      }),
    )
    .describe('Who chooses, and how.'),
  procedures: z.array(f.ref('procedures')).optional().describe('The procedures that fill it.'),
  term: z
    .strictObject({
      length: f.text.optional().describe('Length in words: 2 years.'),
      years: z
        .number()
        .positive()
        .max(20, refusal('is longer than 20 years', 'write the length of one term'))
        .optional()
        .describe('Length in years, for the arithmetic.'),
      begins: f.text.optional().describe('When a term begins, in words.'),
      ends: f.text.optional().describe('When a term ends, in words.'),
      ...f.cited,
    })
    .describe('How long one serves.'),
  stagger: z
    .array(
      z.strictObject({
        seat: f.text.describe('Which seat.'),
        starts: z.enum(['even', 'odd', 'every']).describe('In which years its term begins.'),
        region: f.ref('regions').optional().describe('The region whose seat it is.'),
        ...f.cited,
      }),
    )
    .optional()
    .describe('In which years each seat begins.'),
  limits: z
    .array(
      f.fact.extend({
        terms: z
          .int()
          .positive()
          .optional()
          .describe('The most terms in a row, where the rule gives a number and is in force.'),
      }),
    )
    .optional()
    .describe('Limits on serving again.'),
  eligibility: z.array(f.fact).optional().describe('Who may stand and who may not.'),
  qualities: z.array(f.fact).optional().describe('What choosers look for.'),
  duties: z.array(f.fact).optional().describe('What one does in it.'),
  hours: z
    .strictObject({
      atLeast: z.number().positive().describe('The smallest number of hours a source names.'),
      atMost: z
        .number()
        .positive()
        .optional()
        .describe('The largest number of hours a source names.'),
      per: z.enum(['week', 'month']).describe('Hours of a week or of a month.'),
      asOf: f.pastWhen.optional().describe('The date for which it was said.'),
      ...f.cited,
    })
    .refine(({ atLeast, atMost = atLeast, per }) => Math.max(atLeast, atMost) <= hoursIn[per], {
      error: refusal('is more hours than there are', 'a week has 168 hours, a month 744'),
      path: ['atMost'],
    })
    .meta({ ordered: [['atLeast', 'atMost']] })
    .optional()
    .describe('Hours it takes, as a source names them. Leave out if none does.'),
  time: z.array(f.fact).optional().describe('How much time it takes.'),
  travel: z.array(f.fact).optional().describe('Whether one travels, and who pays.'),
  vacancies: z.array(f.fact).optional().describe('What happens when a seat falls empty.'),
  removal: z.array(f.fact).optional().describe('How someone can be removed from it.'),
  holders: holders.optional().describe('People who hold or held it, newest first.'),
  ...f.provenance,
});

/** An office that people hold. */
import { z } from 'zod';
import { ref, anyRef, text, sources, evidence, fact, holder, provenance, common } from '../fields.ts';

export const position = z.strictObject({
  ...common,
  order: z.int().optional().describe('Position in lists; smaller comes first.'),
  bodies: z.array(anyRef).describe('The body or bodies it belongs to.'),
  seats: z.strictObject({
    number: z.int().positive().optional().describe('How many people hold it at one time. Leave out if it varies.'),
    note: text.optional(),
    sources,
    evidence: evidence.optional(),
  }),
  chosenBy: z.array(z.strictObject({ who: text, ref: anyRef.optional(), how: text, sources, evidence: evidence.optional() })).describe('Who chooses, and how.'),
  procedures: z.array(ref('procedures')).optional().describe('The procedures that fill it.'),
  term: z.strictObject({
    length: text.optional().describe('Length in words: 2 years.'),
    years: z.number().positive().optional().describe('Length in years, for the arithmetic.'),
    begins: text.optional(),
    ends: text.optional(),
    sources,
    evidence: evidence.optional(),
  }),
  stagger: z
    .array(z.strictObject({ seat: text, starts: z.enum(['even', 'odd', 'every']), region: ref('regions').optional(), sources, evidence: evidence.optional() }))
    .optional()
    .describe('In which years each seat begins.'),
  limits: z.array(fact).optional().describe('Limits on serving again.'),
  eligibility: z.array(fact).optional().describe('Who may stand and who may not.'),
  qualities: z.array(fact).optional().describe('What choosers look for.'),
  duties: z.array(fact).optional(),
  time: z.array(fact).optional().describe('How much time it takes.'),
  travel: z.array(fact).optional(),
  vacancies: z.array(fact).optional().describe('What happens when a seat falls empty.'),
  removal: z.array(fact).optional(),
  holders: z.array(holder).optional().describe('People who hold or held it, newest first.'),
  ...provenance,
});

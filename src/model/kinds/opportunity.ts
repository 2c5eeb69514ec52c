/** A programme, or an open call with a deadline. */
import { z } from 'zod';
import { when, moment, ref, anyRef, text, roleAddress, sources, evidence, fact, membership, provenance, common } from '../fields.ts';

export const opportunity = z.strictObject({
  ...common,
  type: z.enum(['call', 'programme']).describe('call: open for a time. programme: comes back or stands open.'),
  group: anyRef.optional().describe('The body that calls, as kind/id.'),
  areas: z.array(ref('areas')).optional(),
  opens: moment.optional(),
  closes: moment.optional().describe('The deadline. Needed for a call.'),
  status: z
    .strictObject({ state: z.enum(['running', 'ended', 'unclear']), asOf: when, sources, evidence: evidence.optional() })
    .optional()
    .describe('For programmes: whether it still runs, and when that was seen.'),
  membership,
  does: text.describe('What one would do, in one sentence.'),
  how: text.describe('How to answer or apply.'),
  contact: roleAddress.optional(),
  facts: z.array(fact).optional(),
  ...provenance,
});

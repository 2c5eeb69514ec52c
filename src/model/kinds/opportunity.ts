/** A programme, or an open call with a deadline. */
import { z } from '../zod.ts';
import {
  pastWhen,
  moment,
  ref,
  body,
  sentence,
  roleAddress,
  sources,
  evidence,
  fact,
  membership,
  provenance,
  common,
} from '../fields.ts';

export const opportunity = z.strictObject({
  ...common,
  type: z
    .enum(['call', 'programme'])
    .describe('call: open for a time. programme: comes back or stands open.'),
  group: body.optional().describe('The body that calls.'),
  areas: z.array(ref('areas')).optional().describe('The contribution areas it belongs to.'),
  opens: moment.optional().describe('When it opens.'),
  closes: moment.optional().describe('The deadline. Needed for a call.'),
  status: z
    .strictObject({
      state: z.enum(['running', 'ended', 'unclear']).describe('Whether it still runs.'),
      asOf: pastWhen.describe('When that was seen.'),
      sources,
      evidence: evidence.optional(),
    })
    .optional()
    .describe('For programmes: whether it still runs, and when that was seen.'),
  membership,
  does: sentence.describe('What one would do, in one sentence.'),
  how: sentence.describe('How to answer or apply.'),
  contact: roleAddress.optional().describe('Role address to write to. Never a personal one.'),
  facts: z.array(fact).optional().describe('What else one should know.'),
  ...provenance,
});

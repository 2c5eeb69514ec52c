/** A page that is only prose. */
import { z } from 'zod';
import { text, provenance, common } from '../fields.ts';

export const guide = z.strictObject({
  ...common,
  question: text.optional().describe('The question it answers, as a reader would ask it.'),
  section: z.enum(['start', 'membership', 'policy', 'elections', 'background', 'editing']),
  order: z.int().optional(),
  ...provenance,
});

/** A page that is only prose. */
import { z } from '../zod.ts';
import * as f from '../fields.ts';

export const guide = z.strictObject({
  ...f.common,
  question: f.text
    .meta({ unique: 'guide' })
    .optional()
    .describe('The question it answers, as a reader would ask it.'),
  section: z
    .enum(['start', 'membership', 'policy', 'elections', 'background', 'editing'])
    .describe('The part of the list of guides in which it stands.'),
  order: z.int().optional().describe('Position in lists; smaller comes first.'),
  ...f.provenance,
});

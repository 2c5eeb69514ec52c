/** A contribution area: a kind of work one can do. */
import { z } from '../zod.ts';
import * as f from '../fields.ts';

export const area = z.strictObject({
  ...f.common,
  parent: f.ref('areas').optional().describe('The area this is a part of.'),
  order: z.int().optional().describe('Position in lists; smaller comes first.'),
  suits: z.array(f.text).describe('Who would enjoy this: one short line each.'),
  activities: z
    .array(
      z.strictObject({
        what: f.sentence.describe('What one does.'),
        where: f.body.optional().describe('The group where it happens.'),
        membership: f.membership,
        ...f.cited,
      }),
    )
    .describe('What people do here, and whether one must be a member for it.'),
  membership: f.membership,
  membershipNote: f.sentence.optional().describe('One or two sentences on who may take part.'),
  firstStep: f.sentence.describe('The one thing to do first.'),
  contact: f.roleAddress.optional().describe('Role address to write to. Never a personal one.'),
  ...f.provenance,
});

/** A contribution area: a kind of work one can do. */
import { z } from '../zod.ts';
import {
  ref,
  body,
  text,
  sentence,
  roleAddress,
  sources,
  evidence,
  membership,
  provenance,
  common,
} from '../fields.ts';

export const area = z.strictObject({
  ...common,
  parent: ref('areas').optional().describe('The area this is a part of.'),
  order: z.int().optional().describe('Position in lists; smaller comes first.'),
  suits: z.array(text).describe('Who would enjoy this: one short line each.'),
  activities: z
    .array(
      z.strictObject({
        what: sentence.describe('What one does.'),
        where: body.optional().describe('The group where it happens.'),
        membership,
        sources,
        evidence: evidence.optional(),
      }),
    )
    .describe('What people do here, and whether one must be a member for it.'),
  membership,
  membershipNote: sentence.optional().describe('One or two sentences on who may take part.'),
  firstStep: sentence.describe('The one thing to do first.'),
  contact: roleAddress.optional().describe('Role address to write to. Never a personal one.'),
  ...provenance,
});

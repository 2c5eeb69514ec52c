/** A regional organization (RALO). */
import { z } from 'zod';
import { when, text, url, sources, evidence, fact, event, holder, list, meeting, count, rulesDocument, provenance, common } from '../fields.ts';

export const region = z.strictObject({
  ...common,
  acronym: text.describe('The usual acronym: AFRALO.'),
  covers: text.describe('The part of the world, in words.'),
  founded: z.array(event).describe('How it began.'),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'is not a country code; write two capital letters, for example KE'))
    .optional()
    .describe('ISO 3166 codes of its countries.'),
  territories: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z]{2}$/),
        because: text.describe('Why it belongs here.'),
        sources,
        evidence: evidence.optional(),
      }),
    )
    .optional()
    .describe('Territories and exceptions, each with the reason.'),
  membership: z
    .array(
      z.strictObject({
        route: z.enum(['structure', 'individual', 'observer']),
        accepts: z.enum(['yes', 'no', 'in-preparation', 'unknown']),
        how: text.optional().describe('How to apply.'),
        conditions: z.array(fact),
        sources,
      }),
    )
    .describe('Who may join, by which route.'),
  individualsVote: z.array(fact).optional().describe('How individual members vote.'),
  size: z.array(count).optional().describe('Counts of members, newest first. Never without a date or a note that there is none.'),
  officers: z.array(holder).optional().describe('Officers as public pages show them, newest first.'),
  posts: z.array(fact).optional().describe('Which posts exist, their term and limits.'),
  lists: z.array(list).optional(),
  meetings: z.array(meeting).optional(),
  languages: z.array(fact).optional().describe('Languages seen in use.'),
  assemblies: z.array(event).optional().describe('General assemblies.'),
  workspace: z.strictObject({ url, asOf: when.optional(), note: text.optional() }).optional(),
  history: z.array(event).optional(),
  rules: z.array(rulesDocument).optional(),
  ...provenance,
});

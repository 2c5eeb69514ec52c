/** A regional organization (RALO). */
import { z } from '../zod.ts';
import {
  properName,
  text,
  sentence,
  sources,
  country,
  evidence,
  fact,
  event,
  workspace,
  provenance,
  title,
  afterTitle,
} from '../fields.ts';
import { holders, list, meeting, count, rulesDocument } from '../shared-schemas.ts';

export const region = z.strictObject({
  title,
  acronym: properName.meta({ unique: 'guide' }).describe('The usual acronym: AFRALO.'),
  ...afterTitle,
  covers: text.meta({ unique: 'guide' }).describe('The part of the world, in words.'),
  founded: z.array(event).describe('How it began.'),
  countries: z
    .array(country.meta({ country: true, unique: 'guide' }))
    .optional()
    .describe('ISO 3166 codes of its countries.'),
  territories: z
    .array(
      z.strictObject({
        code: country.meta({ country: true, unique: 'guide' }).describe('Its ISO 3166 code.'),
        because: sentence.describe('Why it belongs here.'),
        sources,
        evidence: evidence.optional(),
      }),
    )
    .optional()
    .describe('Territories and exceptions, each with the reason.'),
  membership: z
    .array(
      z.strictObject({
        route: z
          .enum(['structure', 'individual', 'observer'])
          .meta({ unique: 'list' })
          .describe(
            'structure: as a member organization (ALS). individual: as an individual. observer: without a vote.',
          ),
        accepts: z
          .enum(['yes', 'no', 'in-preparation', 'unknown'])
          .describe('Whether this route is open. unknown: we did not find it.'),
        how: sentence.optional().describe('How to apply.'),
        conditions: z.array(fact).describe('What you must be or do to be accepted.'),
        sources,
      }),
    )
    .describe('Who may join, by which route.'),
  individualsVote: z.array(fact).optional().describe('How individual members vote.'),
  size: z
    .array(count)
    .optional()
    .describe(
      'Counts of members, newest first. Never without a date or a note that there is none.',
    ),
  officers: holders.optional().describe('Officers as public pages show them, newest first.'),
  posts: z.array(fact).optional().describe('Which posts exist, their term and limits.'),
  lists: z.array(list).optional().describe('Its mailing lists.'),
  meetings: z.array(meeting).optional().describe('Its regular calls and meetings.'),
  languages: z.array(fact).optional().describe('Languages seen in use.'),
  assemblies: z.array(event).optional().describe('General assemblies.'),
  workspace,
  history: z.array(event).optional().describe('What happened to it, with dates.'),
  rules: z.array(rulesDocument).optional().describe('Rules documents it adopted or works by.'),
  ...provenance,
});

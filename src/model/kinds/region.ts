/** A regional organization (RALO). */
import { z } from '../zod.ts';
import * as f from '../fields.ts';
import { holders, list, meeting, count, rulesDocument } from '../shared-schemas.ts';

export const region = z.strictObject({
  title: f.title,
  acronym: f.properName.meta({ unique: 'guide' }).describe('The usual acronym: AFRALO.'),
  ...f.afterTitle,
  covers: f.text.meta({ unique: 'guide' }).describe('The part of the world, in words.'),
  founded: z.array(f.event).describe('How it began.'),
  countries: z
    .array(f.country.meta({ country: true, unique: 'guide' }))
    .optional()
    .describe('ISO 3166 codes of its countries.'),
  territories: z
    .array(
      z.strictObject({
        code: f.country.meta({ country: true, unique: 'guide' }).describe('Its ISO 3166 code.'),
        because: f.sentence.describe('Why it belongs here.'),
        ...f.cited,
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
        how: f.sentence.optional().describe('How to apply.'),
        conditions: z.array(f.fact).describe('What you must be or do to be accepted.'),
        sources: f.sources,
      }),
    )
    .describe('Who may join, by which route.'),
  individualsVote: z.array(f.fact).optional().describe('How individual members vote.'),
  size: z
    .array(count)
    .optional()
    .describe(
      'Counts of members, newest first. Never without a date or a note that there is none.',
    ),
  officers: holders.optional().describe('Officers as public pages show them, newest first.'),
  posts: z.array(f.fact).optional().describe('Which posts exist, their term and limits.'),
  lists: z.array(list).optional().describe('Its mailing lists.'),
  meetings: z.array(meeting).optional().describe('Its regular calls and meetings.'),
  languages: z.array(f.fact).optional().describe('Languages seen in use.'),
  assemblies: z.array(f.event).optional().describe('General assemblies.'),
  workspace: f.workspace,
  history: z.array(f.event).optional().describe('What happened to it, with dates.'),
  rules: z.array(rulesDocument).optional().describe('Rules documents it adopted or works by.'),
  ...f.provenance,
});

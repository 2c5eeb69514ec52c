/** What is true of the whole site. */
import { z } from '../zod.ts';
import {
  day,
  pastWhen,
  whenOrMeeting,
  text,
  note,
  roleAddress,
  sources,
  evidence,
} from '../fields.ts';

/** The settings of the whole site: `content/site.yml`. */
export const siteSettings = z.strictObject({
  name: text,
  tagline: text,
  disclaimer: text,
  readOn: pastWhen.describe('When the sources were read.'),
  contacts: z.array(z.strictObject({ purpose: text, address: roleAddress, sources })),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  meetings: z
    .array(
      z.strictObject({
        id: z.string().regex(/^icann\d+$/),
        title: text,
        annual: z.boolean().describe('true: the annual general meeting (AGM).'),
        year: z.int(),
        opens: day.optional().describe('First day. Leave out if not known.'),
        closes: whenOrMeeting.optional().describe('Closing day. Leave out if not known.'),
        place: text.optional().describe('City and country, or online.'),
        sources,
        evidence: evidence.optional(),
        note,
      }),
    )
    .describe('ICANN meetings that start and end terms.'),
});
export type SiteSettings = z.infer<typeof siteSettings>;

/** What is true of the whole site. */
import type { Kind } from '../kinds.ts';
import { translatedInto } from '../languages.ts';
import { z } from '../zod.ts';
import * as f from '../fields.ts';

/** What is translated, each in a file of its own: the settings, and all kinds but sources, whose titles are quotations. */
export const kindsWithTexts = [
  'site',
  'areas',
  'groups',
  'regions',
  'positions',
  'procedures',
  'cycles',
  'opportunities',
  'guides',
  'glossary',
] as const satisfies readonly (Kind | 'site')[];

/** The settings of the whole site: `content/site.yml`. */
export const siteSettings = z.strictObject({
  name: f.text,
  tagline: f.text,
  disclaimer: f.text,
  readOn: f.pastWhen.describe('When the sources were read.'),
  contacts: z.array(
    z.strictObject({
      purpose: f.text.meta({ unique: 'list' }),
      address: f.roleAddress.meta({ unique: 'list' }),
      sources: f.sources,
    }),
  ),
  corrections: f.roleAddress
    .optional()
    .describe(
      'Role address of whoever publishes this guide, for readers who report a mistake without an account. Leave out if there is none.',
    ),
  languages: z
    .array(f.language)
    .describe('Always en: the language of these files. No page shows it.'),
  reviewed: z
    .partialRecord(z.enum(translatedInto), z.array(z.enum(kindsWithTexts)))
    .optional()
    .describe(
      'For each language, the kinds of record whose translation a native speaker has read through whole; site stands for these settings.',
    ),
  unplaced: z
    .array(f.country)
    .optional()
    .describe('ISO 3166 codes of places whose region was not found; all others have one.'),
  joining: z
    .strictObject({
      structure: f.ref('guides').optional().describe('For organizations.'),
      individual: f.ref('guides').optional().describe('For individuals.'),
      observer: f.ref('guides').optional().describe('For observers.'),
    })
    .optional()
    .describe('The guides that explain each route into a region.'),
  meetings: z
    .array(
      z
        .strictObject({
          id: z.string().regex(f.meetingPattern).meta({ unique: 'list' }),
          title: f.properName,
          annual: z.boolean().describe('true: the annual general meeting (AGM).'),
          year: z.int().min(1999).max(2100),
          opens: f.day.optional().describe('First day. Leave out if not known.'),
          closes: f.when.optional().describe('Closing day. Leave out if not known.'),
          place: f.text.optional().describe('City and country, or online.'),
          ...f.cited,
          note: f.note,
        })
        .meta({ ordered: [['opens', 'closes']] }),
    )
    .describe('ICANN’s public meetings. Terms start and end with some of them.'),
});
export type SiteSettings = z.infer<typeof siteSettings>;

/** What stands for the settings where a guide has none to read, as while it is broken. */
export const emptySettings: SiteSettings = {
  name: '',
  tagline: '',
  disclaimer: '',
  readOn: '2000',
  contacts: [],
  languages: ['en'],
  meetings: [],
};

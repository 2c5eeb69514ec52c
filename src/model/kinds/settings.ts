/** What is true of the whole site. */
import type { Kind } from '../kinds.ts';
import { z } from '../zod.ts';
import {
  country,
  day,
  pastWhen,
  properName,
  when,
  ref,
  text,
  note,
  roleAddress,
  sources,
  evidence,
  language,
} from '../fields.ts';

/** The languages of translations. */
export const translatedInto = ['fr', 'es', 'ar', 'ru', 'zh'] as const;

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
  name: text,
  tagline: text,
  disclaimer: text,
  readOn: pastWhen.describe('When the sources were read.'),
  contacts: z.array(
    z.strictObject({
      purpose: text.meta({ unique: 'list' }),
      address: roleAddress.meta({ unique: 'list' }),
      sources,
    }),
  ),
  corrections: roleAddress
    .optional()
    .describe(
      'Role address of whoever publishes this guide, for readers who report a mistake without an account. Leave out if there is none.',
    ),
  languages: z.array(language),
  reviewed: z
    .partialRecord(z.enum(translatedInto), z.array(z.enum(kindsWithTexts)))
    .optional()
    .describe(
      'For each language, the kinds of record whose translation a native speaker has read through whole; site stands for these settings.',
    ),
  unplaced: z
    .array(country)
    .optional()
    .describe('ISO 3166 codes of places whose region was not found; all others have one.'),
  joining: z
    .strictObject({
      structure: ref('guides').optional().describe('For organizations.'),
      individual: ref('guides').optional().describe('For individuals.'),
      observer: ref('guides').optional().describe('For observers.'),
    })
    .optional()
    .describe('The guides that explain each route into a region.'),
  meetings: z
    .array(
      z
        .strictObject({
          id: z
            .string()
            .regex(/^icann\d+$/)
            .meta({ unique: 'list' }),
          title: properName,
          annual: z.boolean().describe('true: the annual general meeting (AGM).'),
          year: z.int().min(1999).max(2100),
          opens: day.optional().describe('First day. Leave out if not known.'),
          closes: when.optional().describe('Closing day. Leave out if not known.'),
          place: text.optional().describe('City and country, or online.'),
          sources,
          evidence: evidence.optional(),
          note,
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

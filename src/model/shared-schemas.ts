/** Larger pieces that several kinds of record hold: people in roles, mailing lists, meetings, counts, rules documents. */
import { z } from './zod.ts';
import { weekdays } from './calendar-words.ts';
import { refusal } from './refusal.ts';
import * as f from './fields.ts';

/** A person in a role, as a public page shows it. Never more than that page shows. */
export const holder = z
  .strictObject({
    name: f.properName.describe('The name as the source prints it.'),
    role: f.text.describe('The role, for example Chair or Co-chair.'),
    region: f.ref('regions').optional().describe('The region whose seat it is.'),
    seat: f.text.optional().describe('Which seat, where there are several.'),
    from: f.whenOrMeeting
      .optional()
      .describe('When the term began: a date, or the meeting at whose close it began.'),
    until: f.whenOrMeeting.optional().describe('When the term ends or ended.'),
    followedBy: z
      .literal('unknown')
      .optional()
      .describe(
        'unknown: the term ended, and we looked for who came after and found nobody published.',
      ),
    asOf: f.pastWhen.describe('The date on which the source shows this person in the role.'),
    ...f.cited,
    note: f.note,
  })
  .meta({ ordered: [['from', 'until']] });

/** People in a role, each term once. */
export const holders = z
  .array(holder)
  .meta({ key: ['name', 'role', 'region', 'seat', 'from', 'until', 'asOf'] });

/** A mailing list. */
export const list = z.strictObject({
  name: f.text.describe('Name of the list.'),
  address: f.roleAddress.optional().describe('The address one writes to.'),
  archive: f.url.meta({ unique: 'guide' }).optional().describe('Where old messages can be read.'),
  asOf: f.pastWhen.optional().describe('When it was last seen in use.'),
  sources: f.sources,
  note: f.note,
});

/** A regular call or meeting. */
export const meeting = z.strictObject({
  title: f.text.describe('What the meeting is called.'),
  rhythm: f.text.describe('How often, in words: weekly, monthly, third Thursday of the month.'),
  weekday: z.enum(weekdays).optional().describe('The day of the week, if it is always the same.'),
  times: z
    .array(f.like(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time', 'write 14:00'))
    .optional()
    .describe('Start times seen.'),
  zone: z
    .string()
    .refine(
      f.isZone,
      refusal('is not a time zone', 'write UTC, AoE or a zone such as Europe/Paris'),
    )
    .meta(f.written.zone)
    .optional()
    .describe('The time zone of the start times: UTC, or a zone such as Europe/Paris.'),
  minutes: z
    .int()
    .positive()
    .max(1440, refusal('is longer than a day', 'write the length of one meeting in minutes'))
    .optional()
    .describe('Length in minutes.'),
  series: z
    .strictObject({
      first: f.day.describe(
        'The day of one meeting that was held or announced: the others are counted from it.',
      ),
      every: f
        .like(/^[1-9]\d? (week|month)s?$/, 'is not a rhythm', 'write 1 week, 2 weeks or 1 month')
        .describe('1 week, 2 weeks, 1 month. A month keeps the weekday: the third Thursday.'),
      until: f.day.optional().describe('The last day, if the series ends.'),
    })
    .meta({ ordered: [['first', 'until']] })
    .optional()
    .describe('For the calendar, if the day of one meeting is known. Needs one time and the zone.'),
  languages: z
    .array(f.language)
    .optional()
    .describe('Languages spoken or interpreted, as two-letter codes.'),
  asOf: f.pastWhen.describe('When this was seen.'),
  sources: f.sources,
  note: f.note,
});

/** A dated count of something. */
export const count = z.strictObject({
  of: z.enum(['structures', 'countries', 'individuals', 'observers']).describe('What was counted.'),
  number: z.int().nonnegative().describe('How many.'),
  asOf: f.pastWhen.optional().describe('The date of the count. Leave out if the page shows none.'),
  ...f.cited,
});

/** A version of a rules document, and those of its paragraphs that are known. */
export const rulesDocument = z.strictObject({
  id: z
    .string()
    .regex(f.idPattern)
    .meta({ unique: 'guide' })
    .describe('Short name of this version, used where a rule is cited: naralo-rop-2022.'),
  title: f.text.describe('Name of the document with its version.'),
  adopted: f.pastWhen.optional().describe('When it was adopted.'),
  status: z
    .enum(['in-force', 'superseded', 'draft', 'unknown'])
    .describe('Whether this version is in force, as far as we know.'),
  supersededBy: f.documentRef.optional().describe('Short name of the version that replaced it.'),
  available: z
    .enum(['full', 'quoted', 'none'])
    .describe('How much of the text we could read: all, only what others quote, or nothing.'),
  ...f.cited,
  note: f.note,
  paragraphs: z
    .array(
      z.strictObject({
        number: f
          .like(/^\S+$/, 'must not hold spaces', 'write 17.1.6 or s.13')
          .meta({ unique: 'list' })
          .describe('Its number as the document prints it.'),
        says: f.sentence.describe('What it says, in plain words.'),
        ...f.cited,
      }),
    )
    .optional()
    .describe('The paragraphs whose content is known, so that they can be cited.'),
});

/** A cited document. */
import { z } from '../zod.ts';
import * as f from '../fields.ts';

export const source = z
  .strictObject({
    title: f.text.describe('Title of the page or message.'),
    titleLanguage: f.language.optional().describe('Language of the title, if not English.'),
    publisher: f.text.describe('Who publishes it, or on which list it appeared.'),
    type: z
      .enum([
        'wiki-page',
        'list-message',
        'announcement',
        'web-page',
        'blog-post',
        'press',
        'slides',
        'transcript',
        'document',
      ])
      .describe('What sort of document it is.'),
    url: f.url.describe('The address at which it can be read.'),
    published: f.pastWhen.optional().describe('The date it carries. Leave out if it shows none.'),
    publishedInferred: z.boolean().optional().describe('true: the date is our estimate.'),
    read: f.pastWhen.describe('The day we read it.'),
    access: z
      .enum(['live', 'stored', 'not-read'])
      .describe(
        'live: read on the web. stored: a stored copy was read. not-read: known, but not read by us.',
      ),
    language: f.language.optional().describe('Language, if not English.'),
    note: f.note,
  })
  .meta({ ordered: [['published', 'read', 'published']] });

/** A cited document. */
import { z } from '../zod.ts';
import { language as code, pastWhen, text, note, url } from '../fields.ts';

export const source = z
  .strictObject({
    title: text.describe('Title of the page or message.'),
    titleLanguage: code.optional().describe('Language of the title, if not English.'),
    publisher: text.describe('Who publishes it, or on which list it appeared.'),
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
    url: url.describe('The address at which it can be read.'),
    published: pastWhen.optional().describe('The date it carries. Leave out if it shows none.'),
    publishedInferred: z.boolean().optional().describe('true: the date is our estimate.'),
    read: pastWhen.describe('The day we read it.'),
    access: z
      .enum(['live', 'stored', 'not-read'])
      .describe(
        'live: read on the web. stored: a stored copy was read. not-read: known, but not read by us.',
      ),
    language: code.optional().describe('Language, if not English.'),
    note,
  })
  .meta({ ordered: [['published', 'read', 'published']] });

/**
 * The building blocks of every record: one schema per sort of value, each with the sentence an editor reads.
 * Nothing here knows which record uses it; `kinds.ts` puts them together.
 */
import { pastWhen } from './fields/dates.ts';
import { anyRef } from './fields/references.ts';
import { alias, note, summary, text, url } from './fields/texts.ts';
import { z } from './zod.ts';

export * from './fields/dates.ts';
export * from './fields/like.ts';
export * from './fields/references.ts';
export * from './fields/statements.ts';
export * from './fields/texts.ts';

/** Where a body keeps its pages. */
export const workspace = z
  .strictObject({
    url: url.meta({ unique: 'guide' }).describe('Address of its home page on the wiki.'),
    asOf: pastWhen.optional().describe('When it was last seen in use.'),
    note,
  })
  .optional()
  .describe('Its home on the wiki.');

/** May one take part without being a member? */
export const membership = z
  .enum(['not-needed', 'usual', 'needed', 'selected', 'not-stated'])
  .describe(
    'not-needed: open to anyone. usual: normally done by members. needed: members only. selected: one is chosen or appointed. not-stated: sources do not say.',
  );

/** What every record of every kind can say about itself. */
export const common = {
  title: text.describe('The official name.'),
  aliases: z
    .array(alias)
    .optional()
    .describe('Other things people type to find this: old names, acronyms, common words.'),
  summary,
  related: z.array(anyRef).optional().describe('Other records a reader may want.'),
};

/** The same in two parts, for kinds whose acronym stands between the title and the rest. */
export const { title, ...afterTitle } = common;

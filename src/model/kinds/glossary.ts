/** A word or acronym. */
import { z } from '../zod.ts';
import { alias, anyRef, text, summary, provenance } from '../fields.ts';

export const glossaryEntry = z.strictObject({
  title: text.describe('The word or acronym, as people write it.'),
  expansion: text.optional().describe('What the acronym stands for.'),
  aliases: z.array(alias).optional().describe('Other spellings and related words people type.'),
  summary: summary.describe('The meaning in one sentence.'),
  see: z.array(anyRef).optional().describe('Records a reader may want next.'),
  ...provenance,
});

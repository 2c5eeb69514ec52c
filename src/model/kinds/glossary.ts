/** A word or acronym. */
import { z } from '../zod.ts';
import * as f from '../fields.ts';

export const glossaryEntry = z.strictObject({
  title: f.text.describe('The word or acronym, as people write it.'),
  expansion: f.text.optional().describe('What the acronym stands for.'),
  aliases: z.array(f.alias).optional().describe('Other spellings and related words people type.'),
  summary: f.summary.describe('The meaning in one sentence.'),
  see: z.array(f.anyRef).optional().describe('Records a reader may want next.'),
  ...f.provenance,
});

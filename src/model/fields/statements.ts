/** Statements with their provenance: who says so, when it was seen, and where sources disagree. */
import { refusal } from '../refusal.ts';
import { z } from '../zod.ts';
import { pastDay, pastWhen } from './dates.ts';
import { ref } from './references.ts';
import { sentence, text } from './texts.ts';

export const sources = z
  .array(ref('sources'))
  .min(1, refusal('needs at least one source'))
  .describe('The sources that say this.');

export const evidence = z
  .enum(['read', 'old', 'draft', 'inferred'])
  .describe(
    'read: read in the source. old: read, but old or since replaced. draft: read in a draft or proposal. inferred: our estimate.',
  );

export type Evidence = z.infer<typeof evidence>;

/** By which sources a statement stands, and how certain it is. */
export const cited = { sources, evidence: evidence.optional() };

const region = ref('regions').describe(
  'The regional organization this is true for, if not for all.',
);

/** One statement with its own provenance: the smallest unit of knowledge. */
export const fact = z.strictObject({
  says: sentence.describe('One plain sentence.'),
  region: region.optional(),
  asOf: pastWhen.optional().describe('The date for which it was seen to be true.'),
  ...cited,
});

/** Something that happened, with its date. */
export const event = z.strictObject({
  when: pastWhen.describe('The date, as exactly as known.'),
  what: sentence.describe('One plain sentence.'),
  ...cited,
});

/** Sources that disagree: what each says, and what a reader should do about it. */
export const conflict = z.strictObject({
  about: text.describe('What the sources disagree on, as a short noun phrase.'),
  statements: z
    .array(
      z.strictObject({
        says: sentence.describe('What this source says.'),
        sources,
        asOf: pastWhen.optional().describe('The date this was true or printed.'),
      }),
    )
    .min(2, refusal('needs at least two statements', 'one statement is a fact, not a conflict'))
    .describe('What each side says, at least two.'),
  advice: sentence.optional().describe('What a reader should do or assume until it is settled.'),
});

/** Who says so and when we looked: on every record. */
export const provenance = {
  sources,
  evidence: evidence.default('read'),
  checked: pastDay.describe('The day someone last held this record against its sources.'),
  conflicts: z.array(conflict).optional().describe('Where sources disagree.'),
};

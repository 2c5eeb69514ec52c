/** The words of a language: `content/languages/<lang>/terms.yml`. */
import { z } from '../model/zod.ts';
import { sentence, url } from '../model/fields.ts';

/** One word, or several that are used side by side. */
const words = z.union([sentence, z.array(sentence).min(1)]);

/** An official word, as ICANN's own pages print it. */
const term = z.strictObject({
  english: sentence,
  use: words,
  /** What the guide says beside it: a short form, or one whose stem the check cannot know, such as a broken plural. */
  also: words.optional(),
  /** Where it was seen. */
  source: z.union([url, z.array(url).min(1)]),
});

/** A word that the translators of this guide chose, so that one thing has one name. */
const chosenWord = z.strictObject({ english: sentence, use: words });

export const termsFileSchema = z.strictObject({
  terms: z.array(term),
  chosen: z.array(chosenWord).optional(),
});
export type TermList = z.infer<typeof termsFileSchema>['terms'];
export type ChosenWords = z.infer<typeof chosenWord>[];

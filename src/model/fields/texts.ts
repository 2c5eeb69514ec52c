/** What readers read, and the addresses they follow. */
import { addressFault } from '../addresses.ts';
import { refusal } from '../refusal.ts';
import { longest } from '../text-lengths.ts';
import { z } from '../zod.ts';

/** Where one of these stands as a whole text, or one of the words in capitals anywhere, somebody meant to come back. */
export const placeholder =
  /^(?:[\s\p{P}~|^]+|n\/?a|none|null|nil|unknown|not known|undefined|to ?do|to be (?:done|written|added|announced|confirmed|determined|filled in)|tb[acd]|fix ?me|x{2,}|placeholder|test(?:ing)?|asdf\w*|qwerty\w*|foo|bar|foo ?bar|abc|(?:insert |your |the )?(?:title|name|summary|text|description|sentence)(?: goes)? here)[\s\p{P}]*$|\b(?:lorem ipsum|dolor sit amet)\b/iu;

export const unfinished = /\b(?:TO-?DO|FIX-?ME|TBA|TBC|TBD|XXX+)\b/;

const oneLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, refusal('is empty', 'write something or remove the line'))
    .max(
      longest,
      refusal(
        `is longer than ${longest} characters`,
        'say it in fewer words, or in several fields',
      ),
    )
    .refine(
      (value) => !/[\n\r]/.test(value),
      refusal('runs over several lines', 'write it as one line', 'line'),
    );

const finished = (longest: number) =>
  oneLine(longest).refine(
    (value) => !placeholder.test(value) && !unfinished.test(value),
    refusal(
      'only keeps the place of a text',
      'write what is known, or remove the line: what is not known is left out',
      'placeholder',
    ),
  );

/** The name of a person, an acronym, or what else is written alike in every language. */
export const properName = finished(200);

/** A name or a few words that readers read in their language. */
export const text = finished(longest.text).meta({ text: true });

/** A text of a sentence or more; forms give it room. */
export const sentence = finished(longest.sentence).meta({ form: 'sentence', text: true });

/** What people type to find something, whatever it is. */
export const alias = oneLine(100);

export const url = z
  .url({
    protocol: /^https?$/,
    error: refusal('is not a web address', 'it must begin with https:// or http://', 'address'),
  })
  .max(1000, refusal('is longer than 1000 characters', 'find a shorter address of the page'))
  .refine(
    (value) => {
      const fault = /^https?:/i.test(value) ? addressFault(value) : undefined;
      return !fault || fault.level === 'warning' || fault.rule === 'private-network';
    },
    refusal('is not an address readers can follow', 'write the address of the page', 'address'),
  )
  .meta({ web: true });

export const roleAddress = z.email(refusal('is not an e-mail address'));

/** A remark beside the facts. */
export const note = sentence.optional().describe('One short sentence, if needed.');

export const summary = sentence
  .max(
    longest.summary,
    refusal(
      `is longer than ${longest.summary} characters`,
      'it is shown in lists and search results',
    ),
  )
  .describe(`What this is, in one sentence of at most ${longest.summary} characters.`);

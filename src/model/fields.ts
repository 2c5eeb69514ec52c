/**
 * The building blocks of every record: one schema per sort of value, each with the sentence an editor reads.
 * Nothing here knows which record uses it; `kinds.ts` puts them together.
 */
import { z } from './zod.ts';
import { addressFault } from './addresses.ts';
import { refusal } from './refusal.ts';
import { longest } from './text-lengths.ts';

/** Records are named by their file: lower-case letters, digits and single hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const isRealDay = (text: string) =>
  z.iso
    .date()
    .safeParse(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text)
    .success;

const datePattern = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;
const zonePattern = String.raw`(UTC|AoE|[A-Za-z_]+/[A-Za-z_+\-0-9/]+)`;
// A bare year is a number in YAML.
const dateOrYear = { type: ['string', 'integer'], minimum: 1000, maximum: 9999 };

/**
 * What JSON Schema can say of the values that Zod checks by a function, for code editors, and the form in which browser
 * forms ask for them.
 */
export const written = {
  day: { form: 'day', examples: ['2026-11-25'] },
  when: {
    form: 'when',
    ...dateOrYear,
    pattern: `^${datePattern}$`,
    examples: ['2026-11-25', '2026-11', '2026'],
  },
  whenOrMeeting: {
    form: 'whenOrMeeting',
    ...dateOrYear,
    pattern: `^(${datePattern}|icann\\d+)$`,
    examples: ['2026-11-25', 'icann84'],
  },
  moment: {
    form: 'moment',
    pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?( ([01]\d|2[0-3]):[0-5]\d( ${zonePattern}))?$`,
    examples: ['2026-11-25', '2026-11-25 18:00 UTC'],
  },
  zone: { form: 'zone', pattern: `^${zonePattern}$`, examples: ['UTC', 'Europe/Paris'] },
  limit: { form: 'limit', examples: ['at least 10 working days'] },
};

/** A bare year is a number in YAML; it goes back to text. */
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** A calendar day, `2026-11-25`. */
export const day = z
  .preprocess(
    asText,
    z.iso.date(refusal('is not a day that exists', 'write it as 2026-11-25', 'day')),
  )
  .meta(written.day);

const partialDay = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const meetingId = /^icann\d+$/;

/** A day, month or year, as exactly as it is known: `2026-11-25`, `2026-11` or `2026`. */
export const when = z
  .preprocess(
    asText,
    z
      .string()
      .refine(
        (text) => partialDay.test(text) && isRealDay(text),
        refusal('is not a date', 'write 2026-11-25, 2026-11 or 2026', 'date'),
      ),
  )
  .meta(written.when);

/** A day on which something was done or seen: no day to come. The check finds these by their mark. */
const pastDay = day.meta({ past: true });

/** A date on which something happened or was seen: none to come. */
export const pastWhen = when.meta({ past: true });

/** A date as above, or the ICANN meeting at whose close something starts or ends: `icann84`. */
export const whenOrMeeting = z
  .preprocess(
    asText,
    z
      .string()
      .refine(
        (text) => meetingId.test(text) || (partialDay.test(text) && isRealDay(text)),
        refusal(
          'is neither a date nor a meeting',
          'write 2026-11-25, 2026-11, 2026 or a meeting such as icann84',
          'date',
        ),
      ),
  )
  .meta({ ...written.whenOrMeeting, meeting: true });

const momentPattern = /^(\d{4}-\d{2}(?:-\d{2})?)(?: ([01]\d|2[0-3]):([0-5]\d)(?: (\S+))?)?$/;

const zones = new Map<string, boolean>();

/** Whether a zone word names a zone: `UTC`, `AoE` (anywhere on Earth) or an IANA name such as `Europe/Paris`. */
export function isZone(word: string): boolean {
  if (word === 'UTC' || word === 'AoE') return true;
  if (!word.includes('/')) return false;
  // Asking the platform takes as long as checking a whole record.
  if (!zones.has(word)) zones.set(word, isKnownZone(word));
  return zones.get(word)!;
}

function isKnownZone(word: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: word });
    return true;
  } catch {
    return false;
  }
}

/** The day, time and zone of a written moment, or undefined if it is not written as one. */
export function momentParts(
  text: string,
): { day: string; time?: string; zone?: string } | undefined {
  const match = momentPattern.exec(text);
  if (!match || !isRealDay(match[1]!) || (match[4] && !isZone(match[4]))) return undefined;
  const time = match[2] ? `${match[2]}:${match[3]}` : undefined;
  return { day: match[1]!, ...(time ? { time } : {}), ...(match[4] ? { zone: match[4] } : {}) };
}

/** A time without a zone is no moment: readers live in all of them. */
function isMoment(text: string): boolean {
  const parts = momentParts(text);
  return parts !== undefined && (parts.time === undefined || parts.zone !== undefined);
}

/** A day, with a time and zone where the source gives them: `2025-04-25`, `2025-04-25 18:00 Europe/Paris`. */
export const moment = z
  .preprocess(
    asText,
    z
      .string()
      .refine(
        isMoment,
        refusal(
          'is not a moment',
          'write 2026-11-25, or 2026-11-25 18:00 UTC with UTC, AoE or a zone such as Europe/Paris',
          'moment',
        ),
      ),
  )
  .meta(written.moment);

export const limitPattern =
  /^(at least|at most|exactly) (\d+) (working day|day|week|month|year)s?$/;

/** How long something may or must take: `at least 10 working days`, `at most 7 days`, `exactly 2 weeks`. */
export const limit = z
  .string()
  .regex(
    limitPattern,
    refusal(
      'is not a limit',
      'write for example "at least 10 working days", "at most 7 days" or "exactly 1 month"',
    ),
  )
  .meta(written.limit);

/** The id of another record of one kind. The model checks that the record exists. */
export const ref = (kind: string) =>
  z
    .string()
    .regex(idPattern, refusal('is not an id', 'ids are lower-case words joined by hyphens'))
    .meta({ ref: kind });

/** A record of any kind, written `kind/id`: `groups/cpwg`. */
export const anyRef = z
  .string()
  .regex(
    /^[a-z]+\/[a-z0-9-]+$/,
    refusal('is not a reference', 'write kind/id, for example groups/cpwg'),
  )
  .meta({ ref: '*' });

/** A record of one of some kinds: not everything can be the body that something belongs to. */
export const refTo = (...of: readonly string[]) => anyRef.meta({ ref: '*', of });

/** A body that others belong to. */
export const body = refTo('groups', 'regions');

/** The id of a rules document. */
export const documentRef = z.string().regex(idPattern).meta({ document: true });

/** The ISO 3166 code of a country or territory. */
export const country = z
  .string()
  .regex(
    /^[A-Z]{2}$/,
    refusal('is not a country code', 'write two capital letters, for example KE'),
  )
  .meta({ country: true });

/** The ISO 639 code of a language. */
export const language = z
  .string()
  .regex(/^[a-z]{2}$/, refusal('is not a language code', 'write two small letters, for example en'))
  .meta({ language: true });

/** A paragraph of a rules document, written `document paragraph`: `naralo-rop-2022 6.4.1`. */
export const ruleRef = z
  .string()
  .regex(
    /^[a-z0-9-]+ \S+$/,
    refusal(
      'is not a rule',
      'write the document and the paragraph, for example naralo-rop-2022 6.4.1',
    ),
  )
  .meta({ rule: true });

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

export const sources = z
  .array(ref('sources'))
  .min(1, refusal('needs at least one source'))
  .describe('The sources that say this.');
export const evidence = z
  .enum(['read', 'old', 'draft', 'inferred'])
  .describe(
    'read: read in the source. old: read, but old or since replaced. draft: read in a draft or proposal. inferred: our estimate.',
  );
const region = ref('regions').describe(
  'The regional organization this is true for, if not for all.',
);

/** A remark beside the facts. */
export const note = sentence.optional().describe('One short sentence, if needed.');

/** One statement with its own provenance: the smallest unit of knowledge. */
export const fact = z.strictObject({
  says: sentence.describe('One plain sentence.'),
  region: region.optional(),
  asOf: pastWhen.optional().describe('The date for which it was seen to be true.'),
  sources,
  evidence: evidence.optional(),
});

/** Something that happened, with its date. */
export const event = z.strictObject({
  when: pastWhen.describe('The date, as exactly as known.'),
  what: sentence.describe('One plain sentence.'),
  sources,
  evidence: evidence.optional(),
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

export const summary = sentence
  .max(
    longest.summary,
    refusal(
      `is longer than ${longest.summary} characters`,
      'it is shown in lists and search results',
    ),
  )
  .describe(`What this is, in one sentence of at most ${longest.summary} characters.`);

/** Who says so and when we looked: on every record. */
export const provenance = {
  sources,
  evidence: evidence.default('read'),
  checked: pastDay.describe('The day someone last held this record against its sources.'),
  conflicts: z.array(conflict).optional().describe('Where sources disagree.'),
};

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

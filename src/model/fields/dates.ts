/** When something happens, and how long it takes: days, months, years, moments with their zone, limits. */
import { once } from '../once.ts';
import { refusal } from '../refusal.ts';
import { z } from '../zod.ts';
import { like } from './like.ts';
import { meetingPattern } from './references.ts';

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
export const pastDay = day.meta({ past: true });

/** A date on which something happened or was seen: none to come. */
export const pastWhen = when.meta({ past: true });

/** A date as above, or the ICANN meeting at whose close something starts or ends: `icann84`. */
export const whenOrMeeting = z
  .preprocess(
    asText,
    z
      .string()
      .refine(
        (text) => meetingPattern.test(text) || (partialDay.test(text) && isRealDay(text)),
        refusal(
          'is neither a date nor a meeting',
          'write 2026-11-25, 2026-11, 2026 or a meeting such as icann84',
          'date',
        ),
      ),
  )
  .meta({ ...written.whenOrMeeting, meeting: true });

const momentPattern = /^(\d{4}-\d{2}(?:-\d{2})?)(?: ([01]\d|2[0-3]):([0-5]\d)(?: (\S+))?)?$/;

/** Whether a zone word names a zone: `UTC`, `AoE` (anywhere on Earth) or an IANA name such as `Europe/Paris`. */
export function isZone(word: string): boolean {
  if (word === 'UTC' || word === 'AoE') return true;
  return word.includes('/') && isKnownZone(word);
}

/** Asking the platform takes as long as checking a whole record. */
const isKnownZone = once((word: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: word });
    return true;
  } catch {
    return false;
  }
});

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
export const limit = like(
  limitPattern,
  'is not a limit',
  'write for example "at least 10 working days", "at most 7 days" or "exactly 1 month"',
).meta(written.limit);

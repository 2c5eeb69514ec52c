/** Names of meetings, steps, countries and languages are those of things that there are. */
import { isCountryCode } from '../country-codes.ts';
import { country, language, meetingPattern } from '../fields.ts';
import { valueAt, type Marked } from '../marks.ts';
import { once } from '../once.ts';
import { didYouMean } from '../problem.ts';
import type { Site } from '../site.ts';
import { errors, type Finding } from './finding.ts';
import type { Holding } from './holding.ts';

/** Names of meetings, steps, documents, countries and languages that there are not. */
export function* unknownName(
  site: Site,
  { record, data }: Holding,
  { value, path, marks }: Marked,
): Iterable<Finding> {
  if (typeof value !== 'string') return;
  if (marks.meeting && meetingPattern.test(value)) {
    const meetings = site.settings.meetings.map((meeting) => meeting.id);
    if (!meetings.includes(value))
      yield errors(record, 'unknown-meeting')(
        path,
        `The meeting \`${value}\` is not listed in site.yml.`,
        didYouMean(value, meetings, 'Add it there under meetings, with its source.'),
      );
  } else if (marks.anchor && value !== 'agm') {
    // A limit that counts from a step that is not there would never be measured, and nobody would hear of it.
    const steps = valueAt(data, ['steps']);
    const known = Array.isArray(steps)
      ? steps.map((step: unknown) => String(valueAt(step, ['id'])))
      : [];
    const step = value.replace(/\.(?:opens|closes)$/, '');
    if (!known.includes(step))
      yield errors(record, 'unknown-step')(
        path,
        `\`${step}\` is not a step of this procedure.`,
        didYouMean(step, known, `Its steps are ${known.join(', ')}.`),
      );
  } else {
    const said = unknownCode({ value, path, marks });
    if (said) yield errors(record, 'unknown-code')(path, ...said);
  }
}

/** What is wrong with a code that is written as a code, but of no country or language, and its repair. Other records are not asked. */
export function unknownCode({
  value,
  marks,
}: Marked): readonly [message: string, repair: string] | undefined {
  if (marks.country && country.safeParse(value).success && !isCountryCode(String(value)))
    return [
      `\`${String(value)}\` is not the code of a country or territory.`,
      'Look it up in ISO 3166-1; the United Kingdom is GB, Greece GR.',
    ];
  if (marks.language && language.safeParse(value).success && !isLanguageCode(String(value)))
    return [
      `\`${String(value)}\` is not the code of a language.`,
      'Look it up in ISO 639-1; Chinese is zh, Japanese ja.',
    ];
  return undefined;
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const isLanguageCode = once((code: string) => languages.of(code) !== undefined);

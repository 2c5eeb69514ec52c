/** Names of meetings, steps, countries and languages are those of things that there are. */
import { isCountryCode } from '../country-codes.ts';
import { valueAt, type Marked } from '../marks.ts';
import { didYouMean, type Path } from '../problem.ts';
import type { Site } from '../site.ts';
import type { Finding } from './finding.ts';
import { finding, type Holding } from './holding.ts';

/** Names of meetings, steps, documents, countries and languages that there are not. */
export function unknownName(
  site: Site,
  holding: Holding,
  { value, path, marks }: Marked,
): Finding[] {
  if (typeof value !== 'string') return [];
  if (marks.meeting && /^icann\d+$/.test(value)) return unknownMeeting(site, holding, value, path);
  if (marks.anchor && value !== 'agm') return unknownAnchor(holding, value, path);
  if (marks.country && !isCountryCode(value))
    return [
      finding(
        holding,
        path,
        'unknown-code',
        `\`${value}\` is not the code of a country or territory.`,
        'Look it up in ISO 3166-1; the United Kingdom is GB, Greece GR.',
      ),
    ];
  if (marks.language && !isLanguage(value))
    return [
      finding(
        holding,
        path,
        'unknown-code',
        `\`${value}\` is not the code of a language.`,
        'Look it up in ISO 639-1; Chinese is zh, Japanese ja.',
      ),
    ];
  return [];
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const knownLanguages = new Set<string>();

function isLanguage(code: string): boolean {
  if (!knownLanguages.has(code)) {
    if (languages.of(code) === undefined) return false;
    knownLanguages.add(code);
  }
  return true;
}

function unknownMeeting(site: Site, holding: Holding, value: string, path: Path): Finding[] {
  const known = site.settings.meetings.map((meeting) => meeting.id);
  return known.includes(value)
    ? []
    : [
        finding(
          holding,
          path,
          'unknown-meeting',
          `The meeting \`${value}\` is not listed in site.yml.`,
          didYouMean(value, known, 'Add it there under meetings, with its source.'),
        ),
      ];
}

/** A limit that counts from a step that is not there would never be measured, and nobody would hear of it. */
function unknownAnchor(holding: Holding, value: string, path: Path): Finding[] {
  const steps = valueAt(holding.data, ['steps']);
  const known = Array.isArray(steps)
    ? steps.map((step: unknown) => String(valueAt(step, ['id'])))
    : [];
  const step = value.replace(/\.(?:opens|closes)$/, '');
  return known.includes(step)
    ? []
    : [
        finding(
          holding,
          path,
          'unknown-step',
          `\`${step}\` is not a step of this procedure.`,
          didYouMean(step, known, `Its steps are ${known.join(', ')}.`),
        ),
      ];
}

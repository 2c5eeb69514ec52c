import { isAhead } from '../moments.ts';
import { pastDatesIn } from '../references.ts';
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { sentencesOf, type TextPlace } from '../text-fields.ts';
import type { Check, Finding } from './finding.ts';

/** Nothing happened, and nobody looked, on a day that has not begun anywhere on Earth. */
export const nothingHappenedInTheFuture: Check = (site) => {
  // Days are those of the editor, and the first zone to begin one is 14 hours ahead of UTC.
  const latest = site.now.add({ hours: 14 });
  const findings = (record: AnyRecord | 'site'): Finding[] =>
    pastDatesIn(
      record === 'site' ? 'site' : record.kind,
      record === 'site' ? site.settings : record.data,
    )
      .filter(({ written }) => isAhead(written, latest))
      .map(({ written, path }) => ({
        record,
        path,
        level: 'error',
        rule: 'in-the-future',
        message: `\`${String(path.findLast((step) => typeof step === 'string'))}\` is ${written}, which is still to come.`,
        repair: 'Write the day on which it happened or was seen; what is to come has no such day.',
      }));
  return ['site' as const, ...allRecords(site)].flatMap(findings);
};

const present = /\b(?:now|today|currently|at present|presently|nowadays)\b/i;
const presentHolder = /\b(?:the|its|our|whose|their) (?:current|present) /i;
const posts =
  /\b(?:(?:vice-|co-)?chairs?|chairperson|secretary|secretaries|treasurers?|directors?|liaisons?|delegates?|officers?|representatives?|presidents?|holds? the|serves? as|leads?)\b/i;
const date = /\b(?:19|20)\d\d\b|\bICANN ?\d+\b/;
/** What nobody knows, a question and an order to ask need no date. */
const open =
  /\?\s*$|\b(?:(?:did|do|does|could|was|were|is|are|has|have) not|nobody|unknown|ask|whoever|find out)\b/i;

/** Prose and summaries that say who holds a post "now" say when that was: whoever reads them reads them later. */
export const presentIsDated: Check = (site) => {
  const names = namesOf(site);
  const isAboutSomebody = (sentence: string) =>
    posts.test(sentence) || names.some((name) => sentence.includes(name));
  return allRecords(site).flatMap((record) =>
    placesOf(record).flatMap((place) =>
      sentencesOf(place.text).flatMap(({ text, offset }): Finding[] => {
        const word = (presentHolder.exec(text) ?? present.exec(text))?.[0].trim();
        if (!word || date.test(text) || open.test(text) || !isAboutSomebody(text)) return [];
        return [
          {
            record,
            path: place.path,
            ...(place.bodyOffset === undefined ? {} : { bodyOffset: place.bodyOffset + offset }),
            level: 'warning',
            rule: 'undated-now',
            message: `\`${shortened(text)}\` speaks of ${word}, without a date.`,
            repair: 'Say in the same sentence when that was seen, such as "in March 2026".',
          },
        ];
      }),
    ),
  );
};

/** Sources are quoted as they are; a record's other fields carry their own dates. */
const placesOf = (record: AnyRecord): TextPlace[] =>
  record.kind === 'sources'
    ? []
    : [
        { text: record.data.summary, path: ['summary'] },
        ...(record.body ? [{ text: record.body, path: [], bodyOffset: 0 }] : []),
      ];

const namesOf = ({ records }: Site): string[] => [
  ...new Set(
    [
      ...records.positions.flatMap(({ data }) => data.holders ?? []),
      ...records.groups.flatMap(({ data }) => [...(data.chairs ?? []), ...(data.members ?? [])]),
      ...records.regions.flatMap(({ data }) => data.officers ?? []),
    ].map(({ name }) => name),
  ),
];

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

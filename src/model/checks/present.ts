import { isAhead } from '../moments.ts';
import { listsOfPeople } from '../people.ts';
import { pastDatesIn } from '../references.ts';
import { allRecords, ownRecords, type Site } from '../site.ts';
import { sentencesOf, textsOf } from '../text-fields.ts';
import { errors, spotIn, warnings, type Check, type Finding } from './finding.ts';
import { nameAt } from './holding.ts';

export default [nothingHappenedInTheFuture, presentIsDated] satisfies Check[];

/** Nothing happened, and nobody looked, on a day that has not begun anywhere on Earth. */
function* nothingHappenedInTheFuture(site: Site): Iterable<Finding> {
  // Days are those of the editor, and the first zone to begin one is 14 hours ahead of UTC.
  const latest = site.now.add({ hours: 14 });
  for (const record of ['site' as const, ...allRecords(site)]) {
    const dates =
      record === 'site'
        ? pastDatesIn('site', site.settings)
        : pastDatesIn(record.kind, record.data);
    for (const { written, path } of dates)
      if (isAhead(written, latest))
        yield errors(record, 'in-the-future')(
          path,
          `\`${nameAt(path)}\` is ${written}, which is still to come.`,
          'Write the day on which it happened or was seen; what is to come has no such day.',
        );
  }
}

const present = /\b(?:now|today|currently|at present|presently|nowadays)\b/i;
const presentHolder = /\b(?:the|its|our|whose|their) (?:current|present) /i;
const posts =
  /\b(?:(?:vice-|co-)?chairs?|chairperson|secretary|secretaries|treasurers?|directors?|liaisons?|delegates?|officers?|representatives?|presidents?|holds? the|serves? as|leads?)\b/i;
const date = /\b(?:19|20)\d\d\b|\bICANN ?\d+\b/;
/** What nobody knows, a question and an order to ask need no date. */
const open =
  /\?\s*$|\b(?:(?:did|do|does|could|was|were|is|are|has|have) not|nobody|unknown|ask|whoever|find out)\b/i;

/** Prose and summaries that say who holds a post "now" say when that was: whoever reads them reads them later. */
function* presentIsDated(site: Site): Iterable<Finding> {
  const people = allRecords(site)
    .flatMap(listsOfPeople)
    .flatMap(({ holders }) => holders);
  const names = [...new Set(people.map(({ name }) => name))];
  const isAboutSomebody = (sentence: string) =>
    posts.test(sentence) || names.some((name) => sentence.includes(name));
  for (const record of ownRecords(site))
    for (const place of textsOf(record)) {
      // A record's other fields carry their own dates.
      if (place.bodyOffset === undefined && place.path[0] !== 'summary') continue;
      for (const { text, offset } of sentencesOf(place.text)) {
        const word = (presentHolder.exec(text) ?? present.exec(text))?.[0].trim();
        if (!word || date.test(text) || open.test(text) || !isAboutSomebody(text)) continue;
        yield warnings(record, 'undated-now')(
          spotIn(place, offset),
          `\`${shortened(text)}\` speaks of ${word}, without a date.`,
          'Say in the same sentence when that was seen, such as "in March 2026".',
        );
      }
    }
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

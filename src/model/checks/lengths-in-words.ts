/** What is long in words is as long in dates: a term and its note, a step and its limit, a rhythm and its years. */
import { numberOf, numberWords, ordinalWords } from '../number-words.ts';
import { dayAt } from '../moments.ts';
import { listsOfPeople } from '../people.ts';
import type { Site } from '../site.ts';
import { beginOfTerm, endOfTerm } from '../terms.ts';
import { limitParts } from '../timetable.ts';
import { disagrees, type Check, type Finding } from './finding.ts';

export default [
  notesCountTheTerm,
  ordinalsGoUp,
  lengthsAreTheirLimits,
  rhythmsCountTheYears,
] satisfies Check[];

const listsOfTerms = ({ records }: Site) =>
  [...records.positions, ...records.groups, ...records.regions].flatMap((record) =>
    listsOfPeople(record).map((list) => ({ record, ...list })),
  );

const forYears = new RegExp(`\\bfor (\\d|${numberWords.join('|')}) years?\\b`, 'i');

/** Annual meetings lie up to some months earlier or later. */
const leeway = 0.75;
const yearsBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  dayAt(from)
    .until(dayAt(to))
    .total({ unit: 'years', relativeTo: dayAt(from) });

/** `Elected for one year` in a term from 2024 to 2026. */
function* notesCountTheTerm(site: Site): Iterable<Finding> {
  for (const { record, field, holders } of listsOfTerms(site))
    for (const [index, { from, until, note = '' }] of holders.entries()) {
      const isChosen = /\b(?:elected|chosen|appointed|selected|re-elected)\b/i.test(note);
      const said = isChosen ? forYears.exec(note)?.[1] : undefined;
      const begin = beginOfTerm(site, from);
      const end = endOfTerm(site, until);
      if (!said || !begin || !end) continue;
      const shortest = yearsBetween(begin.last, end.first);
      const longest = yearsBetween(begin.first, end.last);
      const count = numberOf(said);
      if (count < shortest - leeway || count > longest + leeway)
        yield disagrees(
          record,
          [field, index, 'note'],
          `The note speaks of ${said} ${count === 1 ? 'year' : 'years'}, but the term is from ${from} until ${until}.`,
        );
    }
}

/** The terms of one person are counted upwards: a first one after a second one, or two third ones, cannot be. */
function* ordinalsGoUp(site: Site): Iterable<Finding> {
  for (const { record, field, holders } of listsOfTerms(site)) {
    const told = holders.flatMap(({ name, role, from, note = '' }, index) => {
      const word = /^(\w+) term\b/i.exec(note)?.[1]?.toLowerCase();
      const number = ordinalWords.indexOf(word ?? '');
      const begin = beginOfTerm(site, from);
      return number >= 0 && begin ? [{ key: `${name} ${role}`, number, begin, index, word }] : [];
    });
    for (const same of Map.groupBy(told, ({ key }) => key).values()) {
      const inTime = same.toSorted((a, b) =>
        Temporal.Instant.compare(a.begin.first, b.begin.first),
      );
      if (inTime.every((one, place) => place === 0 || one.number > inTime[place - 1]!.number))
        continue;
      for (const { index, word } of inTime)
        yield disagrees(
          record,
          [field, index, 'note'],
          `This is called the ${word} term, which does not fit the other terms of the same person.`,
        );
    }
  }
}

const spanWords = new RegExp(
  `\\b(?:within|at most|at least|up to|no more than) (\\d+|${numberWords.join('|')}) (day|week|month)s?\\b`,
  'i',
);

/** How long a step lasts in words is no other than its limit, where it has one of its own. */
function* lengthsAreTheirLimits({ records }: Site): Iterable<Finding> {
  for (const record of records.procedures)
    for (const [step, { id, length = '', intervals = [] }] of record.data.steps.entries()) {
      const [, count, unit] = spanWords.exec(length) ?? [];
      if (!count || !unit) continue;
      const own = intervals.filter(
        ({ to, from, limit, region }) =>
          (to === `${id}.closes` || from === `${id}.opens`) &&
          region === undefined &&
          limitParts(limit)
            .unit.replace(/s$/, '')
            .replace(/^working /, '') === unit.toLowerCase(),
      );
      if (own.length > 0 && own.every(({ limit }) => limitParts(limit).amount !== numberOf(count)))
        yield disagrees(
          record,
          ['steps', step, 'length'],
          `\`length\` is \`${length}\`, but the limit \`${own[0]!.id}\` is \`${own[0]!.limit}\`.`,
        );
    }
}

/** `Every three years` and `everyYears: 2` */
function* rhythmsCountTheYears({ records }: Site): Iterable<Finding> {
  for (const record of records.procedures) {
    const { rhythm = '', everyYears } = record.data;
    const said = yearsOf(rhythm);
    if (said !== undefined && everyYears !== undefined && said !== everyYears)
      yield disagrees(
        record,
        ['rhythm'],
        `\`rhythm\` is \`${rhythm}\`, but \`everyYears\` is ${everyYears}.`,
      );
  }
}

/** How many years apart something is by a rhythm in words, if it counts them. */
function yearsOf(rhythm: string): number | undefined {
  if (/^every (?:other|second)/i.test(rhythm)) return 2;
  const [, count] = /^every (\w+) years\b/i.exec(rhythm) ?? [];
  if (count) return Number.isNaN(numberOf(count)) ? undefined : numberOf(count);
  return /^every\b|^yearly\b|^annual/i.test(rhythm) ? 1 : undefined;
}

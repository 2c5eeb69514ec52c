/** What is long in words is as long in dates: a term and its note, a step and its limit, a rhythm and its years. */
import { numberOf, numberWords, ordinalWords } from '../number-words.ts';
import { dayAt } from '../moments.ts';
import type { AnyRecord, RecordOf, Site } from '../site.ts';
import { beginOfTerm, endOfTerm } from '../terms.ts';
import { limitParts } from '../timetable.ts';
import { disagrees, type Check, type Finding } from './finding.ts';

export const wordsCountTheTime: Check = (site) => [
  ...listsOfTerms(site).flatMap(({ record, field, terms }) => [
    ...notesCountTheTerm(site, record, field, terms),
    ...ordinalsGoUp(site, record, field, terms),
  ]),
  ...site.records.procedures.flatMap((record) => [
    ...lengthsAreTheirLimits(record),
    ...rhythmsCountTheYears(record),
  ]),
];

interface Term {
  readonly name: string;
  readonly role: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly note?: string | undefined;
}

const listsOfTerms = ({ records }: Site) =>
  [...records.positions, ...records.groups, ...records.regions].flatMap((record) =>
    (['holders', 'chairs', 'members', 'officers'] as const).flatMap((field) => {
      const terms: unknown = (record.data as Readonly<Record<string, unknown>>)[field];
      return Array.isArray(terms) ? [{ record, field, terms: terms as readonly Term[] }] : [];
    }),
  );

const forYears = new RegExp(`\\bfor (\\d|${numberWords.join('|')}) years?\\b`, 'i');

/** Annual meetings lie up to some months earlier or later. */
const leeway = 0.75;
const yearsBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  dayAt(from)
    .until(dayAt(to))
    .total({ unit: 'years', relativeTo: dayAt(from) });

/** `Elected for one year` in a term from 2024 to 2026. */
const notesCountTheTerm = (
  site: Site,
  record: AnyRecord,
  field: string,
  terms: readonly Term[],
): Finding[] =>
  terms.flatMap(({ from, until, note }, index): Finding[] => {
    const said =
      note && /\b(?:elected|chosen|appointed|selected|re-elected)\b/i.test(note)
        ? forYears.exec(note)?.[1]
        : undefined;
    const begin = from ? beginOfTerm(site, from) : undefined;
    const end = until ? endOfTerm(site, until) : undefined;
    if (!said || !begin || !end) return [];
    const [shortest, longest] = [
      yearsBetween(begin.last, end.first),
      yearsBetween(begin.first, end.last),
    ];
    const count = numberOf(said);
    return count < shortest - leeway || count > longest + leeway
      ? [
          disagrees(
            record,
            [field, index, 'note'],
            `The note speaks of ${said} ${numberOf(said) === 1 ? 'year' : 'years'}, but the term is from ${from} until ${until}.`,
          ),
        ]
      : [];
  });

/** The terms of one person are counted upwards: a first one after a second one, or two third ones, cannot be. */
function ordinalsGoUp(
  site: Site,
  record: AnyRecord,
  field: string,
  terms: readonly Term[],
): Finding[] {
  const told = terms.flatMap(({ name, role, from, note }, index) => {
    const word = /^(\w+) term\b/i.exec(note ?? '')?.[1]?.toLowerCase();
    const number = ordinalWords.indexOf(word ?? '');
    const begin = from ? beginOfTerm(site, from) : undefined;
    return number >= 0 && begin ? [{ key: `${name} ${role}`, number, begin, index, word }] : [];
  });
  return [...Map.groupBy(told, ({ key }) => key).values()].flatMap((same) => {
    const inTime = same.toSorted((a, b) => Temporal.Instant.compare(a.begin.first, b.begin.first));
    const wrong = inTime.find((one, place) => place > 0 && one.number <= inTime[place - 1]!.number);
    if (!wrong) return [];
    return inTime.map(({ index, word }) =>
      disagrees(
        record,
        [field, index, 'note'],
        `This is called the ${word} term, which does not fit the other terms of the same person.`,
      ),
    );
  });
}

const spanWords = new RegExp(
  `\\b(?:within|at most|at least|up to|no more than) (\\d+|${numberWords.join('|')}) (day|week|month)s?\\b`,
  'i',
);

/** How long a step lasts in words is no other than its limit, where it has one of its own. */
const lengthsAreTheirLimits = (record: RecordOf<'procedures'>): Finding[] =>
  record.data.steps.flatMap(({ id, length, intervals = [] }, step): Finding[] => {
    const [, count, unit] = (length && spanWords.exec(length)) || [];
    const own = intervals.filter(
      ({ to, from, limit, region }) =>
        (to === `${id}.closes` || from === `${id}.opens`) &&
        region === undefined &&
        limitParts(limit)
          .unit.replace(/s$/, '')
          .replace(/^working /, '') === unit?.toLowerCase(),
    );
    if (!count || own.length === 0) return [];
    return own.some(({ limit }) => limitParts(limit).amount === numberOf(count))
      ? []
      : [
          disagrees(
            record,
            ['steps', step, 'length'],
            `\`length\` is \`${length}\`, but the limit \`${own[0]!.id}\` is \`${own[0]!.limit}\`.`,
          ),
        ];
  });

/** `Every three years` and `everyYears: 2` */
function rhythmsCountTheYears(record: RecordOf<'procedures'>): Finding[] {
  const { rhythm, everyYears } = record.data;
  const [, count] = /^every (?:(\w+) years|year)\b/i.exec(rhythm ?? '') ?? [undefined, undefined];
  if (everyYears === undefined || !rhythm || !/^every\b|^yearly\b|^annual/i.test(rhythm)) return [];
  const said =
    count === undefined
      ? /^every (?:other|second)/i.test(rhythm)
        ? 2
        : 1
      : /^(?:other|second)$/i.test(count)
        ? 2
        : numberOf(count);
  return Number.isNaN(said) || said === everyYears
    ? []
    : [
        disagrees(
          record,
          ['rhythm'],
          `\`rhythm\` is \`${rhythm}\`, but \`everyYears\` is ${everyYears}.`,
        ),
      ];
}

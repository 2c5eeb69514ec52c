/** What a round says of the people it chose agrees with itself, with its procedure and with those who held the post afterwards. */
import { isAfter, spanOf } from '../moments.ts';
import { plain } from '../plain.ts';
import { anchorDay, measuredIntervals } from '../timetable.ts';
import { beginOfTerm, endOfTerm } from '../terms.ts';
import type { RecordOf, Site } from '../site.ts';
import { disagrees, type Check, type Finding } from './finding.ts';

type Cycle = RecordOf<'cycles'>;

export const roundsTellOneStory: Check = (site) => [
  ...site.records.cycles.flatMap((cycle) => [
    ...procedureIsOfTheRegion(site, cycle),
    ...nobodySitsTwice(cycle),
    ...rivalsAreVotedOn(cycle),
    ...reasonsCountTheDays(site, cycle),
    ...resultsAreFoundOrNot(cycle),
  ]),
  ...winnersHoldThePost(site),
];

/** A round of a region follows the procedure of that region, or one of all. */
function procedureIsOfTheRegion(site: Site, cycle: Cycle): Finding[] {
  const procedure = site.find(`procedures/${cycle.data.procedure}`);
  const own = procedure?.kind === 'procedures' ? procedure.data.region : undefined;
  return own && cycle.data.region && own !== cycle.data.region
    ? [
        disagrees(
          cycle,
          ['procedure'],
          `\`${cycle.data.procedure}\` is the procedure of \`${own}\`, but the round is one of \`${cycle.data.region}\`.`,
        ),
      ]
    : [];
}

/** One person does not win two seats of one post, and no two are sent to one body. */
function nobodySitsTwice(cycle: Cycle): Finding[] {
  const outcomes = (cycle.data.outcomes ?? []).map((outcome, index) => ({ ...outcome, index }));
  const twice = (field: 'name' | 'note', message: (found: string) => string): Finding[] =>
    [
      ...Map.groupBy(
        outcomes.filter(
          ({ position, name, how, [field]: value }) =>
            position &&
            name &&
            value &&
            how !== 'not-stated' &&
            (field === 'name' || /^Liaison to\b/.test(value)),
        ),
        (one) => `${one.position} ${plain(one[field]!)}`,
      ).values(),
    ].flatMap((same) =>
      same.length < 2
        ? []
        : same.map(({ index, [field]: value }) =>
            disagrees(cycle, ['outcomes', index, field], message(value!)),
          ),
    );
  return [
    ...twice('name', (name) => `${name} is on record twice for the same position.`),
    ...twice('note', (note) => `Two people have the note \`${note}\``),
  ];
}

const counts = /\b(?:two|three|four|five|six|seven|[2-9]) candidates\b/i;
const rival =
  /\b(?:other|another|opposing|rival|second) candidates?\b|\b(?:defeated|won against)\b/i;

/** Who had a rival was voted on. */
function rivalsAreVotedOn(cycle: Cycle): Finding[] {
  const { contested, summary, outcomes = [] } = cycle.data;
  const told = contested === false && counts.exec(summary)?.[0];
  return [
    ...(told
      ? [
          disagrees(
            cycle,
            ['contested'],
            `The round was not contested, but the summary speaks of ${told}.`,
          ),
        ]
      : []),
    ...outcomes.flatMap(({ how, note }, index) => {
      const found =
        how === 'acclamation' && note && !/\b(?:no|without)\b/i.test(note) && rival.exec(note)?.[0];
      return found
        ? [
            disagrees(
              cycle,
              ['outcomes', index, 'how'],
              `\`how\` is acclamation, but the note speaks of \`${found}\`.`,
            ),
          ]
        : [];
    }),
  ];
}

/** A reason that counts days counts those of its limit. */
function reasonsCountTheDays(site: Site, cycle: Cycle): Finding[] {
  return (cycle.data.departures ?? []).flatMap(({ interval, reason }, index): Finding[] => {
    const one = measuredIntervals(site, cycle).find(
      (measured) => measured.interval.id === interval,
    );
    const said = [...reason.matchAll(/\b(\d{1,3}) days (?:after|before)\b/g)].map(([, days]) =>
      Number(days),
    );
    if (!one || said.length === 0) return [];
    const days = Math.abs(one.from.until(one.to).days);
    return said.some((count) => Math.abs(count - days) <= 1)
      ? []
      : [
          disagrees(
            cycle,
            ['departures', index, 'reason'],
            `The reason counts ${said[0]!} days; from ${one.from} to ${one.to} are ${days}.`,
          ),
        ];
  });
}

/** A round whose results were not found tells none. */
function resultsAreFoundOrNot(cycle: Cycle): Finding[] {
  const { outcomeKnown, summary, outcomes = [] } = cycle.data;
  const isTold = outcomes.some(
    ({ name, how }) => name && (how === 'election' || how === 'acclamation'),
  );
  return outcomeKnown === false &&
    isTold &&
    /\bdid not find the (?:results?|outcomes?)\b/i.test(summary)
    ? [
        disagrees(
          cycle,
          ['outcomeKnown'],
          'The summary says that the results were not found, but somebody is on record as chosen.',
        ),
      ]
    : [];
}

/** Whoever a round chose for a post of one seat stands among those who held it, and nobody else holds it in that term. */
const winnersHoldThePost = (site: Site): Finding[] =>
  site.records.positions.flatMap((record): Finding[] => {
    const { holders = [], seats } = record.data;
    if (seats.number !== 1 || holders.length === 0) return [];
    const known = holders.map(({ name }) => wordsOf(name));
    const begins = holders.flatMap(({ from }) => (from ? (beginOfTerm(site, from) ?? []) : []));
    const chosen = site.records.cycles.flatMap((cycle) => {
      const day = anchorDay(site, cycle, 'agm');
      const span = day && spanOf(day.toString());
      // Of times before the first known holder the list says nothing.
      if (!span || !begins.some((begin) => isAfter(span, begin))) return [];
      return (cycle.data.outcomes ?? []).flatMap(({ position, name, how }, index) =>
        position === record.id && name && how !== 'not-stated'
          ? [{ cycle, index, name, span }]
          : [],
      );
    });
    const strange = chosen.filter(
      ({ name }) => !known.some((words) => isSamePerson(words, wordsOf(name))),
    );
    const doubted = holders.flatMap(({ name, from, until }, index): Finding[] => {
      const begin = from ? beginOfTerm(site, from) : undefined;
      const end = until ? endOfTerm(site, until) : undefined;
      if (!begin) return [];
      const within = chosen.filter(
        ({ span }) => isAfter(span, begin) && (!end || isAfter(end, span)),
      );
      const other = strange.find((one) => within.includes(one));
      return other && within.every((one) => !isSamePerson(wordsOf(one.name), wordsOf(name)))
        ? [
            disagrees(
              record,
              ['holders', index, 'name'],
              `${name} stands here for a term in which ${other.cycle.file} names ${other.name}.`,
            ),
          ]
        : [];
    });
    return [
      ...doubted,
      ...strange.map(({ cycle, index, name }) =>
        disagrees(
          cycle,
          ['outcomes', index, 'name'],
          `${name} is not among those who held the post in ${record.file}.`,
        ),
      ),
    ];
  });

const wordsOf = (name: string): ReadonlySet<string> => new Set(plain(name).split(/[^\p{L}]+/u));

/** Sources print fewer or more of the names of a person. */
const isSamePerson = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.isSubsetOf(other) || other.isSubsetOf(one);

/** What a round says of the people it chose agrees with itself, with its procedure and with those who held the post afterwards. */
import { isAfter, spanOf } from '../moments.ts';
import { isSamePerson } from '../people.ts';
import { plain } from '../plain.ts';
import { anchorDay, measuredIntervals } from '../timetable.ts';
import { beginOfTerm, endOfTerm } from '../terms.ts';
import type { Site } from '../site.ts';
import { disagrees, type Check, type Finding } from './finding.ts';

export default [
  procedureIsOfTheRegion,
  nobodySitsTwice,
  rivalsAreVotedOn,
  reasonsCountTheDays,
  resultsAreFoundOrNot,
  winnersHoldThePost,
] satisfies Check[];

/** A round of a region follows the procedure of that region, or one of all. */
function* procedureIsOfTheRegion(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const { procedure, region } = record.data;
    const own = site.look('procedures', procedure)?.data.region;
    if (own && region && own !== region)
      yield disagrees(
        record,
        ['procedure'],
        `\`${procedure}\` is the procedure of \`${own}\`, but the round is one of \`${region}\`.`,
      );
  }
}

/** One person does not win two seats of one post, and no two are sent to one body. */
function* nobodySitsTwice({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles) {
    const chosen = (record.data.outcomes ?? [])
      .map((outcome, index) => ({ ...outcome, index }))
      .filter(({ position, name, how }) => position && name && how !== 'not-stated');
    const sent = chosen.filter(({ note }) => /^Liaison to\b/.test(note ?? ''));
    for (const { index, name } of sharing(chosen, 'name'))
      yield disagrees(
        record,
        ['outcomes', index, 'name'],
        `${name} is on record twice for the same position.`,
      );
    for (const { index, note } of sharing(sent, 'note'))
      yield disagrees(record, ['outcomes', index, 'note'], `Two people have the note \`${note}\``);
  }
}

/** The outcomes that have a post and the words of a field in common with another one. */
const sharing = <
  F extends string,
  O extends { position?: string | undefined } & { [K in F]?: string | undefined },
>(
  outcomes: readonly O[],
  field: F,
): O[] =>
  [...Map.groupBy(outcomes, (one) => `${one.position} ${plain(one[field]!)}`).values()].flatMap(
    (same) => (same.length > 1 ? same : []),
  );

const counts = /\b(?:two|three|four|five|six|seven|[2-9]) candidates\b/i;
const rival =
  /\b(?:other|another|opposing|rival|second) candidates?\b|\b(?:defeated|won against)\b/i;

/** Who had a rival was voted on. */
function* rivalsAreVotedOn({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles) {
    const { contested, summary, outcomes = [] } = record.data;
    const told = contested === false && counts.exec(summary)?.[0];
    if (told)
      yield disagrees(
        record,
        ['contested'],
        `The round was not contested, but the summary speaks of ${told}.`,
      );
    for (const [index, { how, note = '' }] of outcomes.entries()) {
      const found = !/\b(?:no|without)\b/i.test(note) && rival.exec(note)?.[0];
      if (how === 'acclamation' && found)
        yield disagrees(
          record,
          ['outcomes', index, 'how'],
          `\`how\` is acclamation, but the note speaks of \`${found}\`.`,
        );
    }
  }
}

/** A reason that counts days counts those of its limit. */
function* reasonsCountTheDays(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const measured = measuredIntervals(site, record);
    for (const [index, { interval, reason }] of (record.data.departures ?? []).entries()) {
      const one = measured.find(({ interval: { id } }) => id === interval);
      const said = [...reason.matchAll(/\b(\d{1,3}) days (?:after|before)\b/g)].map(([, days]) =>
        Number(days),
      );
      if (!one || said.length === 0) continue;
      const days = Math.abs(one.from.until(one.to).days);
      if (said.every((count) => Math.abs(count - days) > 1))
        yield disagrees(
          record,
          ['departures', index, 'reason'],
          `The reason counts ${said[0]!} days; from ${one.from} to ${one.to} are ${days}.`,
        );
    }
  }
}

/** A round whose results were not found tells none. */
function* resultsAreFoundOrNot({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles) {
    const { outcomeKnown, summary, outcomes = [] } = record.data;
    const isTold = outcomes.some(
      ({ name, how }) => name && (how === 'election' || how === 'acclamation'),
    );
    const isDenied = /\bdid not find the (?:results?|outcomes?)\b/i.test(summary);
    if (outcomeKnown === false && isTold && isDenied)
      yield disagrees(
        record,
        ['outcomeKnown'],
        'The summary says that the results were not found, but somebody is on record as chosen.',
      );
  }
}

/** Whoever a round chose for a post of one seat stands among those who held it, and nobody else holds it in that term. */
function* winnersHoldThePost(site: Site): Iterable<Finding> {
  for (const record of site.records.positions) {
    const { holders = [], seats } = record.data;
    if (seats.number !== 1 || holders.length === 0) continue;
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
      ({ name }) => !holders.some((holder) => isSamePerson(holder.name, name)),
    );
    for (const [index, { name, from, until }] of holders.entries()) {
      const begin = from ? beginOfTerm(site, from) : undefined;
      const end = until ? endOfTerm(site, until) : undefined;
      if (!begin) continue;
      const within = chosen.filter(
        ({ span }) => isAfter(span, begin) && (!end || isAfter(end, span)),
      );
      const other = strange.find((one) => within.includes(one));
      if (other && !within.some((one) => isSamePerson(one.name, name)))
        yield disagrees(
          record,
          ['holders', index, 'name'],
          `${name} stands here for a term in which ${other.cycle.file} names ${other.name}.`,
        );
    }
    for (const { cycle, index, name } of strange)
      yield disagrees(
        cycle,
        ['outcomes', index, 'name'],
        `${name} is not among those who held the post in ${record.file}.`,
      );
  }
}

/**
 * When programmes take people: at any time, on set days, or in rounds; the round that is open or announced, and those that past
 * rounds lead one to expect. An expected day is an estimate and is always shown as one.
 */
import { meetingOf, type IcannMeeting } from './meetings.ts';
import { dayAt, isAhead, isPast, lastInstant, spanOf } from './moments.ts';
import type { RecordOf, Site } from './site.ts';
import { lastSeen } from './status.ts';

type Opportunity = RecordOf<'opportunities'>;
type Day = Temporal.PlainDate;

/** A round of a programme as its record holds it. */
type IntakeRound = NonNullable<Opportunity['data']['rounds']>[number];

/** When something opens and closes, as published. */
export interface Opening {
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  /** The ICANN meeting it is for. */
  readonly for?: string | undefined;
  /** Who may apply, if not everyone. */
  readonly who?: string | undefined;
}

/** The days on which something fell in past rounds, moved to the year of the next. */
export interface DayRange {
  readonly least: Day;
  readonly most: Day;
}

/** A round that past rounds lead one to expect. */
export interface ExpectedIntake {
  /** For rounds that are for meetings: the month of the meeting, and its name if the settings have it. */
  readonly meeting: { readonly month: string; readonly title: string | undefined } | undefined;
  readonly opens: DayRange | undefined;
  readonly closes: DayRange | undefined;
  /** Who may apply, where the newest of these rounds was not for everyone. */
  readonly who: string | undefined;
  /** How many past rounds give one of its days. */
  readonly count: number;
  /** Whether past rounds were open at this time of the year. */
  readonly mayBeOpen: boolean;
}

/** What is known of when a programme takes people. */
export interface Intake {
  readonly how: NonNullable<Opportunity['data']['takesPeople']>['how'];
  /** The round that is open or announced, the nearest. */
  readonly ahead: IntakeRound | undefined;
  /** The newest round that is over. */
  readonly last: IntakeRound | undefined;
  /** The rounds that may be expected, the nearest first. */
  readonly expected: readonly ExpectedIntake[];
  /** Whether there are more rounds in a year than those that are announced or expected. */
  readonly hasOthers: boolean;
}

/** A day that one round gives is an anecdote: so many must give it. */
const enough = 2;
/** Habits change: rounds so many years before the newest one do not count, and none do if all are that old. */
const oldest = 6;

/** When a programme takes people; undefined if its record does not say. */
export function intakeOf(site: Site, { data }: Opportunity): Intake | undefined {
  const { takesPeople, rounds = [], status } = data;
  if (!takesPeople) return undefined;
  const { how, perYear } = takesPeople;
  const ahead = rounds
    .filter((round) => isToCome(round, site.now))
    .sort((a, b) => endOf(a) - endOf(b));
  const over = rounds.filter((round) => !ahead.includes(round)).sort((a, b) => endOf(b) - endOf(a));
  const expected =
    how === 'in-rounds' && perYear !== undefined && status?.state === 'running'
      ? seasonsOf(site, rounds, perYear)
          .filter((season) => !season.some(({ round }) => ahead.includes(round)))
          .flatMap((season) => expectedIn(site, season) ?? [])
          .sort((a, b) => Temporal.PlainDate.compare(beginOf(a), beginOf(b)))
      : [];
  return {
    how,
    ahead: ahead[0],
    last: over[0],
    expected,
    hasOthers: expected.length > 0 && perYear! > expected.length + ahead.length,
  };
}

/** When a call is open until its deadline, or the round of a programme that is open or announced; undefined for what is over or has none. */
export function openingOf(site: Site, record: Opportunity): Opening | undefined {
  const { type, opens, closes } = record.data;
  if (type !== 'call') return intakeOf(site, record)?.ahead;
  return closes && !isPast(closes, site.now) ? { opens, closes } : undefined;
}

/** Programmes that take people at any time, seen to run within a year of the site's instant. */
export const standingProgrammes = (site: Site): Opportunity[] =>
  running(site).filter((one) => intakeOf(site, one)?.how === 'at-any-time' && !lastSeen(site, one));

/** Running programmes that take people only in rounds or on set days, without a round that is open or announced; those with the nearest expected day first. */
export const waitingProgrammes = (site: Site): { programme: Opportunity; intake: Intake }[] =>
  running(site)
    .flatMap((programme) => {
      const intake = intakeOf(site, programme);
      return intake && intake.how !== 'at-any-time' && !intake.ahead ? [{ programme, intake }] : [];
    })
    .sort((a, b) => nearest(a.intake) - nearest(b.intake));

/** A programme that may be open, and for whom if its round is not for everyone. */
export interface PerhapsOpen {
  readonly programme: Opportunity;
  readonly who: string | undefined;
}

/** Running programmes of which nothing is announced, but past rounds were open at this time of the year. */
export const perhapsOpen = (site: Site): PerhapsOpen[] =>
  waitingProgrammes(site).flatMap(({ programme, intake }) => {
    const open = intake.expected.filter(({ mayBeOpen }) => mayBeOpen);
    if (open.length === 0) return [];
    // One round that is for everyone is enough to send everyone there.
    const isForEveryone = open.some(({ who }) => who === undefined);
    return [{ programme, who: isForEveryone ? undefined : open[0]!.who }];
  });

const running = (site: Site) =>
  site.records.opportunities.filter(({ data }) => data.status?.state === 'running');

const nearest = ({ expected: [first] }: Intake): number =>
  first ? startOf(beginOf(first)) : Number.MAX_VALUE;

const beginOf = ({ opens, closes }: ExpectedIntake): Day => (opens ?? closes)!.least;
const startOf = (day: Day) => day.toZonedDateTime('UTC').epochMilliseconds;

/** Without a deadline nobody knows how long a round is open once it has begun. */
const isToCome = ({ opens, closes }: IntakeRound, now: Temporal.Instant): boolean =>
  closes ? !isPast(closes, now) : opens !== undefined && isAhead(opens, now);

const endOf = ({ opens, closes }: IntakeRound): number => {
  const when = closes ?? opens;
  return when ? lastInstant(when)!.epochMilliseconds : 0;
};

/** A round with the year by which it is counted: that of its meeting, or else the one in which it closes. */
interface Counted {
  readonly round: IntakeRound;
  readonly year: number;
}

type Season = 'first' | 'second' | 'annual' | 'only';

/** ICANN's first meeting of a year is in or about March, its second in or about June; the annual one ends the year. */
const secondBegins = 5;

/** The day or month of a meeting; undefined if only its year is known. */
const dateOf = ({ opens, closes }: IcannMeeting): string | undefined =>
  [opens, closes].find((when) => when !== undefined && when.length >= 7);

/** Which of the meetings of its year a meeting is; undefined if its month is not known. */
const seasonOf = (meeting: IcannMeeting): Season | undefined => {
  if (meeting.annual) return 'annual';
  const month = dateOf(meeting)?.slice(5, 7);
  if (!month) return undefined;
  return Number(month) < secondBegins ? 'first' : 'second';
};

/** Rounds that are alike from year to year: those for the same meeting of the year, or all where there is one round a year. */
function seasonsOf(site: Site, rounds: readonly IntakeRound[], perYear: number): Counted[][] {
  const seasons = new Map<Season, Counted[]>();
  const put = (season: Season | undefined, round: IntakeRound, year: number) => {
    if (season) seasons.set(season, [...(seasons.get(season) ?? []), { round, year }]);
  };
  for (const round of rounds) {
    const meeting = meetingOf(site, round.for);
    if (meeting) put(seasonOf(meeting), round, meeting.year);
    else if (perYear === 1 && round.closes) put('only', round, Number(round.closes.slice(0, 4)));
  }
  return [...seasons.values()];
}

/** The next round of a season that is not over at the site's instant; undefined if too few rounds tell. */
function expectedIn(site: Site, season: readonly Counted[]): ExpectedIntake | undefined {
  const today = dayAt(site.now);
  const newest = Math.max(...season.map(({ year }) => year));
  if (newest < today.year - oldest) return undefined;
  const recent = season.filter(({ year }) => year > newest - oldest);
  const known = {
    opens: rangeOf(recent, 'opens'),
    closes: rangeOf(recent, 'closes'),
  };
  const opens = known.opens && known.opens.count >= enough ? known.opens : undefined;
  const closes = known.closes && known.closes.count >= enough ? known.closes : undefined;
  const last = closes ?? opens;
  if (!last) return undefined;
  let year = newest + 1;
  while (Temporal.PlainDate.compare(last.in(year).most, today) < 0) year += 1;
  const first = known.opens?.in(year).least;
  return {
    meeting: meetingIn(site, year, meetingOf(site, recent[0]?.round.for)),
    opens: opens?.in(year),
    closes: closes?.in(year),
    who: season.find(({ year }) => year === newest)?.round.who,
    count: recent.filter(({ round }) => (opens && round.opens) || (closes && round.closes)).length,
    mayBeOpen: first !== undefined && Temporal.PlainDate.compare(first, today) <= 0,
  };
}

/** The range of one end of some rounds, to be moved to a year; undefined if none gives it. */
function rangeOf(rounds: readonly Counted[], end: 'opens' | 'closes') {
  const spans = rounds.flatMap(({ round, year }) => {
    const span = round[end] ? spanOf(round[end]) : undefined;
    return span ? [{ year, first: dayAt(span.first), last: dayAt(span.last) }] : [];
  });
  if (spans.length === 0) return undefined;
  // An opening may lie in the year before that of its round.
  const moved = (day: Day, from: number, to: number) => day.with({ year: to + day.year - from });
  return {
    count: spans.length,
    in: (year: number): DayRange => ({
      least: earliest(spans.map((one) => moved(one.first, one.year, year))),
      most: earliest(
        spans.map((one) => moved(one.last, one.year, year)),
        -1,
      ),
    }),
  };
}

const earliest = (days: readonly Day[], sign = 1): Day =>
  days.toSorted((a, b) => sign * Temporal.PlainDate.compare(a, b))[0]!;

/** The meeting of a year that is of the same season as that of a past round, as far as it is known. */
function meetingIn(
  site: Site,
  year: number,
  past: IcannMeeting | undefined,
): ExpectedIntake['meeting'] {
  const seen = past && dateOf(past);
  if (!seen) return undefined;
  const next = site.settings.meetings.find(
    (one) => one.year === year && seasonOf(one) === seasonOf(past),
  );
  return {
    month: ((next && dateOf(next)) ?? `${year}${seen.slice(4)}`).slice(0, 7),
    title: next?.title,
  };
}

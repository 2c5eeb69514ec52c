/**
 * THE table of the order of a record's page, kind by kind: what it is, whether it is for me, what I do and when come first, in
 * the fact box; then prose; then what people use; then, folded, what few look up. A part is named as its heading's anchor.
 * Of long records what is over moves to a page of its own; `history.ts` says of which.
 */
import type { Kind } from './kinds.ts';

interface Order {
  /** The parts that are shown at once, in their order. */
  readonly open: readonly string[];
  /** The parts behind them that are shown when a reader opens them: what is over or was replaced, which moves where a record is long. */
  readonly folded?: readonly string[];
  /** Those of the folded that still hold, and do not move. */
  readonly stays?: readonly string[];
}

/** Names of parts, written in one text. */
const parts = (names: string): readonly string[] => names.split(' ');

/** What a page shows of a record: all of it, or one side of a long one, what holds now or what is over. */
export type Side = 'whole' | 'now' | 'over';

export const recordOrder: Readonly<Record<Kind, Order>> = {
  areas: {
    open: parts('box prose do suits parts groups'),
    folded: ['groups-unclear'],
    stays: ['groups-unclear'],
  },
  groups: {
    open: parts(
      'box prose joining meetings lists workspace chairs members purpose positions composition outputs',
    ),
    folded: parts('rules rules-superseded history chairs-earlier members-earlier'),
    stays: ['rules'],
  },
  regions: {
    open: parts(
      'box prose membership-individual membership-structure membership-observer individuals-vote meetings lists workspace officers elections posts languages countries territories',
    ),
    folded: parts(
      'rules rules-superseded rounds-earlier officers-earlier assemblies founded history',
    ),
    stays: ['rules'],
  },
  positions: {
    open: parts(
      'box prose eligibility limits duties time qualities travel holders last-seen chosen stagger rounds vacancies removal',
    ),
    folded: parts('holders-earlier rounds-earlier'),
  },
  procedures: {
    open: parts(
      'box prose steps electorate method sole-candidate quorum ties rotation differences rounds',
    ),
    folded: parts('rounds-earlier old'),
  },
  cycles: { open: parts('box timetable outcome limits departures') },
  opportunities: { open: parts('box prose facts') },
  guides: { open: ['prose'] },
  glossary: { open: [] },
  sources: { open: ['box'] },
};

/** The parts of a kind's page in their order, without those that every kind may have last. */
export const partsOf = (kind: Kind): readonly string[] => [
  ...recordOrder[kind].open,
  ...(recordOrder[kind].folded ?? []),
];

/** The parts that a long record of a kind has on a page of their own. */
export const movedParts = (kind: Kind): readonly string[] => {
  const { folded = [], stays = [] } = recordOrder[kind];
  return folded.filter((part) => !stays.includes(part));
};

/** Whether a part of a kind's page is folded until a reader opens it. */
export const isFolded = (kind: Kind, part: string): boolean =>
  recordOrder[kind].folded?.includes(part) ?? false;

/** How many rounds are listed before the rest is folded. */
export const roundsShown = 3;

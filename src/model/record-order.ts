/**
 * THE table of the order of a record's page, kind by kind: what it is, whether it is for me, what I do and when come first, in
 * the fact box; then prose; then what people use; then, folded, what few look up. A part is named as its heading's anchor.
 * Of long records what is over moves to a page of its own; `history.ts` says of which.
 */
import type { Kind } from './kinds.ts';

interface Order {
  /** The parts that are shown at once, in their order. */
  readonly open: readonly string[];
  /** The parts behind them that are shown when a reader opens them. */
  readonly folded?: readonly string[];
  /** Those of the folded that say what is over or was replaced: they move to a page of their own where a record is long. */
  readonly moved?: readonly string[];
}

/** What a page shows of a record: all of it, or one side of a long one, what holds now or what is over. */
export type Side = 'whole' | 'now' | 'over';

export const recordOrder: Readonly<Record<Kind, Order>> = {
  areas: {
    open: ['box', 'prose', 'do', 'suits', 'parts', 'groups'],
    folded: ['groups-unclear'],
  },
  groups: {
    open: [
      'box',
      'prose',
      'joining',
      'meetings',
      'lists',
      'workspace',
      'chairs',
      'members',
      'purpose',
      'positions',
      'composition',
      'outputs',
    ],
    folded: ['rules', 'rules-superseded', 'history', 'chairs-earlier', 'members-earlier'],
    moved: ['rules-superseded', 'history', 'chairs-earlier', 'members-earlier'],
  },
  regions: {
    open: [
      'box',
      'prose',
      'membership-individual',
      'membership-structure',
      'membership-observer',
      'individuals-vote',
      'meetings',
      'lists',
      'workspace',
      'officers',
      'elections',
      'posts',
      'languages',
      'countries',
      'territories',
    ],
    folded: [
      'rules',
      'rules-superseded',
      'rounds-earlier',
      'officers-earlier',
      'assemblies',
      'founded',
      'history',
    ],
    moved: [
      'rules-superseded',
      'rounds-earlier',
      'officers-earlier',
      'assemblies',
      'founded',
      'history',
    ],
  },
  positions: {
    open: [
      'box',
      'prose',
      'eligibility',
      'limits',
      'duties',
      'time',
      'qualities',
      'travel',
      'holders',
      'last-seen',
      'chosen',
      'stagger',
      'rounds',
      'vacancies',
      'removal',
    ],
    folded: ['holders-earlier', 'rounds-earlier'],
    moved: ['holders-earlier', 'rounds-earlier'],
  },
  procedures: {
    open: [
      'box',
      'prose',
      'steps',
      'electorate',
      'method',
      'sole-candidate',
      'quorum',
      'ties',
      'rotation',
      'differences',
      'rounds',
    ],
    folded: ['rounds-earlier', 'old'],
    moved: ['rounds-earlier', 'old'],
  },
  cycles: { open: ['box', 'timetable', 'outcome', 'limits', 'departures'] },
  opportunities: { open: ['box', 'prose', 'facts'] },
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
export const movedParts = (kind: Kind): readonly string[] => recordOrder[kind].moved ?? [];

/** Whether a part of a kind's page is folded until a reader opens it. */
export const isFolded = (kind: Kind, part: string): boolean =>
  recordOrder[kind].folded?.includes(part) ?? false;

/** How many rounds are listed before the rest is folded. */
export const roundsShown = 3;

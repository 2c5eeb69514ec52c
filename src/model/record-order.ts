/**
 * THE table of the order of a record's page, kind by kind: what it is, whether it is for me, what I do and when come first, in
 * the fact box; then prose; then what people use; then, folded, what few look up. A part is named as its heading's anchor.
 */
import type { Kind } from './kinds.ts';

interface Order {
  /** The parts that are shown at once, in their order. */
  readonly open: readonly string[];
  /** The parts behind them that are shown when a reader opens them. */
  readonly folded?: readonly string[];
}

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

/** Whether a part of a kind's page is folded until a reader opens it. */
export const isFolded = (kind: Kind, part: string): boolean =>
  recordOrder[kind].folded?.includes(part) ?? false;

/** How many rounds are listed before the rest is folded. */
export const roundsShown = 3;

import type { Kind } from '../model/kinds.ts';
import { fieldNamesAt } from '../model/references.ts';

/** Names that a page of a record gives to parts of its frame, which no link needs. */
const frame: ReadonlySet<string> = new Set([
  'all-pages',
  'chairs-earlier',
  'content',
  'groups-unclear',
  'holders-earlier',
  'members-earlier',
  'officers-earlier',
  'provenance',
  'q',
  'rounds-earlier',
  'rules-superseded',
  'status',
]);

/** Parts that are named otherwise than the field they show, or are worked out from other records. */
const otherParts: Partial<Record<Kind, readonly string[]>> = {
  areas: ['do', 'facts', 'groups', 'parts', 'positions'],
  groups: ['facts', 'last-seen', 'parts', 'positions', 'rounds'],
  regions: ['elections', 'facts', 'groups', 'positions', 'rounds'],
  positions: ['chosen', 'facts', 'rounds'],
  procedures: ['facts', 'rounds', 'timetable'],
  cycles: ['facts', 'outcome', 'timetable'],
  opportunities: ['facts', 'last-seen'],
};
const everywhere = ['conflicts', 'named-by', 'related', 'sources'];

const known = new Map<string, ReadonlySet<string>>();

/** Whether a page of a kind can give this name to a part that is no heading of its prose: a heading of that name would make two. */
export function isFrameId(kind: Kind | 'site', name: string): boolean {
  if (frame.has(name) || /^(?:source|rule|step|year|membership)-./.test(name)) return true;
  if (!known.has(kind))
    known.set(
      kind,
      new Set([
        ...everywhere,
        ...(kind === 'site' ? [] : (otherParts[kind] ?? [])),
        ...fieldNamesAt(kind, [])
          .map((field) => field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
          .filter((part) => sectionAnchors.has(part)),
      ]),
    );
  return known.get(kind)!.has(name);
}

/** The parts every page of a record may have besides the headings of its prose, as links may name them. A test holds this list against the views. */
export const sectionAnchors: ReadonlySet<string> = new Set([
  'assemblies',
  'chairs',
  'chosen',
  'composition',
  'conflicts',
  'countries',
  'departures',
  'differences',
  'do',
  'duties',
  'elections',
  'electorate',
  'eligibility',
  'facts',
  'founded',
  'groups',
  'history',
  'holders',
  'individuals-vote',
  'joining',
  'languages',
  'last-seen',
  'limits',
  'lists',
  'meetings',
  'members',
  'method',
  'named-by',
  'officers',
  'old',
  'outcome',
  'outputs',
  'parts',
  'positions',
  'posts',
  'purpose',
  'qualities',
  'quorum',
  'related',
  'removal',
  'rotation',
  'rounds',
  'rules',
  'sole-candidate',
  'sources',
  'stagger',
  'steps',
  'suits',
  'territories',
  'ties',
  'time',
  'timetable',
  'travel',
  'vacancies',
  'workspace',
]);

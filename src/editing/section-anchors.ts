/** The names that pages of records give to their parts, for links: those of each kind, and those that one record has now. */
import { conflictsOn, hasHistory } from '../model/history.ts';
import { once } from '../model/once.ts';
import type { Kind } from '../model/kinds.ts';
import { namedBy, relatedTo } from '../model/page.ts';
import { fieldNamesAt } from '../model/references.ts';
import { movedParts } from '../model/record-order.ts';
import { paragraphAnchor } from '../model/rules.ts';
import type { AnyRecord, Site } from '../model/site.ts';

/** Names that a page of a record gives to parts of its frame, which no link needs. */
const frame: ReadonlySet<string> = new Set(
  `all-pages chairs-earlier content groups-unclear holders-earlier members-earlier
    officers-earlier over provenance q rounds-earlier rules-superseded status`.split(/\s+/),
);

/** Parts that are named otherwise than the field they show, or are worked out from other records. */
const otherParts: Partial<Record<Kind, readonly string[]>> = {
  areas: ['do', 'facts', 'groups', 'parts', 'positions'],
  groups: ['facts', 'last-seen', 'parts', 'positions', 'rounds'],
  regions: ['elections', 'facts', 'groups', 'positions', 'rounds'],
  positions: ['chosen', 'facts', 'last-seen', 'rounds'],
  procedures: ['facts', 'rounds', 'timetable'],
  cycles: ['facts', 'limits', 'outcome', 'timetable'],
  opportunities: ['facts', 'last-seen'],
  guides: ['country'],
};
const everywhere = ['conflicts', 'named-by', 'related', 'sources'];

/** Whether a page of a kind can give this name to a part that is no heading of its prose: a heading of that name would make two. */
export const isFrameId = (kind: Kind | 'site', name: string): boolean =>
  frame.has(name) ||
  /^(?:source|rule|step|year|membership)-./.test(name) ||
  partsOfKind(kind).has(name);

const partsOfKind = once(
  (kind: Kind | 'site'): ReadonlySet<string> =>
    new Set([
      ...everywhere,
      ...(kind === 'site' ? [] : (otherParts[kind] ?? [])),
      ...fieldNamesAt(kind, [])
        .map(partOf)
        .filter((part) => sectionAnchors.has(part)),
    ]),
);

const partOf = (field: string) =>
  field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The parts that the page of a record has besides the headings of its prose: those of its fields that say something, and of what stands round it. */
export function sectionsOf(site: Site, record: AnyRecord): ReadonlySet<string> {
  const all = allSections(site, record);
  if (!hasHistory(site, record)) return all;
  const moved = historySections(site, record);
  const shared =
    conflictsOn(site, record, 'now').length > 0 ? ['conflicts', 'sources'] : ['sources'];
  return new Set([...all].filter((part) => !moved.has(part) || shared.includes(part)));
}

/** The parts of the page of what is over in a record that has one. */
export function historySections(site: Site, record: AnyRecord): ReadonlySet<string> {
  const moved = movedParts(record.kind);
  return new Set([
    ...[...allSections(site, record)].filter((part) => moved.includes(part)),
    ...paragraphsIn(record, ({ status }) => status === 'superseded'),
    ...(conflictsOn(site, record, 'over').length > 0 ? ['conflicts'] : []),
    'sources',
  ]);
}

/** The parts of a record, wherever they stand. */
function allSections(site: Site, record: AnyRecord): ReadonlySet<string> {
  const { kind, data } = record;
  const filled = Object.entries(data).flatMap(([field, value]: [string, unknown]) =>
    Array.isArray(value) && value.length === 0 ? [] : [partOf(field)],
  );
  return new Set([
    ...partsAround(site, record),
    ...(otherParts[kind] ?? []),
    ...filled.filter((part) => sectionAnchors.has(part)),
    ...listIn(data, 'steps').map((step) => `step-${String(step['id'])}`),
    ...paragraphsIn(record),
  ]);
}

/** The anchors of the paragraphs of a record's documents of rules. */
const paragraphsIn = (
  { data }: AnyRecord,
  which: (document: Readonly<Record<string, unknown>>) => boolean = () => true,
): string[] =>
  listIn(data, 'rules')
    .filter(which)
    .flatMap((document) =>
      listIn(document, 'paragraphs').map(({ number }) =>
        paragraphAnchor(String(document['id']), String(number)),
      ),
    );

/** The parts at the end of a page, as far as there is something to stand in them. */
function partsAround(site: Site, record: AnyRecord): string[] {
  const related = relatedTo(site, record);
  const citesSources = site.referencesOf(record).some(({ name }) => name.startsWith('sources/'));
  return [
    ...(related.length > 0 ? ['related'] : []),
    ...(namedBy(site, record, related).length > 0 ? ['named-by'] : []),
    ...(citesSources ? ['sources'] : []),
  ];
}

/** The groups of fields in a list of a record; none if the field is no such list. */
function listIn(data: object, field: string): Readonly<Record<string, unknown>>[] {
  const value: unknown = Object.hasOwn(data, field)
    ? (data as Readonly<Record<string, unknown>>)[field]
    : undefined;
  return Array.isArray(value)
    ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    : [];
}

/** The parts every page of a record may have besides the headings of its prose, as links may name them. A test compares them with the built pages. */
export const sectionAnchors: ReadonlySet<string> = new Set(
  `assemblies chairs chosen composition conflicts countries departures differences do duties
    elections electorate eligibility facts founded groups history holders individuals-vote
    joining languages last-seen limits lists meetings members method named-by officers old
    outcome outputs parts positions posts purpose qualities quorum related removal rotation
    rounds rules sole-candidate sources stagger steps suits territories ties time timetable
    travel vacancies workspace`.split(/\s+/),
);

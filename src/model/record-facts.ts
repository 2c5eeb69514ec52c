/** One fact of a record, found by the names of its fields: how guides take dates, numbers and names from where they stand. */
import type { Evidence } from './fields.ts';
import { meetingOf } from './meetings.ts';
import { shownTitle } from './page.ts';
import { didYouMean } from './problem.ts';
import { addressOf, type AnyRecord, type Site } from './site.ts';
import { isUnread } from './unread-address.ts';

/** What stands at a path, with the provenance that is nearest to it. */
interface RecordFact {
  readonly value: FactValue;
  readonly sources: readonly string[];
  readonly evidence: Evidence | undefined;
}

type FactValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  /** A day, month, year or moment; from one to another if both are given. */
  | {
      readonly is: 'date';
      readonly opens?: string | undefined;
      readonly closes?: string | undefined;
    }
  /** A page of the guide or another, or a role address. */
  | { readonly is: 'link'; readonly to: string; readonly text: string };

/** Why there is no such fact: the name that leads nowhere, and what to do. */
interface NoFact {
  readonly name: string;
  readonly repair: string;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields by which an item of a list may be named, besides its place. An event is named by its date: when that is corrected, the check leads to the guides. */
const identities = [
  'id',
  'of',
  'route',
  'code',
  'region',
  'position',
  'number',
  'when',
  'asOf',
] as const;

/**
 * Finds a fact of a record, or of the settings where no record is given. `path` holds the names of fields with dots between them; an
 * item of a list is named by its id or its like, or counted from 1: `steps.vote.closes`, `meetings.icann88.place`,
 * `size.structures.number`, `lists.1.address`. `title` is the title as pages show it, `link` a link to the page.
 */
export function findFact(
  site: Site,
  record: AnyRecord | undefined,
  path: string,
): RecordFact | NoFact {
  const data: Fields = record ? record.data : site.settings;
  const own = provenanceIn(data, { sources: [], evidence: undefined });
  if (record && path === 'title')
    return { value: { is: 'text', text: shownTitle(record) }, ...own };
  if (record && path === 'link')
    return { value: { is: 'link', to: addressOf(record), text: shownTitle(record) }, ...own };
  let value: unknown = data;
  let provenance = own;
  for (const name of path.split('.')) {
    const next = childOf(value, name);
    if (next === undefined) return { name, repair: wayOn(value, name) };
    value = next;
    provenance = provenanceIn(value, provenance);
  }
  const found = valueOf(site, record, value);
  return found
    ? { value: found, ...provenance }
    : { name: path, repair: wayOn(value, path.split('.').at(-1)!) };
}

export const isFact = (found: RecordFact | NoFact): found is RecordFact => 'value' in found;

function childOf(value: unknown, name: string): unknown {
  if (isFields(value)) return Object.hasOwn(value, name) ? value[name] : undefined;
  if (!Array.isArray(value)) return undefined;
  const items = value as readonly unknown[];
  const named = items.find(
    (item) => isFields(item) && identities.some((field) => item[field] === name),
  );
  return named ?? (/^[1-9]\d?$/.test(name) ? items[Number(name) - 1] : undefined);
}

function provenanceIn(
  value: unknown,
  before: Pick<RecordFact, 'sources' | 'evidence'>,
): Pick<RecordFact, 'sources' | 'evidence'> {
  if (!isFields(value) || !Array.isArray(value['sources'])) return before;
  return {
    sources: value['sources'] as string[],
    evidence: value['evidence'] as Evidence | undefined,
  };
}

function valueOf(site: Site, record: AnyRecord | undefined, value: unknown): FactValue | undefined {
  if (typeof value === 'number') return { is: 'number', number: value };
  if (
    isFields(value) &&
    (typeof value['opens'] === 'string' || typeof value['closes'] === 'string')
  )
    return { is: 'date', opens: asText(value['opens']), closes: asText(value['closes']) };
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}(-\d\d(-\d\d( \d\d:\d\d \S+)?)?)?$/.test(value)) return { is: 'date', opens: value };
  const meeting = meetingOf(site, value);
  if (meeting) return { is: 'text', text: meeting.title };
  if (/^https?:\/\//.test(value)) return { is: 'link', to: value, text: value };
  if (/^[^\s@]+@[^\s@]+$/.test(value))
    return isUnread(value)
      ? { is: 'text', text: value }
      : { is: 'link', to: `mailto:${value}`, text: value };
  const named = record && site.referencesOf(record).find(({ written }) => written === value);
  const target = named && site.find(named.name);
  if (target) return { is: 'link', to: addressOf(target), text: shownTitle(target) };
  return { is: 'text', text: value };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** What one may write in the place of a name that leads nowhere. */
function wayOn(value: unknown, name: string): string {
  const names = namesIn(value);
  if (names.length === 0) return 'Name a field that holds one date, number or text.';
  return didYouMean(name, names, `Go on with one of: ${names.join(', ')}.`);
}

function namesIn(value: unknown): string[] {
  if (isFields(value)) return Object.keys(value).filter((key) => value[key] !== undefined);
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).map((item, index) => {
    const field = isFields(item) && identities.find((one) => typeof item[one] === 'string');
    return field ? String(item[field]) : String(index + 1);
  });
}

/**
 * Drafts: what somebody wrote in a form and has not handed over. They stay on the device, through a reload, a step back and a
 * closed tab, until the change is handed over or thrown away.
 */
import { isDeepEqual, isGroup } from '../editing/is-deep-equal';
import { translationForm } from '../languages/form-address';

/** What a form holds of a record. */
export interface Content {
  readonly data: Readonly<Record<string, unknown>>;
  readonly prose: string;
}
export interface KeptDraft extends Content {
  /** `groups/cpwg` for a change, `new/groups/` and a number for a new record, `translating/fr/groups/cpwg` for a translation. */
  readonly key: string;
  readonly title: string;
  /** The name of the file of a new record, if it was chosen. */
  readonly id?: string;
  /** The instant of the last change, in milliseconds. */
  readonly at: number;
  /** What a change began from. */
  readonly base?: Content;
}

/** The part of the browser's storage that drafts need. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
/** How their keys begin; `drafts-asked.ts` looks for it without loading this file. */
const mark = 'draft:';

/** Keeps a draft; false where the browser keeps nothing. */
export function keepDraft(draft: KeptDraft, store: DraftStore): boolean {
  try {
    store.setItem(mark + draft.key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (key: string, store: DraftStore): void => store.removeItem(mark + key);

/** The draft under a key, if one is there. */
export function draftOf(key: string, store: DraftStore): KeptDraft | undefined {
  try {
    const draft = JSON.parse(store.getItem(mark + key) ?? 'null') as KeptDraft | null;
    return draft && typeof draft.at === 'number' && typeof draft.data === 'object'
      ? draft
      : undefined;
  } catch {
    return undefined;
  }
}

/** All drafts whose key begins so, the newest first. */
export function draftsUnder(start: string, store: DraftStore): KeptDraft[] {
  return Array.from({ length: store.length }, (_, place) => store.key(place) ?? '')
    .filter((key) => key.startsWith(mark + start))
    .flatMap((key) => draftOf(key.slice(mark.length), store) ?? [])
    .sort((a, b) => b.at - a.at);
}

/** The page on which a draft is continued. */
export function addressOfDraft({ key }: KeptDraft): string {
  const [first, second = '', ...rest] = key.split('/');
  if (first === 'new') return `editing/new/${second}/?draft=${rest.join('/')}`;
  return first === 'translating'
    ? translationForm(second, rest.join('/'))
    : `editing/change/?record=${key}`;
}

/**
 * A draft on what the record has become since: whatever the draft did not touch is as it is today. `clashes` tells whether
 * both changed the same place, where the draft counts.
 */
export function onToday(draft: KeptDraft, today: Content): Content & { readonly clashes: boolean } {
  if (!draft.base) return { ...draft, clashes: false };
  let clashes = false;
  const merge = (base: unknown, mine: unknown, theirs: unknown): unknown => {
    if (isDeepEqual(mine, base)) return theirs;
    if (isDeepEqual(theirs, base) || isDeepEqual(mine, theirs)) return mine;
    const all = [base, mine, theirs];
    if (all.every(isGroup)) {
      const keys = new Set(all.flatMap((one) => Object.keys(one)));
      return Object.fromEntries(
        [...keys]
          .map((key) => [
            key,
            merge(...(all.map((one) => one[key]) as [unknown, unknown, unknown])),
          ])
          .filter(([, value]) => value !== undefined),
      );
    }
    if (all.every(Array.isArray) && new Set(all.map((one) => one.length)).size === 1)
      return (mine as unknown[]).map((item, place) =>
        merge((base as unknown[])[place], item, (theirs as unknown[])[place]),
      );
    clashes = true;
    return mine;
  };
  const data = merge(draft.base.data, draft.data, today.data) as Content['data'];
  const prose = merge(draft.base.prose, draft.prose, today.prose) as string;
  return { data, prose, clashes };
}

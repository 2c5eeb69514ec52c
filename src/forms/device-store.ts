/** Where a browser keeps things for a page; where it keeps nothing, the page itself keeps them while it is open. */
import type { DraftStore } from './drafts';

let kept: DraftStore | undefined;

/** The storage of this device, or what stands in for it. */
export const deviceStore = (): DraftStore => (kept ??= browserStore() ?? memoryStore());

/** Whether what is kept outlives the page. */
export const isLasting = (): boolean => deviceStore() === browserStore();

function browserStore(): DraftStore | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** A storage for as long as the page is open. */
export function memoryStore(): DraftStore {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (place) => [...values.keys()][place] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

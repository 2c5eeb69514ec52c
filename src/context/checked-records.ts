/**
 * The records that the first step of a build has read and checked, so that pages need not read them again. The modules of the
 * build and those of pages are loaded apart from each other, so what one hands to the other stands where both can see it.
 */
import type { Records } from '../model/site.ts';

const shared = globalThis as { checkedRecords?: Records };

export const passRecords = (records: Records): void => void (shared.checkedRecords = records);

/** The records of this build; undefined in `npm run dev`, which reads files whenever they change. */
export const checkedRecords = (): Records | undefined => shared.checkedRecords;

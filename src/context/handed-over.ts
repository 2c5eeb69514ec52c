/**
 * What the build and the configuration hand to pages. Their modules are loaded apart from those of pages, so it stands where both can
 * see it.
 */
import type { Records } from '../model/site.ts';

const shared = globalThis as {
  checkedRecords?: Records;
  translatedAnchors?: Map<string, readonly string[]>;
};

/** Keeps the records that the first step of a build has read and checked, so that pages need not read them again. */
export const passRecords = (records: Records): void => void (shared.checkedRecords = records);

/** The records of this build; undefined in `npm run dev`, which reads files whenever they change. */
export const checkedRecords = (): Records | undefined => shared.checkedRecords;

/** Keeps the anchors of the headings of translated prose, by the path of the file that is drawn. */
export const passAnchors = (path: string, anchors: readonly string[]): void =>
  void (shared.translatedAnchors ??= new Map()).set(path, anchors);

/** The anchors of the headings of a file; undefined for one that is not translated. */
export const anchorsFor = (path: string): readonly string[] | undefined =>
  shared.translatedAnchors?.get(path);

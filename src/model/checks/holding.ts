/** A record, or the settings, with the values whose fields carry marks in their schema. */
import type { Marked } from '../marks.ts';
import type { Path } from '../problem.ts';
import type { AnyRecord } from '../site.ts';

/** A record, or the settings, with its marked values. */
export interface Holding {
  readonly record: AnyRecord | 'site';
  readonly data: object;
  readonly marked: readonly Marked[];
}

/** The last field name of a path, as a message names it. */
export const nameAt = (path: Path) =>
  String(path.findLast((step) => typeof step === 'string') ?? 'list');

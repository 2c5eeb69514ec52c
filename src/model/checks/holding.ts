/** A record, or the settings, with the values whose fields carry marks in their schema. */
import type { Marked } from '../marks.ts';
import type { Path } from '../problem.ts';
import type { AnyRecord } from '../site.ts';
import type { Finding } from './finding.ts';

/** A record, or the settings, with its marked values. */
export interface Holding {
  readonly record: AnyRecord | 'site';
  readonly data: object;
  readonly marked: readonly Marked[];
}

export const finding = (
  { record }: Holding,
  path: Path,
  rule: Finding['rule'],
  message: string,
  repair: string,
  level: Finding['level'] = 'error',
): Finding => ({ record, path, level, rule, message, repair });

/** The last field name of a path, as a message names it. */
export const nameAt = (path: Path) =>
  String(path.findLast((step) => typeof step === 'string') ?? 'list');

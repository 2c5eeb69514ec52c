import type { Path, Problem } from '../problem.ts';
import type { AnyRecord, Site } from '../site.ts';
import type { TextPlace } from '../text-fields.ts';

/** A problem before its place in the file is known: the record, and the path of the field inside it. */
export interface Finding extends Pick<Problem, 'level' | 'rule' | 'message' | 'repair'> {
  readonly record: AnyRecord | 'site';
  readonly path: Path;
  /** For prose: how many characters into the body. */
  readonly bodyOffset?: number;
}

/** A rule: looks at the whole guide and says what is wrong. `broken` names records that exist but could not be read. */
export type Check = (site: Site, broken: ReadonlySet<string>) => Finding[];

/** Two things that a record says, of which one must be wrong. */
export const disagrees = (
  record: Finding['record'],
  path: Path,
  message: string,
  repair = 'Hold both against the source, and correct the one that is wrong.',
): Finding => ({ record, path, level: 'warning', rule: 'disagrees', message, repair });

/** Where in a text something stands: only prose has places that can be pointed at. */
export const offsetIn = ({ bodyOffset }: TextPlace, offset: number): Pick<Finding, 'bodyOffset'> =>
  bodyOffset === undefined ? {} : { bodyOffset: bodyOffset + offset };

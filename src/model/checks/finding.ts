import type { Path, Problem } from '../problem.ts';
import type { AnyRecord, Site } from '../site.ts';

/** A problem before its place in the file is known: the record, and the path of the field inside it. */
export interface Finding extends Pick<Problem, 'level' | 'rule' | 'message' | 'repair'> {
  readonly record: AnyRecord | 'site';
  readonly path: Path;
  /** For prose: how many characters into the body. */
  readonly bodyOffset?: number;
}

/** A rule: looks at the whole guide and says what is wrong. `broken` names records that exist but could not be read. */
export type Check = (site: Site, broken: ReadonlySet<string>) => Finding[];

import type { RuleName } from '../check-rules.ts';
import type { Path, Problem } from '../problem.ts';
import type { AnyRecord, Site } from '../site.ts';
import { textsOf, type TextPlace } from '../text-fields.ts';

/** A problem before its place in the file is known: the record, and the path of the field inside it. */
export interface Finding extends Pick<Problem, 'level' | 'rule' | 'message' | 'repair'> {
  readonly record: AnyRecord | 'site';
  readonly path: Path;
  /** For prose: how many characters into the body. */
  readonly bodyOffset?: number;
}

/** A rule: looks at the whole guide and says what is wrong. `broken` names records that exist but could not be read. */
export type Check = (site: Site, broken: ReadonlySet<string>) => Iterable<Finding>;

/** Where in a record something stands: a field, or a place in its prose. */
export type Spot = Pick<Finding, 'path' | 'bodyOffset'>;

const saying =
  (level: Finding['level']) =>
  (record: Finding['record'], rule: RuleName) =>
  (at: Path | Spot, message: string, repair: string): Finding => ({
    record,
    ...('path' in at ? at : { path: at }),
    level,
    rule,
    message,
    repair,
  });

/** Makes the errors of a rule in a record: `const say = errors(record, 'heir')`, then `yield say(['mergedInto'], message, repair)`. */
export const errors = saying('error');
/** Makes the warnings of a rule in a record, as `errors` makes its errors. */
export const warnings = saying('warning');

/** Two things that a record says, of which one must be wrong. */
export const disagrees = (
  record: Finding['record'],
  at: Path | Spot,
  message: string,
  repair = 'Hold both against the source, and correct the one that is wrong.',
): Finding => warnings(record, 'disagrees')(at, message, repair);

/** Where in a text something stands: only prose has places that can be pointed at. */
export const spotIn = ({ path, bodyOffset }: TextPlace, offset: number): Spot =>
  bodyOffset === undefined ? { path } : { path, bodyOffset: bodyOffset + offset };

/** All that patterns find in the texts of records, with its place; `may` is a cheaper pattern without which a text has nothing to find. */
export function* saidIn<R extends AnyRecord>(
  records: readonly R[],
  patterns: RegExp | readonly RegExp[],
  may?: RegExp,
): Iterable<{ record: R; match: RegExpExecArray; at: Spot }> {
  for (const record of records)
    for (const place of textsOf(record))
      if (!may || may.test(place.text))
        for (const pattern of [patterns].flat())
          for (const match of place.text.matchAll(pattern))
            yield { record, match, at: spotIn(place, match.index) };
}

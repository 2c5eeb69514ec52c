/** What was seen on the very day of a change: its day of proof cannot move once more. Pure. */
import { valueAt } from '../../model/marks.ts';
import type { Path } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { textsIn } from '../../model/text-fields.ts';
import type { ContentFile } from '../parse.ts';

/**
 * Asks of a place in a file, whose whole was last seen on the day `checked`, whether it was seen on `today` or later: the record says so,
 * and so does a source of that place. What has no sources of its own rests on all of the record. A source and the settings are their own proof.
 */
export function seenToday(
  { kind, data }: Pick<ContentFile, 'kind' | 'data'>,
  checked: string,
  today: string,
  { records }: Site,
): (path: Path) => boolean {
  if (checked < today) return () => false;
  if (kind === 'sources' || kind === 'site') return () => true;
  const read = new Set(records.sources.flatMap((one) => (one.data.read >= today ? one.id : [])));
  return (path) => sourcesOf(data, path).some((source) => read.has(source));
}

/** The sources of the nearest group around a place that names any; below the record itself, all that it cites. */
function sourcesOf(data: unknown, path: Path): readonly string[] {
  for (let depth = path.length; depth > 0; depth--) {
    const sources = valueAt(data, [...path.slice(0, depth), 'sources']);
    if (Array.isArray(sources)) return sources.map(String);
  }
  return textsIn(data).flatMap(({ path: at, text }) => (at.includes('sources') ? text : []));
}

/** What a page counts whatever its words are: by its kind and by its time. */
import type { Ask } from '../model/search-language.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { Document } from './document.ts';
import type { Weights } from './weights.ts';

/** How much a page counts by its kind: whatever is asked, and for what this question asks. */
export const weighPage = (
  { kind, isRecord }: Document,
  asks: ReadonlySet<Ask>,
  { kinds, lists, answering }: Weights,
) =>
  [...asks].reduce(
    (product, ask) => product * (answering[ask]?.[kind] ?? 1),
    isRecord ? (kinds[kind] ?? 1) : lists,
  );

/** How much a page counts by its time: rounds by their years, whatever else by whether it has ended; who names a year more likely means a round. */
export function weighTime(
  { y: years, g: isCommon, o: hasEnded }: CatalogueEntry,
  asked: readonly number[],
  newest: number,
  { rounds, ended }: Weights,
): number {
  if (!years) return (hasEnded ? ended : 1) * (asked.length > 0 ? rounds.timeless : 1);
  const common = isCommon ? rounds.common : 1;
  if (asked.length > 0)
    return (
      common *
      (asked.includes(years[0]!)
        ? rounds.asked
        : years.some((year) => asked.includes(year))
          ? 1
          : rounds.other)
    );
  return (
    common *
    (rounds.unasked - Math.min(rounds.most, Math.max(0, newest - years[0]!) * rounds.aYear))
  );
}

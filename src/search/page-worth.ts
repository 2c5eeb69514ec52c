/** What a page counts whatever its words are: by its kind and by its time. */
import type { Ask } from '../model/search-language.ts';
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

/**
 * How much a page counts by its time: rounds by their years, whatever else by whether it has ended. Who names a year more likely means a round;
 * and who names a region or a post with it, by the stem of its acronym, means the round whose title says that.
 */
export function weighTime(
  { entry: { y: years, g: isCommon, o: hasEnded }, counts }: Pick<Document, 'entry' | 'counts'>,
  asked: { readonly years: readonly number[]; readonly acronyms: readonly string[] },
  newest: number,
  { rounds, ended }: Weights,
): number {
  if (!years) return (hasEnded ? ended : 1) * (asked.years.length > 0 ? rounds.timeless : 1);
  const common = isCommon ? rounds.common : 1;
  if (asked.years.length === 0)
    return (
      common *
      (rounds.unasked - Math.min(rounds.most, Math.max(0, newest - years[0]!) * rounds.aYear))
    );
  if (asked.years.includes(years[0]!)) {
    const isNamed = asked.acronyms.some((one) => counts.get(one)?.has('title'));
    return common * rounds.asked * (isNamed ? rounds.named : 1);
  }
  return common * (years.some((year) => asked.years.includes(year)) ? 1 : rounds.other);
}

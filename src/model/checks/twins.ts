/**
 * Records that share with another what only one may have, each beside the first other that has it. Both are named: either may be wrong.
 *
 *     twins(sources, ({ data }) => data.url) // => [[minutes, copy], [copy, minutes]]
 */
export const twins = <R>(
  records: readonly R[],
  keyOf: (record: R) => string,
): (readonly [record: R, other: R])[] =>
  [...Map.groupBy(records, keyOf).values()].flatMap((same) =>
    same.flatMap((record) => {
      const other = same.find((one) => one !== record);
      return other === undefined ? [] : [[record, other] as const];
    }),
  );

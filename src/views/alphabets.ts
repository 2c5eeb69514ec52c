/** Letters in lines, one for each alphabet. */

/** A single letter that is not Latin. */
const ofOther = /^(?!\p{Script=Latin})\p{L}$/u;

/** Returns names in the order in which they stand, parted where letters of another alphabet begin; longer names are never parted. */
export function alphabets<Named extends { readonly name: string }>(names: readonly Named[]) {
  const lines: Named[][] = [];
  let before: Named | undefined;
  for (const one of names) {
    const isNew =
      !before ||
      ([before, one].every(({ name }) => /^\p{L}$/u.test(name)) &&
        ofOther.test(before.name) !== ofOther.test(one.name));
    if (isNew) lines.push([]);
    lines.at(-1)!.push(one);
    before = one;
  }
  return lines;
}

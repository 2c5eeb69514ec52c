/** Words with a hyphen behind a short beginning, as "At-Large" and "OFB-WG". */
const shortStart = /((?<![\p{L}-])\p{L}{1,3}-\p{L}{1,8}(?![\p{L}-]))/u;

/** Returns the parts of a title in order, and of each whether no line may break in it; joined, their texts are the title again. */
export const unbrokenParts = (title: string) =>
  title.split(shortStart).map((text, index) => ({ text, isWhole: index % 2 === 1 }));

/** What the text of pages says to a question, as Pagefind counts it. */
import type { Question } from './question.ts';
import type { TextCounts } from './rank.ts';
import type { TextEngine } from './text-files.ts';

/** How often pages hold the words of a question in their text; and the marks of pages that no catalogue holds, but that hold all words. */
export async function countIn(
  engine: TextEngine,
  { terms }: Question,
  formsOf: (word: string) => readonly string[] = (word) => [word],
): Promise<[TextCounts, string[]]> {
  const asked = terms.filter(({ isFunction, isAsking }) => !isFunction && !isAsking);
  const counts = new Map<string, Map<number, number>>();
  const unlisted: Set<string>[] = [];
  await Promise.all(
    asked.map(async ({ inText }) => {
      const others = new Set<string>();
      for (const word of inText) {
        const places = new Map<number, number>();
        for (const form of formsOf(word))
          for (const { id, at } of await engine.find(form)) {
            const place = engine.placeOf(id);
            if (place < 0) others.add(id);
            else places.set(place, Math.max(places.get(place) ?? 0, at.length));
          }
        counts.set(word, places);
      }
      unlisted.push(others);
    }),
  );
  const [first = new Set<string>(), ...rest] = unlisted;
  return [counts, [...first].filter((id) => rest.every((one) => one.has(id)))];
}

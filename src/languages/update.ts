/** Brings the translation file of a kind up to date with its English. */
import type { Message } from './po.ts';
import { placeName, unitsOf, type Translatable } from './units.ts';

/**
 * The messages that a file should hold: one for each English text of the records, in their order, with the translation it has.
 * A text that is new at a place whose former text is gone takes over that one's translation, marked as fuzzy with the English it
 * was made for; nothing is guessed from how alike two sentences are. What no record says any more is left out.
 */
export function updateMessages(
  records: readonly Translatable[],
  before: readonly Message[],
): Message[] {
  const places = new Map<string, string[]>();
  for (const record of records) {
    const name = placeName(record);
    for (const { english, place } of unitsOf(record)) {
      const known = places.get(english);
      if (known) known.push(`${name} ${place}`);
      else places.set(english, [`${name} ${place}`]);
    }
  }
  const former = new Map(before.map((message) => [message.english, message]));
  const goneAt = new Map(
    before
      .filter(({ english, text }) => text !== '' && !places.has(english))
      .flatMap((message) => message.places.map((place) => [place, message] as const)),
  );
  return [...places].map(([english, at]): Message => {
    const known = former.get(english);
    if (known) return { ...known, places: at };
    const gone = at.map((place) => goneAt.get(place)).find((one) => one !== undefined);
    return gone
      ? { ...gone, english, places: at, isFuzzy: true, previous: gone.previous ?? gone.english }
      : { english, text: '', isFuzzy: false, places: at };
  });
}

/**
 * What browsers of the last three years may lack and our scripts use. Whatever asks for records or dates in the browser
 * awaits this first; nothing else loads a stand-in.
 */

/** Puts stand-ins in the place of what this browser lacks. Browsers that lack nothing load nothing. */
export async function loadStandIns(): Promise<void> {
  // Safari has it since 17.4.
  if (!('groupBy' in Map)) Object.assign(Map, { groupBy });
  // Safari has it since 18, Firefox since 126.
  if (!('parse' in URL)) Object.assign(URL, { parse });
  // No released Safari has it.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item, place: number) => Key) {
  const groups = new Map<Key, Item[]>();
  let place = 0;
  for (const item of items) {
    const key = keyOf(item, place++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function parse(address: string | URL, base?: string | URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

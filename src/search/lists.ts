/** Lists by key, as an index keeps them. */

/** Puts a value at the end of the list of a key. */
export function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

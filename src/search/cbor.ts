/** The part of CBOR (RFC 8949) in which Pagefind writes its index: whole numbers, texts and lists. */
export type Cbor = number | string | readonly Cbor[];

const [wholes, negatives, texts, lists] = [0, 1, 3, 4] as const;
/** How long a list is that only its end tells, and that end. */
const untold = 31;
const end = 0xff;

/** Reads one value. */
export function readCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const decoder = new TextDecoder();
  function read(): Cbor {
    const head = bytes[at++]!;
    const kind = head >> 5;
    let value = head & 31;
    // From 24 on it says how many bytes hold the number.
    if (value > 23 && value < 28)
      for (let left = 1 << (value - 24), sum = 0; left > 0; left--)
        value = sum = sum * 256 + bytes[at++]!;
    if (kind === wholes) return value;
    if (kind === negatives) return -1 - value;
    if (kind === texts) return decoder.decode(bytes.subarray(at, (at += value)));
    if (kind !== lists) throw new Error(`CBOR of kind ${kind} in an index.`);
    const list: Cbor[] = [];
    if ((head & 31) === untold) {
      while (bytes[at] !== end) list.push(read());
      at++;
    } else for (let left = value; left > 0; left--) list.push(read());
    return list;
  }
  return read();
}

import { expect, test } from 'vitest';
import { readCbor } from '../../src/search/cbor.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g)!, (one) => parseInt(one, 16));

/** Examples of RFC 8949, appendix A. */
test.each([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['20', -1],
  ['3903e7', -1000],
  ['60', ''],
  ['62c3bc', 'ü'],
  ['80', []],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
])('%s is read', (hex, value) => expect(readCbor(bytes(hex))).toEqual(value));
test('what Pagefind does not write is refused', () =>
  expect(() => readCbor(bytes('f5'))).toThrow('kind 7'));

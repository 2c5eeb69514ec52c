import { describe, expect, test } from 'vitest';
import { unbrokenParts } from '../../src/views/unbroken.ts';

describe('a title keeps whole', () => {
  test.each([
    ['North American Regional At-Large Organization', ['At-Large']],
    ['Operations Working Group (OFB-WG)', ['OFB-WG']],
    ['Chair or co-chair of a group', ['co-chair']],
    ['Постоянная группа по-русски', ['по-русски']],
    // Long words may break: at 320 pixels there is no room for more than a line.
    ['Cross-community working group', []],
    ['Non-governmentalism', []],
    ['A-B-C plan', []],
    ['2016–2017 and 2016-2017', []],
  ])('%s', (title, whole) => {
    const parts = unbrokenParts(title);
    expect(parts.filter(({ isWhole }) => isWhole).map(({ text }) => text)).toEqual(whole);
    expect(parts.map(({ text }) => text).join('')).toBe(title);
  });
});

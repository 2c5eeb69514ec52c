/** What no text can mean. */
import { describe, expect, test } from 'vitest';
import { impossibleIn } from '../../src/model/checks/text-logic.ts';

describe('no text can mean', () => {
  test.each([
    ['more than the whole', 'It needs 170 percent of the members.'],
    ['a share beyond the whole', 'Rose had 130% of the votes.'],
    ['shares of more than all', 'Rose had 44 percent, Lily 41.5 percent and Fern 25 percent.'],
    ['a minute too many', 'It closes at 23:95 UTC.'],
    ['an hour too many', 'It begins at 25:00.'],
    ['a span that ends first', 'It is open from 18 December 2030 to 18 February 2030.'],
    ['months in the wrong order', 'It met from May 2031 until March 2031.'],
    ['years in the wrong order', 'Between 2031 and 2029 it grew.'],
    ['a vote won with too few', '38 of 70 in favour; 42 were needed.'],
    ['another one', '12 members voted in favour, though 15 votes were required.'],
  ])('%s', (_, text) => expect(impossibleIn(text)).toHaveLength(1));
  test.each([
    'The list grew by 130 percent.',
    'It needs 70 percent of the members.',
    'Rose had 44 percent, Lily 31 percent and Fern 25 percent.',
    'It needs 60 percent in the first round, 60 percent in the second and 50 percent in the third.',
    'It closes at 23:59 UTC.',
    'It is open from 18 December 2030 to 18 February 2031.',
    '38 of 70 in favour; 42 were needed, so it failed.',
    '58 of 70 in favour; 42 were needed.',
    'See 12:345 and example.org:8080.',
  ])('but it can mean this: %s', (text) => expect(impossibleIn(text)).toEqual([]));
});

/** What search knows of how many hold a post: on the page of the post, and on that of its body if it has one alone. */
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { buildSite } from '../../src/model/site.ts';
import { searchAnswers } from '../../src/views/search-answers.ts';
import { theWorld } from '../support/world.ts';

const countsWith = (bodies: readonly string[]) => {
  const world = theWorld();
  const positions = world.records.positions.map((one) => ({
    ...one,
    data: { ...one.data, bodies: [...bodies] },
  }));
  const site = buildSite(world.settings, { ...world.records, positions }, world.now);
  return searchAnswers(site, wordsOf(), 'b1')
    .counts.filter(({ of }) => of === 'Head Gardener')
    .map(({ page, text }) => `${page} ${text}`);
};

test('the one body of a post has all its seats', () =>
  expect(countsWith(['groups/alpha'])).toEqual([
    '/positions/head-gardener/ 1',
    '/groups/alpha/ Head Gardener: 1',
  ]));
test('seats that bodies share are the number of none of them', () =>
  expect(countsWith(['groups/alpha', 'groups/beta'])).toEqual(['/positions/head-gardener/ 1']));

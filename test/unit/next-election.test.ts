import { expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { nextElection } from '../../src/views/next-election.ts';
import { unfilledIn } from '../support/unfilled.ts';
import { theWorld } from '../support/world.ts';

const words = wordsOf('en');

test('names the step that comes next, with its day', () =>
  expect(nextElection(theWorld(), words)).toEqual({
    title: 'Next election',
    text: 'Head Gardener election 2031: Nominations, Mon, 14 April 2031 (coming).',
  }));
test('says until which minute what is open can be done', () =>
  expect(nextElection(theWorld(Temporal.Instant.from('2031-05-06T00:00:00Z')), words).text).toBe(
    'Head Gardener election 2031: Vote, until Fri, 9 May 2031, 23:59 UTC (open now).',
  ));
test('says so where no round lies ahead', () =>
  expect(nextElection(theWorld(Temporal.Instant.from('2040-01-01T00:00:00Z')), words).text).toBe(
    words.t('search.nextElectionNone'),
  ));

test('an unformatted value is found in texts for scripts too, a place for a script to fill is not', () => {
  expect(unfilledIn('<p data-words="{&quot;next&quot;:&quot;[object Object]&quot;}">')).toEqual([
    '[object Object]',
  ]);
  expect(unfilledIn('<p data-words="{count} results">{count} results, undefined')).toEqual([
    'undefined',
    '{count}',
  ]);
  expect(unfilledIn('<script>undefined</script><p data-suggest="{count}">3 results')).toEqual([]);
});

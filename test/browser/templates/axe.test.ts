/**
 * Axe, and what axe cannot see, on every template: before every commit axe on a wide screen, and on a phone too in `npm run test:all`.
 * `npm run test:release` asks every page of the real guide.
 */
import { describe, expect, inject, test } from 'vitest';
import type { Proven } from '../../support/axe.ts';
import { axeOn, piecesOf } from '../../support/axe-visits.ts';
import { builtPages, templatesOf } from '../../support/built-pages.ts';
import { isEveryRound } from '../../support/rounds.ts';

const templates = templatesOf(builtPages(inject('site').folder));
const proven: Proven = new Set();

describe('there is no fault in either scheme, on a wide screen and on a phone', () => {
  test.each(
    piecesOf(templates, 12).map((piece) => ({ piece, first: piece[0], count: piece.length })),
  )('on $first and the pages after it, $count in all', async ({ piece }) =>
    expect(await axeOn(piece, proven, isEveryRound())).toEqual([]),
  );
});

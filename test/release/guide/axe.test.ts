import { describe, expect, inject, test } from 'vitest';
import type { Proven } from '../../support/axe.ts';
import { axeOn } from '../../support/axe-visits.ts';
import { builtPages, leadsOn } from '../../support/built-pages.ts';
import { piecesOf } from '../../support/pieces.ts';

const all = builtPages(inject('site').folder)
  .filter((page) => !leadsOn(page))
  .map(({ address }) => address);

// AXE_PART=2/4 examines the second of four parts, for machines that others need too.
const [, part = '1', parts = '1'] = /^(\d+)\/(\d+)$/.exec(process.env['AXE_PART'] ?? '1/1') ?? [];
const addresses = piecesOf(all, Math.ceil(all.length / Number(parts)))[Number(part) - 1] ?? [];
const proven: Proven = new Set();

describe('there is no fault in either scheme, on a wide screen and on a phone', () => {
  test('there are pages to examine', () => expect(addresses.length).toBeGreaterThan(0));
  test.each(
    piecesOf(addresses, 40).map((piece) => ({ piece, first: piece[0], count: piece.length })),
  )('on $first and the pages after it, $count in all', async ({ piece }) =>
    expect(await axeOn(piece, proven)).toEqual([]),
  );
});

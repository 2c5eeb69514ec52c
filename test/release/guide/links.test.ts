/** The links of the real guide, followed over HTTP by a program that is not ours. */
import { expect, inject, test } from 'vitest';
import { builtPages, leadsOn } from '../../support/built-pages.ts';
import { followLinks } from '../../support/follow-links.ts';

const { folder } = inject('site');

test('all lead somewhere, anchors included, and every page is reached from the home page', async () => {
  const { broken, seen } = await followLinks(folder);
  expect(broken).toEqual([]);
  const lost = builtPages(folder).filter(
    (page) => page.file !== '404.html' && !leadsOn(page) && !seen.has(page.address),
  );
  expect(lost.map(({ address }) => address)).toEqual([]);
});

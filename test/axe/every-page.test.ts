import { describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { builtPages } from '../support/dist.ts';
import { visit } from '../support/visit.ts';

const addresses = builtPages()
  .filter(({ html }) => !html.includes('http-equiv="refresh"'))
  .map(({ address }) => address);

describe('axe finds no fault on the whole page', () => {
  test.concurrent.each(addresses)('%s, in the light scheme and in the dark one', async (address) => {
    await visit(address, { scheme: 'light' }, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, 'looks')).toEqual([]);
    });
  });
});

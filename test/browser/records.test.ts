/** Every record of the guide on a phone and at the widths between. */
import { expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { actionIsFar, recordAddresses, scrollsSideways } from '../support/record-looks.ts';
import { visitAll } from '../support/visit.ts';

const addresses = recordAddresses(builtPages(inject('site').folder));
const quick = { width: 360, script: false };

test('the first thing to do begins within two screens of a phone', async () =>
  expect(await visitAll(addresses, quick, actionIsFar)).toEqual([]));

test('no record scrolls sideways at any width', async () => {
  const widths = [320, 640, 700, 768, 900, 1100, 1920];
  const wide = addresses.filter((address) =>
    /^\/(cycles|guides|regions|procedures)\//.test(address),
  );
  expect(await visitAll(wide, quick, (page) => scrollsSideways(page, widths))).toEqual([]);
});

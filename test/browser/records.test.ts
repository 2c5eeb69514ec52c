/** Every record of the guide on a phone and at the widths between. */
import { expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { layOutAll } from '../support/laid-out.ts';
import { actionIsFar, recordPages, scrollsSidewaysIn } from '../support/record-looks.ts';

const records = recordPages(builtPages(inject('site').folder));
const widths = [320, 640, 700, 768, 900, 1100, 1920];

test('the first thing to do begins within two screens of a phone, and no record with tables or pictures scrolls sideways at any width', async () => {
  const faults = await layOutAll(records, 360, async (page, address) => [
    ...(await actionIsFar(page.frame)),
    ...(/^\/(cycles|guides|regions|procedures)\//.test(address)
      ? await scrollsSidewaysIn(page, widths)
      : []),
  ]);
  expect(faults).toEqual([]);
});

import { expect, inject, test } from 'vitest';
import { silentAddresses } from '../support/silent-addresses.ts';

test('every address that was ever published answers', async () =>
  expect(await silentAddresses(inject('site'))).toEqual([]));

/** Before a file of tests that looks at a site: waits until that site is built, while tests that need none go on. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { failureBeside } from './site.ts';

const { folder } = inject('site');
// The build puts the whole site into its place at once, as its last step.
while (!existsSync(folder)) {
  if (existsSync(failureBeside(folder)))
    throw new Error(readFileSync(failureBeside(folder), 'utf8'));
  await setTimeout(200);
}

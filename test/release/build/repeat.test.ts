import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repeat } from '../../support/repeat.ts';
import { differences } from '../../support/tree.ts';
import { copyOf, worldFolder, worldNow } from '../../support/world.ts';

test('two builds at one instant, in two folders, time zones, languages and orders of files, are the same to the byte', async () => {
  const { files, differing } = await repeat(worldFolder, worldNow);
  expect(files).toBeGreaterThan(100);
  expect(differing).toEqual([]);
});

test('a file that differs, and one that only one build has, are shown', () => {
  const [one, other] = [copyOf(worldFolder), copyOf(worldFolder)];
  writeFileSync(join(one, 'redirects.yml'), '# other\n');
  writeFileSync(join(other, 'groups/extra.md'), '');
  expect(differences(one, other)).toEqual([
    'only in the second: groups/extra.md',
    'not the same: redirects.yml',
  ]);
});

import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { causeOf } from '../../src/publish/causes.ts';
import { piecesOf, startCrew } from '../../src/publish/crew.ts';
import { copyOf, worldFolder } from '../support/world.ts';

const crew = startCrew(2);
afterAll(() => crew.end());

test('a list is cut into pieces that hold all of it in order', () => {
  expect(piecesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(piecesOf([], 2)).toEqual([]);
});

test('threads do all the pieces, and what came of them has the order of the pieces', async () => {
  const folder = copyOf(join(worldFolder, 'regions'));
  const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.html`);
  names.forEach((name, index) => writeFileSync(join(folder, name), `Page ${name}. `.repeat(index % 2 === 0 ? 400 : 1)));
  const pieces = names.map((name) => ({ folder, files: [name], round: 0 }));
  expect(await crew.have('copyPiece', pieces)).toEqual([1, 0, 1, 0, 1]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'c.html.br'))).toString()).toBe('Page c.html. '.repeat(400));
});

test('what goes wrong in a thread is told to the person who builds, with its cause', async () => {
  const failed = crew.have('copyPiece', [{ folder: '/nowhere', files: ['lost.html'], round: 0 }]);
  expect(await failed.catch(causeOf)).toBe('/nowhere/lost.html is not there. It may have been removed while the site was built; build again.');
});

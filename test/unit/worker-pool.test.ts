import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { causeOf } from '../../src/build/error-messages.ts';
import { piecesOf, startCrew } from '../../src/build/workers/worker-pool.ts';
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
  names.forEach((name, index) =>
    writeFileSync(join(folder, name), `Page ${name}. `.repeat(index % 2 === 0 ? 400 : 1)),
  );
  const pieces = names.map((name) => ({ folder, files: [name], round: 0 }));
  expect(await crew.have('copyPiece', pieces)).toEqual([1, 0, 1, 0, 1]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'c.html.br'))).toString()).toBe(
    'Page c.html. '.repeat(400),
  );
});

test('what is urgent is done before what waited, and no more threads are at work than are allowed', async () => {
  const folder = copyOf(join(worldFolder, 'regions'));
  const names = Array.from({ length: 8 }, (_, index) => `${index}.html`);
  for (const name of names) writeFileSync(join(folder, name), `Page ${name}. `.repeat(2000));
  const doing = (file: string, when?: 'urgent') =>
    crew.have('copyPiece', [{ folder, files: [file], round: 0 }], when).then(() => done.push(file));
  const done: string[] = [];
  crew.allow(1);
  await Promise.all([
    ...names.slice(0, 6).map((name) => doing(name)),
    ...names.slice(6).map((name) => doing(name, 'urgent')),
  ]);
  crew.allow(2);
  // The first was at work already when the urgent ones came.
  expect(done).toEqual([
    '0.html',
    '6.html',
    '7.html',
    '1.html',
    '2.html',
    '3.html',
    '4.html',
    '5.html',
  ]);
});

test('what goes wrong in a thread is told to the person who builds, with its cause', async () => {
  const failed = crew.have('copyPiece', [{ folder: '/nowhere', files: ['lost.html'], round: 0 }]);
  expect(await failed.catch(causeOf)).toBe(
    '/nowhere/lost.html is not there. It may have been removed while the site was built; build again.',
  );
});

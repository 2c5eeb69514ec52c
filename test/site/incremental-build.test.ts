import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { runBuild, temporaryFolder, worldBuild } from '../support/build.ts';
import { copyProject } from '../support/copy.ts';
import { differences } from '../support/tree.ts';
import { copyOf, plant, worldFolder } from '../support/world.ts';

const { folder, remove } = temporaryFolder();
const project = copyProject();
afterAll(() => {
  remove();
  project.remove();
});

async function built(
  name: string,
  content: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const site = join(folder, name);
  const { code, complaint } = await runBuild(
    worldBuild(site, { CONTENT_DIR: content, ...more }),
    undefined,
    project.folder,
  );
  if (code !== 0) throw new Error(complaint);
  return site;
}

/** As after a fresh clone. */
function forgetEverything(): void {
  for (const name of ['.cache', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(project.folder, name), { recursive: true, force: true });
}

test('a build after edits is the same to the byte as a first build of that content', async () => {
  const content = copyOf(worldFolder);
  await built('site', content);
  // A title that other pages, feeds and pictures show; prose; a record less; and another day at the foot of every page.
  plant(content, 'groups/alpha.md', 'title: Alpha Group', 'title: Alpha Circle');
  const again = await built('site', content);
  forgetEverything();
  expect(differences(again, await built('first', content))).toEqual([]);

  const later = { SOURCE_DATE_EPOCH: '1925900000', BASE_PATH: '/guide/' };
  const laterAgain = await built('site', content, later);
  forgetEverything();
  expect(differences(laterAgain, await built('first', content, later))).toEqual([]);
});

test('a file of an earlier build never stands for another: every compressed copy holds the file beside it', () => {
  const site = join(folder, 'site');
  const copies = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(br|gz)$/.test(file),
  );
  expect(copies.length).toBeGreaterThan(100);
  const wrong = copies.filter((file) => {
    const bytes = readFileSync(join(site, file));
    const text = file.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return !text.equals(readFileSync(join(site, file.replace(/\.(br|gz)$/, ''))));
  });
  expect(wrong).toEqual([]);
});

test('what is kept is used: one wrong value in the store is seen by this comparison', async () => {
  const first = await built('first', worldFolder);
  const store = new DatabaseSync(join(project.folder, '.cache/kept.sqlite'));
  const { changes } = store
    .prepare(
      "UPDATE kept SET value = (SELECT value FROM kept WHERE hex(substr(value, 1, 2)) = '1F8B' LIMIT 1) WHERE hex(substr(value, 1, 2)) = '1F8B'",
    )
    .run();
  store.close();
  expect(changes).toBeGreaterThan(50);
  expect(
    differences(first, await built('planted', worldFolder)).filter((line) => !line.endsWith('.gz'))
      .length,
  ).toBe(0);
  expect(differences(first, join(folder, 'planted')).length).toBeGreaterThan(50);
  forgetEverything();
});

test('a build whose store is broken, or cannot be made, publishes the same', async () => {
  const first = await built('whole', worldFolder);
  writeFileSync(join(project.folder, '.cache/kept.sqlite'), 'This is no store.');
  expect(differences(first, await built('broken', worldFolder))).toEqual([]);
  rmSync(join(project.folder, '.cache'), { recursive: true });
  writeFileSync(join(project.folder, '.cache'), 'No folder can be made here.');
  expect(differences(first, await built('without', worldFolder))).toEqual([]);
  rmSync(join(project.folder, '.cache'));
  mkdirSync(join(project.folder, '.cache'));
});

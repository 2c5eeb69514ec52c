import { EventEmitter } from 'node:events';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../src/content-loader.ts';
import { copyOf, plant, worldFolder } from '../support/world.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** The records of a folder as Astro would hold them, and the means to tell the loader of a change as `npm run dev` does. */
async function loaded(folder: string, kind: 'groups' | 'guides') {
  const entries = new Map<string, Entry>();
  const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
  const errors: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${folder}/`) },
    store: {
      set: (entry: Entry) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
      values: () => [...entries.values()],
      clear: () => entries.clear(),
    },
    renderMarkdown: (text: string) => Promise.resolve({ html: text }),
    watcher,
    logger: { error: (text: string) => errors.push(text) },
  };
  await recordsOf('.', kind).load(context as unknown as LoaderContext);
  const tell = async (event: 'change' | 'add' | 'unlink', file: string) => {
    await Promise.all(
      watcher
        .listeners(event)
        .map((listener) => (listener as (path: string) => unknown)(join(folder, file))),
    );
  };
  return { entries, errors, tell };
}

describe('records on their way into Astro', () => {
  test('carry their fields as the model takes them, their prose, and where their file stands', async () => {
    const folder = copyOf(worldFolder);
    writeFileSync(join(folder, 'groups/.DS_Store'), 'What a system leaves.');
    const { entries } = await loaded(folder, 'groups');
    const alpha = entries.get('alpha')!;
    expect(alpha).toMatchObject({ filePath: 'groups/alpha.md', data: { evidence: 'read' } });
    // Empty fields and empty lines, so that prose stands on the line of its file.
    expect(alpha.rendered?.html).toMatch(/^---\n---\n+/);
    expect(alpha.rendered?.html.slice('---\n---'.length)).toBe(
      readFileSync(join(folder, 'groups/alpha.md'), 'utf8').replace(
        /^---\n[^]*?\n---\n/,
        (fields) => fields.replaceAll(/[^\n]/g, ''),
      ),
    );
    expect([...entries.keys()].sort()).toEqual(['alpha', 'beta']);
  });

  test('a README among records is none, and is said to be none', async () => {
    const folder = copyOf(worldFolder);
    writeFileSync(join(folder, 'groups/README.md'), 'What groups are.');
    await expect(loaded(folder, 'groups')).rejects.toThrow('groups/README.md:1:1');
  });

  test('are refused in the words of the check, with file and line', async () => {
    const folder = copyOf(worldFolder);
    const line = plant(folder, 'groups/alpha.md', 'title:', 'titel:');
    await expect(loaded(folder, 'groups')).rejects.toThrow(
      `groups/alpha.md:${line}:1 \`titel\` is not a field here. Did you mean \`title\`?`,
    );
  });

  test('are refused if the file is none of this kind', async () => {
    const folder = copyOf(worldFolder);
    writeFileSync(join(folder, 'groups/alpha.txt'), 'Text.');
    await expect(loaded(folder, 'groups')).rejects.toThrow(
      'groups/alpha.txt:1:1 alpha.txt does not',
    );
  });

  test('leave MDX to be compiled when the page is drawn', async () => {
    const folder = copyOf(worldFolder);
    renameSync(join(folder, 'guides/first-day.md'), join(folder, 'guides/first-day.mdx'));
    const { entries } = await loaded(folder, 'guides');
    expect(entries.get('first-day')).toMatchObject({
      deferredRender: true,
      filePath: 'guides/first-day.mdx',
    });
    expect(entries.get('first-day')!.rendered).toBeUndefined();
  });

  test('follow their files while one writes; a broken one keeps its former page', async () => {
    const folder = copyOf(worldFolder);
    const { entries, errors, tell } = await loaded(folder, 'groups');
    const title = () => entries.get('alpha')?.data['title'];
    plant(folder, 'groups/alpha.md', 'title: Alpha', 'title: New Alpha');
    await tell('change', 'groups/alpha.md');
    expect(title()).toMatch(/^New Alpha/);

    const line = plant(folder, 'groups/alpha.md', 'title:', 'titel:');
    await tell('change', 'groups/alpha.md');
    expect(title()).toMatch(/^New Alpha/);
    expect(errors).toEqual([expect.stringContaining(`groups/alpha.md:${line}:1 `)]);

    rmSync(join(folder, 'groups/alpha.md'));
    await tell('unlink', 'groups/alpha.md');
    expect(title()).toBeUndefined();
    await tell('add', 'guides/first-day.md');
    expect([...entries.values()].every(({ filePath }) => filePath!.startsWith('groups/'))).toBe(
      true,
    );
  });
});

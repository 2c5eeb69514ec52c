/** Brings the records into Astro, read and judged as the check does it, so that pages show what was checked. */
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkedRecords } from './context/handed-over';
import { readKind } from './editing/read';
import { requireValid } from './editing/validate';
import type { Kind } from './model/kinds';
import type { AnyRecord } from './model/site';

/**
 * Loads the records of one kind from a content folder, or takes those that the build has just checked. A file that the check would refuse ends the work in the words of the
 * check; one that changes while `npm run dev` runs keeps its former page until it is repaired.
 */
export const recordsOf = (folder: string, kind: Kind): Loader => ({
  name: 'records',
  load: async (context) => {
    const { config, store, watcher, logger } = context;
    const project = fileURLToPath(config.root);
    const root = resolve(project, folder);
    const filePathOf = (path: string) => relative(project, path).replaceAll('\\', '/');

    /** Keeps a record that the check has found sound; `bodyLine` is the line of the file on which its text begins. */
    async function put({ id, body, data, file }: AnyRecord, bodyLine = 1): Promise<void> {
      const path = resolve(root, file);
      const entry = { id, body, data: { ...data }, filePath: filePathOf(path) };
      await storeProse(context, entry, path, bodyLine);
    }

    const putRead = (read: ReturnType<typeof readKind>[number]) => {
      const { data, file } = requireValid(read);
      const { id, body, bodyLine } = file;
      return put({ kind, id, body, data, file: file.file } as AnyRecord, bodyLine);
    };

    store.clear();
    const checked = checkedRecords()?.[kind];
    await Promise.all(
      checked ? checked.map((record) => put(record)) : readKind(root, kind).map(putRead),
    );
    if (!watcher) return;

    const changed = async (path: string) => {
      const name = relative(resolve(root, kind), path);
      try {
        await Promise.all(readKind(root, kind, name).map(putRead));
      } catch (error) {
        logger.error((error as Error).message);
      }
    };
    watcher.add(resolve(root, kind));
    watcher.on('change', changed);
    watcher.on('add', changed);
    watcher.on('unlink', (path) => {
      const gone = store.values().find((entry) => entry.filePath === filePathOf(path));
      if (gone) store.delete(gone.id);
    });
  },
});

/** Stores an entry with its prose. `path` is the file whose text it is, `bodyLine` the line of it on which the text begins. */
export async function storeProse(
  { store, renderMarkdown }: LoaderContext,
  entry: { id: string; body: string; data: Record<string, unknown>; filePath: string },
  path: string,
  bodyLine = 2,
): Promise<void> {
  // MDX is compiled when a page asks for it.
  if (path.endsWith('.mdx')) return void store.set({ ...entry, deferredRender: true });
  // Most records are fields alone.
  if (!entry.body.trim()) return void store.set(entry);
  // A body that begins with a line --- would be taken for fields, if these empty ones were not before it; the empty
  // lines let messages name the line of the file.
  const text = `---\n---${'\n'.repeat(bodyLine - 1)}${entry.body}`;
  const rendered = await renderMarkdown(text, { fileURL: pathToFileURL(path) });
  store.set({ ...entry, rendered });
}

/** The search index of a folder of pages. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Indexes every page that marks a body, writes `pagefind/` beside them, and returns how many pages it holds. */
export async function indexPages(folder: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`The search index could not be written: ${failures.join(' ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}

/** Brings the prose of records in other languages into Astro, drawn as the English one is. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { storeProse } from './content-loader';
import { checkedRecords, passAnchors } from './context/handed-over';
import { readKind } from './editing/read';
import { requireValid } from './editing/validate';
import { drawnLanguages } from './guide-languages';
import { headingAnchors, hasPage, translateRecord } from './languages/translate';
import { kindNames } from './model/kinds';
import { nameOf, type AnyRecord } from './model/site';

/**
 * Loads the translated prose of every record that has a page in a language, as `fr/guides/first-day`. In `npm run dev` it is that of the
 * start: who translates sees a change after starting anew.
 */
export const translatedProse = (folder: string): Loader => ({
  name: 'translated-prose',
  load: async (context) => {
    const { config, store } = context;
    const project = fileURLToPath(config.root);
    const root = resolve(project, folder);
    // MDX is compiled from a file; all lie where each would lie, so that a message names it.
    const cache = resolve(project, '.astro/translated');
    rmSync(cache, { recursive: true, force: true });
    store.clear();
    const languages = drawnLanguages();
    if (languages.size === 0) return;

    const records = kindNames
      .flatMap((kind): readonly AnyRecord[] => checkedRecords()?.[kind] ?? recordsIn(root, kind))
      .filter(({ body }) => body.trim());
    for (const [language, translations] of languages)
      await Promise.all(
        records
          .filter((record) => hasPage(record, translations))
          .map(async (record) => {
            const { body } = translateRecord(record, translations);
            const id = `${language}/${nameOf(record)}`;
            const path = resolve(cache, `${id}${extname(record.file)}`);
            const entry = {
              id,
              body,
              data: {},
              filePath: relative(project, path).replaceAll('\\', '/'),
            };
            passAnchors(path.replaceAll('\\', '/'), headingAnchors(record));
            if (path.endsWith('.mdx')) {
              mkdirSync(dirname(path), { recursive: true });
              writeFileSync(path, body);
            }
            await storeProse(context, entry, path);
          }),
      );
  },
});

const recordsIn = (root: string, kind: AnyRecord['kind']): AnyRecord[] =>
  readKind(root, kind).map((read) => {
    const { data, file } = requireValid(read);
    return { kind, id: file.id, body: file.body, data, file: file.file } as AnyRecord;
  });

/** The redirects of a content folder, for pages and for hosts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { redirectTable, type Redirects } from '../model/redirects.ts';

/** Each old address with its new one, sorted, as the content folder has them. What is badly written there, the check names and this leaves out. */
export function redirectsOf(folder: string): Redirects {
  const file = join(folder, 'redirects.yml');
  if (!existsSync(file)) return {};
  const written = (parseDocument(readFileSync(file, 'utf8')).toJS() ?? {}) as object;
  const good = Object.entries(written).flatMap(([from, to]: [string, unknown]) =>
    Object.entries(redirectTable.safeParse({ [from]: to }).data ?? {}),
  );
  return Object.fromEntries(good.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files of a built site. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files of a folder and of all folders in it, by their paths from there with slashes, in no order. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'));

/** A folder of files as one value, to tell whether two are the same. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each file below a folder with the fingerprint of its bytes, sorted by path; empty if there is no folder. */
export function treeOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** What differs between two folders, one line for each file; empty if they are the same to the byte. */
export function differences(one: string, other: string): string[] {
  const [a, b] = [treeOf(one), treeOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((path) => {
    if (!b.has(path)) return [`only in the first: ${path}`];
    if (!a.has(path)) return [`only in the second: ${path}`];
    return a.get(path) === b.get(path) ? [] : [`not the same: ${path}`];
  });
}

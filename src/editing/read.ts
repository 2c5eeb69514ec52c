/**
 * Reads the content folder as an editor wrote it: every file, with the line and column of every value.
 * Used by the check and by tests; the site itself is built by Astro's own loaders from the same files.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindNames, kinds, type Kind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import { parseContent, type ContentFile } from './parse.ts';

/** Files that are no records. The two lists of addresses have a reader of their own. */
const skipped = new Set(['README.md', 'redirects.yml', 'addresses.txt', '.DS_Store', '.gitkeep', 'Thumbs.db']);

/** Reads every content file below a folder. Never throws for bad content: what is wrong comes back as problems. */
export function readContent(root: string): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const stray = (file: string, message: string, repair: string) =>
    problems.push({ file, line: 1, column: 1, level: 'error', rule: 'known-file', message, repair });

  for (const name of readdirSync(root).sort()) {
    if (skipped.has(name)) continue;
    if (name === 'site.yml') {
      files.push(readFile(root, name, 'site', 'site'));
    } else if (!(name in kinds)) {
      stray(name, `${name} is not a folder this guide knows.`, `Move it into one of ${kindNames.join(', ')}, or remove it.`);
    } else {
      const kind = name as Kind;
      for (const entry of readdirSync(join(root, kind)).sort()) {
        if (skipped.has(entry)) continue;
        const file = `${kind}/${entry}`;
        const dot = entry.lastIndexOf('.');
        const extensions: readonly string[] = kinds[kind].extensions;
        if (statSync(join(root, file)).isDirectory()) stray(file, `${file} is a folder inside a folder of records.`, `Put its files directly into ${kind}/.`);
        else if (!extensions.includes(entry.slice(dot + 1)))
          stray(
            file,
            `${entry} does not end in ${extensions.map((e) => `.${e}`).join(' or ')}, so it would not be published.`,
            `Rename it to ${entry.slice(0, dot < 0 ? undefined : dot)}.${extensions[0]} or remove it.`,
          );
        else files.push(readFile(root, file, kind, entry.slice(0, dot)));
      }
    }
  }
  return { files, problems };
}

function readFile(root: string, file: string, kind: Kind | 'site', id: string): ContentFile {
  const bytes = readFileSync(join(root, file));
  try {
    return parseContent(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { kind, id, file });
  } catch {
    const problem: Problem = {
      file,
      line: 1,
      column: 1,
      level: 'error',
      rule: 'utf-8',
      message: 'The file is not written in UTF-8, so some letters would be lost.',
      repair: 'Save it again with the encoding UTF-8.',
    };
    return { kind, id, file, data: undefined, body: '', bodyLine: 1, place: () => ({ line: 1, column: 1 }), problems: [problem] };
  }
}

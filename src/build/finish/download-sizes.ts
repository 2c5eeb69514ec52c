/** Says beside a link to a long page how much a reader would fetch, which no page can know before all are built. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const marks = /<span data-weight-of="([^"]+)"><\/span>/g;

/** Fills each empty `<span data-weight-of="/print/groups/">` of the lists in a folder served under a base path. `say` makes words of kilobytes. Returns the pages that hold any. */
export function sayWeights(
  folder: string,
  base: string,
  say: (kilobytes: number) => string,
): string[] {
  const changed: string[] = [];
  for (const file of globSync('*/index.html', { cwd: folder })) {
    const path = join(folder, file);
    const html = readFileSync(path, 'utf8');
    const said = html.replaceAll(marks, (_, address: string) =>
      say(kilobytesOf(join(folder, address.slice(base.replace(/\/$/, '').length), 'index.html'))),
    );
    if (said === html) continue;
    writeFileSync(path, said);
    changed.push(file.replaceAll('\\', '/'));
  }
  return changed;
}

/** What a file weighs compressed, in kilobytes with two figures that count: hosts compress differently. */
function kilobytesOf(file: string): number {
  const text = readFileSync(file);
  const bytes = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  }).length;
  return Math.max(1, Number((bytes / 1000).toPrecision(2)));
}

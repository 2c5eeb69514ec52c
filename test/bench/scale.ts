/**
 * `npm run bench -- scale [sizes]`: checks and builds invented content of 100, 1,000, 5,000 and 20,000 records, and prints one
 * table. Results are kept in `.build/bench`, so that sizes can be measured one at a time; `--write` puts the table of all
 * that are kept into docs/scale.md.
 */
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { project } from '../support/build.ts';
import { copyProject } from '../support/copy.ts';
import { writeCorpus } from './corpus.ts';
import { costOf } from './measure.ts';

interface Result {
  readonly records: number;
  readonly pages: number;
  /** Seconds by the clock. */
  readonly check: number;
  readonly cold: number;
  readonly warm?: number;
  /** Seconds of the processor, of the cold build and all that it starts. */
  readonly processor: number;
  readonly memory: number;
  readonly index: number;
  readonly output: number;
  readonly parts: string;
  readonly day: string;
}

const kept = join(project, '.build/bench');
const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
const sizeOf = (folder: string) =>
  globSync('**/*', { cwd: folder })
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + file.size, 0);

async function measure(size: number): Promise<Result> {
  const folder = join(kept, `corpus-${size}`);
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  rmSync(folder, { recursive: true, force: true });
  // A copy knows nothing of builds before it, as a fresh clone; and what is kept here stays.
  const copy = copyProject();
  try {
    const records = writeCorpus(content, size);
    const env = {
      CONTENT_DIR: content,
      BUILD_DIR: site,
      SOURCE_DATE_EPOCH: '1795600000',
      SITE_URL: 'https://guide.example',
    };
    const check = await costOf(copy.folder, 'src/editing/check-cli.ts', [content], env);
    const cold = await costOf(copy.folder, 'src/build/build-cli.ts', [], env);
    const warm =
      size > largestBuiltTwice
        ? undefined
        : await costAfterEdit(copy.folder, join(content, 'groups/groups-1.md'), env);
    return {
      records,
      pages: Number(/(\d+) pages built/.exec(cold.printed)?.[1]),
      check: check.clock,
      cold: cold.clock,
      ...(warm ? { warm: warm.clock } : {}),
      processor: cold.processor,
      memory: Math.max(cold.memory, warm?.memory ?? 0),
      index: megabytes(sizeOf(join(site, 'pagefind'))),
      output: megabytes(sizeOf(site)),
      parts: [cold, warm]
        .map((one) => /\((check [^)]*)\)/.exec(one?.printed ?? '')?.[1])
        .join('\n  after one edit: '),
      day: Temporal.Now.plainDateISO().toString(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    copy.remove();
  }
}

/** Building again says nothing new where it takes minutes. */
const largestBuiltTwice = 5000;

/** What it costs to build again after the title of one group has changed. */
function costAfterEdit(project: string, file: string, env: Readonly<Record<string, string>>) {
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: ', 'title: Changed '));
  return costOf(project, 'src/build/build-cli.ts', [], env);
}

/** The table of all results that are kept, smallest first. */
function table(): string {
  const results = globSync('*.json', { cwd: kept }).map(
    (file) => JSON.parse(readFileSync(join(kept, file), 'utf8')) as Result,
  );
  const rows = results
    .sort((a, b) => a.records - b.records)
    .map(({ records, pages, check, cold, processor, warm, memory, index, output }) =>
      [
        records.toLocaleString('en'),
        pages.toLocaleString('en'),
        `${check.toFixed(1)} s`,
        `${cold.toFixed(1)} s`,
        `${processor.toFixed(0)} s`,
        `${((cold / pages) * 1000).toFixed(0)} ms`,
        warm === undefined ? 'not measured' : `${warm.toFixed(1)} s`,
        `${memory.toLocaleString('en')} MB`,
        `${index} MB`,
        `${output} MB`,
      ].join(' | '),
    );
  const head = [
    'Records',
    'Pages',
    'Check',
    'First build',
    'of the processor',
    'A page',
    'Build after one edit',
    'Most memory',
    'Search index',
    'Output',
  ];
  return [head.join(' | '), head.map(() => '---:').join(' | '), ...rows]
    .map((row) => `| ${row} |`)
    .join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
mkdirSync(kept, { recursive: true });
const asked =
  positionals.length > 0 ? positionals.map(Number) : values.write ? [] : [100, 1000, 5000, 20_000];
for (const size of asked) {
  const result = await measure(size);
  console.log(`${result.records} records: ${result.parts}`);
  writeFileSync(join(kept, `${size}.json`), JSON.stringify(result));
}
console.log(table());
if (values.write) {
  const file = join(project, 'docs/scale.md');
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 1e9)} GB of memory, Node ${process.versions.node}`;
  const text = readFileSync(file, 'utf8');
  const between = /(<!-- table -->\n)[\s\S]*(<!-- end -->)/;
  writeFileSync(
    file,
    text.replace(
      between,
      (_, start: string, end: string) =>
        `${start}\n${table()}\n\nMeasured on ${Temporal.Now.plainDateISO().toString()}: ${machine}.\n\n${end}`,
    ),
  );
}

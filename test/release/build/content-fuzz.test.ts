/** Whatever bytes, folders and links stand in a content folder, the check ends in time with a place for each problem, and says nothing of other files. */
import fc from 'fast-check';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/editing/check.ts';
import { formats } from '../../../src/editing/report.ts';
import { ruleNames } from '../../../src/model/check-rules.ts';
import { worldFolder, worldNow } from '../../support/world.ts';

/** Another draw every time; a failure tells it, so that it can be drawn again with FUZZ_SEED. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`FUZZ_SEED=${seed}`);

const world = readdirSync(worldFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(worldFolder.length + 1));

const names = [
  'a',
  'con',
  'README',
  'constructor',
  '__proto__',
  'toString',
  'Ä b',
  '..',
  '.hidden',
  'a\u001Bb',
  'a\n::error::b',
  'x'.repeat(200),
];
const path = fc
  .oneof(
    fc.constantFrom(...world),
    fc
      .tuple(
        fc.constantFrom('groups', 'guides', 'glossary', 'cycles', 'constructor', '', 'a/b'),
        fc.constantFrom(...names),
        fc.constantFrom('.md', '.mdx', '.yml', '.MD', '', '.txt'),
      )
      .map(([folder, name, end]) => join(folder, `${name}${end}`.replaceAll('/', ''))),
  )
  // The folder itself stays, and what is outside of it.
  .filter((one) => one !== '.' && !one.startsWith('..'));

const piece = fc.constantFrom(
  ...'---\n|\n|  |- |: |#| #|&a |*a|!!js |<<: |? |> |[|]|{|}|"|\'|`|%|@|\u0000|\r|\t|\u200b|\u202e|\ufeff|е|<script>|<!--|-->|](|![|**|__|~~~|```\n|a@b.co|+1 310 301 5800|title: |summary: |sources:\n  - |__proto__: |constructor: |no|0123|2031-02-30|04/05/2031|null|.inf|...\n|<<<<<<< a\n|=======\n|>>>>>>> b\n|/a/: /b/\n|/groups/alpha/\n|import a\n|<A b={c}/>|https://[::1]/|https://xn--a.b/|[a]: b\n|[^a]: b\n|\n|'.split(
    '|',
  ),
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
  fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join(''))),
  fc
    .tuple(
      fc.constantFrom(...world),
      fc.array(fc.tuple(fc.nat(3000), fc.nat(20), piece), { maxLength: 5 }),
    )
    .map(([file, slips]) => {
      let text = readFileSync(join(worldFolder, file), 'utf8');
      for (const [at, out, put] of slips) {
        const place = text.length === 0 ? 0 : at % text.length;
        text = text.slice(0, place) + put + text.slice(place + out);
      }
      return Buffer.from(text);
    }),
);

/** What is done to the folder: a file written, a folder or a link put in a place, something taken away. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), path, bytes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('folder' as const), path }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('link' as const), path }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), path }) },
);

const secret = 'kept-to-myself';

function done(folder: string, outside: string, one: { do: string; path: string; bytes?: Buffer }) {
  const target = join(folder, one.path);
  try {
    if (one.do === 'remove') return rmSync(target, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true });
    if (one.do === 'write') return writeFileSync(target, one.bytes!);
    rmSync(target, { recursive: true, force: true });
    if (one.do === 'folder') return void mkdirSync(target, { recursive: true });
    symlinkSync(outside, target);
  } catch {
    // A name this system does not take, or a file where a folder would be.
  }
}

describe('whatever stands in the folder', () => {
  test(
    'the check answers in time, with a place, a known rule and a repair',
    { timeout: 1_800_000 },
    () => {
      const scratch = mkdtempSync(join(tmpdir(), 'fuzz-'));
      const outside = join(scratch, 'secret');
      writeFileSync(outside, `${secret}: ${secret}\n`);
      let runs = 0;
      try {
        fc.assert(
          fc.property(fc.array(deed, { minLength: 1, maxLength: 6 }), (deeds) => {
            const folder = join(scratch, `world-${runs++}`);
            cpSync(worldFolder, folder, { recursive: true });
            for (const one of deeds) done(folder, outside, one);
            const start = process.cpuUsage();
            const { problems, count } = checkContent(folder, worldNow);
            const { user, system } = process.cpuUsage(start);
            expect((user + system) / 1e6).toBeLessThan(5);
            for (const { rule, line, column, message, repair } of problems) {
              expect(ruleNames).toContain(rule);
              expect(line).toBeGreaterThanOrEqual(1);
              expect(column).toBeGreaterThanOrEqual(1);
              expect(`${message} ${repair}`).not.toMatch(/undefined|\[object|NaN/);
            }
            for (const format of Object.values(formats)) {
              const text = format(problems, { root: folder, count });
              expect(text).not.toContain(secret);
              expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
            }
            rmSync(folder, { recursive: true, force: true });
          }),
          { seed, numRuns: Number(process.env['FUZZ_RUNS'] ?? 1_500) },
        );
      } finally {
        rmSync(scratch, { recursive: true, force: true });
      }
    },
  );
});

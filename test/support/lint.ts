/**
 * Holds all code against types and rules in one program of TypeScript, views included: `node test/support/lint.ts`.
 * The rules stand in `.oxlintrc.json`; its linter reads no types in views, so it is given what Astro's own editor tools make of them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import { project } from './build.ts';
import { worldFolder } from './world.ts';

/** Where views stand as TypeScript while the linter runs: by `rootDirs` of `tsconfig.json` the same place as the project's own. */
const drawn = '.astro/lint';
const linter = join(project, 'node_modules/oxlint/bin/oxlint');

/** Code made from a part of a view, and where each piece of it stands there. Offsets count UTF-16 units. */
interface Made {
  view: string;
  source: string;
  code: string;
  pieces: readonly (readonly [start: number, length: number, sourceStart: number, ...unknown[]])[];
}

/** What the linter says of one place, as it prints JSON; offsets count bytes. */
interface Said {
  message: string;
  code?: string;
  filename: string;
  labels: { label?: string; span: { offset: number; line: number; column: number } }[];
}

/** Every fault in the code of a folder whose `tsconfig.json` knows of the views, one a line with its place. */
export function lint(root: string): string[] {
  const faults: string[] = [];
  const made = new Map<string, Made>();
  for (const view of globSync('{src,test}/**/*.astro', { cwd: root })) {
    const source = readFileSync(join(root, view), 'utf8');
    const tsx = convertToTsx(source, { filename: view, ambientTypes: true });
    for (const { message, position } of tsx.diagnostics)
      faults.push(`${placeIn(view, source, position.start)}: ${message}`);
    if (tsx.hasParseErrors) continue;
    made.set(`${drawn}/${view}.tsx`, { view, source, code: tsx.code, pieces: tsx.mappings });
    for (const [index, { content, position }] of tsx.scripts.entries()) {
      const pieces = [[0, content.length, position.start]] as const;
      made.set(`${drawn}/${view}.${index}.mts`, { view, source, code: content, pieces });
    }
  }
  try {
    for (const [file, { code }] of made) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), code);
    }
    faults.push(...saidOf(root, [...made.keys()]).map((said) => inOneLine(said, made)));
  } finally {
    // What is left would be read as code by every other program, long after the views have changed.
    rmSync(join(root, drawn), { recursive: true, force: true });
  }
  return faults.toSorted();
}

/** What the linter says of the scripts of a folder and of those made of its views; fails where it cannot run. */
function saidOf(root: string, made: readonly string[]): Said[] {
  const own = globSync(['{src,test}/**/*.ts', '*.ts'], { cwd: root });
  const settings = ['--config', join(project, '.oxlintrc.json'), '--no-ignore', '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, [linter, ...settings, ...own, ...made], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (!stdout.startsWith('{')) throw new Error(`${stdout}${stderr}`);
  return (JSON.parse(stdout) as { diagnostics: Said[] }).diagnostics;
}

/** A fault in one line, at its place in the file that people write. */
function inOneLine(said: Said, made: ReadonlyMap<string, Made>): string {
  const { span } = said.labels[0] ?? { span: { offset: 0, line: 1, column: 1 } };
  const view = made.get(said.filename);
  const place = view
    ? placeInView(view, span.offset)
    : `${said.filename}:${span.line}:${span.column}`;
  const reasons = said.labels.flatMap(({ label }) => label ?? []).join(' ');
  return `${place}: ${said.message} ${reasons} ${said.code ?? ''}`.trim();
}

/** The place in a view of a byte in the code made of it: the view's first line where Astro alone wrote that byte. */
function placeInView({ view, source, code, pieces }: Made, byte: number): string {
  const offset = Buffer.from(code).subarray(0, byte).toString().length;
  const piece = pieces.find(([start, length]) => start <= offset && offset < start + length);
  return placeIn(view, source, piece ? piece[2] + offset - piece[0] : 0);
}

/** An offset as people read it: file, line and column. */
function placeIn(file: string, text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

if (import.meta.main) {
  // The types of collections come from their schemas: the invented world gives the same as the whole guide, five times as fast.
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, CONTENT_DIR: worldFolder };
  execFileSync(process.execPath, [astro, 'sync', '--silent'], { cwd: project, env });
  const faults = lint(project);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}

/**
 * `npm run new -- group [--title ... --id ...]`: writes a new record with today's day and says what is still to fill in.
 * Fields may be given as flags (`--status.state active --sources a --sources b`); in a terminal it asks for the rest.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Misuse, runWithUsage, type Usage } from './usage.ts';
import { kindNames, type Kind } from '../model/kinds.ts';
import { didYouMean } from '../model/problem.ts';
import { buildInstant } from '../context/build-time.ts';
import { checkContent } from './check.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { flagsOf, newRecord, type Flag } from './new-record.ts';
import { fileOf, findKind, checkNewName } from './record-name.ts';
import { suggestedName } from './suggested-name.ts';
import { formats } from './report.ts';
import { writeRecord } from './serialize.ts';

type Given = Record<string, string | string[]>;

const usage: Usage = {
  does: 'Writes a new record with today’s day, and says what is still to fill in.',
  ways: [
    'npm run new -- group Capacity Building Group   a group with this title',
    'npm run new -- source --title ... --url ...    fields as flags',
    'npm run new -- call --id seed-fund             with this name of its file',
    `Kinds: ${kindNames.join(', ')}; one of them in the singular is understood too.`,
    'In a terminal it asks for what is missing.',
  ],
};

async function main(args: readonly string[]): Promise<number> {
  const [word = '', ...rest] = args;
  const kind = findKind(word);
  if (!kind)
    throw new Misuse(
      `There is no kind of record called \`${word}\`. ${didYouMean(word, kindNames, `Write npm run new -- and one of ${kindNames.join(', ')}.`)}`,
    );
  const flags = flagsOf(jsonSchemaOf(kind));
  const { values, words } = readFlags(rest, flags);
  const {
    id: asked,
    content = 'content',
    ...given
  } = values as Given & { id?: string; content?: string };
  // Words without a flag are the title.
  if (words.length > 0) given['title'] ??= words.join(' ');

  if (process.stdin.isTTY) await ask(flags, given);
  const id = asked ?? suggestedName(String(given['acronym'] ?? given['title'] ?? ''));
  const root = resolve(content);
  const file = fileOf(kind, id);
  const fault = checkNewName(
    kind,
    id,
    new Set(existsSync(join(root, file)) ? [`${kind}/${id}`] : []),
  );
  if (fault) throw new Error(`${fault.message} ${fault.repair}`);
  if (!asked && !given['title']) throw new Misuse('Give it a title, or a name with --id.');

  const data = newRecord(kind, given, Temporal.Now.plainDateISO().toString());
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), writeRecord(kind, data, '', file), { flag: 'wx' });
  console.log(stillToDo(root, kind, file));
  return 0;
}

function readFlags(
  args: readonly string[],
  flags: readonly Flag[],
): { values: Given; words: readonly string[] } {
  const options = Object.fromEntries(
    flags.map((flag) => [flag.path.join('.'), { type: 'string' as const, multiple: flag.many }]),
  );
  const names = ['id', 'content', ...Object.keys(options)];
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name && !names.includes(name))
      throw new Misuse(
        `There is no field \`${name}\` to give here. ${didYouMean(name, names, `Fields that can be given: ${names.join(', ')}.`)}`,
      );
  }
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { id: { type: 'string' }, content: { type: 'string' }, ...options },
  });
  return { values, words: positionals };
}

/** Asks for every field that must be there and was not given; an empty answer leaves it for later. */
async function ask(flags: readonly Flag[], given: Given): Promise<void> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  for (const { path, schema, many, required } of flags) {
    const name = path.join('.');
    if (!required || given[name] !== undefined || name === 'checked' || name === 'read') continue;
    const choices = schema.enum
      ? ` (${schema.enum.join(', ')})`
      : many
        ? ' (several with commas between)'
        : '';
    const answer = (
      await line.question(`${name}: ${schema.description ?? ''}${choices}\n> `)
    ).trim();
    if (answer) given[name] = many ? answer.split(/\s*,\s*/) : answer;
  }
  line.close();
}

/** What the check says about the new file. */
function stillToDo(root: string, kind: Kind, file: string): string {
  const { problems } = checkContent(root, buildInstant());
  const mine = problems.filter((problem) => problem.file === file);
  const wrote = `Wrote ${relative(process.cwd(), join(root, file))}.`;
  if (mine.length === 0)
    return `${wrote} The check finds nothing to repair. Fields it can also have: /editing/fields/${kind}/ in the guide.`;
  return `${wrote} Still to fill in:\n\n${formats.pretty(mine, { root, count: 1 }).split('\n\n').slice(0, -1).join('\n\n')}`;
}

const args = process.argv.slice(2);
await runWithUsage(usage, args, () => main(args));

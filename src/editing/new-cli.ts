/**
 * `npm run new -- group [--title ... --id ...]`: writes a new record with today's day and says what is still to fill in.
 * Fields may be given as flags (`--status.state active --sources a --sources b`); in a terminal it asks for the rest.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { kindNames, type Kind } from '../model/kinds.ts';
import { didYouMean } from '../model/problem.ts';
import { buildInstant } from '../context/build-time.ts';
import { checkContent } from './check.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { flagsOf, newRecord, type Flag } from './new-record.ts';
import { fileOf, findKind, checkNewName, suggestedName } from './record-name.ts';
import { formats } from './report.ts';
import { writeRecord } from './serialize.ts';

type Given = Record<string, string | string[]>;

async function main(args: readonly string[]): Promise<void> {
  const [word = '', ...rest] = args;
  const kind = findKind(word);
  if (!kind)
    throw new Error(
      `There is no kind of record called \`${word}\`. ${didYouMean(word, kindNames, `Write npm run new -- and one of ${kindNames.join(', ')}.`)}`,
    );
  const flags = flagsOf(jsonSchemaOf(kind));
  const {
    id: asked,
    content = 'content',
    ...given
  } = readFlags(rest, flags) as Given & { id?: string; content?: string };

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
  if (!asked && !given['title'])
    throw new Error('Give it a name with --id, or a title with --title.');

  const data = newRecord(kind, given, Temporal.Now.plainDateISO().toString());
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), writeRecord(kind, data, '', file), { flag: 'wx' });
  console.log(stillToDo(root, kind, file));
}

function readFlags(args: readonly string[], flags: readonly Flag[]): Given {
  const options = Object.fromEntries(
    flags.map((flag) => [flag.path.join('.'), { type: 'string' as const, multiple: flag.many }]),
  );
  const names = ['id', 'content', ...Object.keys(options)];
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name && !names.includes(name))
      throw new Error(
        `There is no field \`${name}\` to give here. ${didYouMean(name, names, `Fields that can be given: ${names.join(', ')}.`)}`,
      );
  }
  return parseArgs({
    args: [...args],
    options: { id: { type: 'string' }, content: { type: 'string' }, ...options },
  }).values;
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

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

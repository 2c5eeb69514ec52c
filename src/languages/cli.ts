/** `npm run translations [-- folder] [--report]`: brings the translation files up to date with the English, or says how far they are. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../editing/check.ts';
import { Misuse, runWithUsage, type Usage } from '../editing/usage.ts';
import type { Site } from '../model/site.ts';
import { holdersOf, poFile, readMessages, unitKinds } from './files.ts';
import { translatedLanguages, type TranslatedLanguage } from './languages.ts';
import { writePo } from './po.ts';
import { updateMessages } from './update.ts';

const usage: Usage = {
  does: 'Brings the translation files up to date with the English.',
  ways: [
    'npm run translations                     writes content/languages/',
    'npm run translations -- folder           of another folder of content',
  ],
};

function main(): number {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) throw new Misuse('Name one folder, or none for content/.');
  const root = resolve(positionals[0] ?? 'content');
  const { readable, problems } = checkContent(root, Temporal.Now.instant());
  // The texts of a record that cannot be read would be taken for gone, and their translations with them.
  if (problems.some(({ level, file }) => level === 'error' && !file.startsWith('languages/')))
    throw new Error(
      'The content has errors, so its texts cannot be listed. `npm run check` tells them.',
    );
  const written = translatedLanguages.flatMap((language) => update(root, readable, language));
  console.log(
    written.length === 0
      ? 'The translation files are up to date.'
      : `Brought up to date: ${written.join(', ')}.`,
  );
  return 0;
}

/** Brings the files of a language up to date; returns those that changed. */
function update(root: string, site: Site, language: TranslatedLanguage): string[] {
  const messages = readMessages(root, language);
  return unitKinds.flatMap((kind) => {
    const file = poFile(language, kind);
    const path = join(root, file);
    const after = writePo(
      language,
      updateMessages(holdersOf(site, kind), messages.get(kind) ?? []),
    );
    if (existsSync(path) && readFileSync(path, 'utf8') === after) return [];
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, after);
    return [file];
  });
}

await runWithUsage(usage, process.argv.slice(2), main);

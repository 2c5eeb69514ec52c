/** `npm run translations [-- folder] [--report [--language fr]] [--check]`: brings the translation files up to date with the English, or says how far they are. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildInstant } from '../context/build-time.ts';
import { checkContent } from '../editing/check.ts';
import { Misuse, runWithUsage, type Usage } from '../editing/usage.ts';
import type { Site } from '../model/site.ts';
import { languageCoverage, lossOf } from './coverage.ts';
import { holdersOf, poFile, readMessages, unitKinds } from './files.ts';
import { isTranslatedLanguage, translatedLanguages, type TranslatedLanguage } from './languages.ts';
import { writePo } from './po.ts';
import { kindsTable, lossText, recordsList } from './report.ts';
import { updateMessages } from './update.ts';

const usage: Usage = {
  does: 'Brings the translation files up to date with the English, or says how far they are.',
  ways: [
    'npm run translations                                    writes content/languages/',
    'npm run translations -- folder                          of another folder of content',
    'npm run --silent translations -- --report               how much is translated, by language and kind',
    'npm run --silent translations -- --report --language fr   and which records of a language are not whole',
    'npm run --silent translations -- --check                which translations a change to the English takes',
  ],
};

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      report: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      language: { type: 'string' },
    },
  });
  if (positionals.length > 1) throw new Misuse('Name one folder, or none for content/.');
  const { language } = values;
  if (language !== undefined && !isTranslatedLanguage(language))
    throw new Misuse(
      `There is no language ${language}. Use one of ${translatedLanguages.join(', ')}.`,
    );
  const root = resolve(positionals[0] ?? 'content');
  const { readable, problems } = checkContent(root, buildInstant());
  // The texts of a record that cannot be read would be taken for gone, and their translations with them.
  const hasErrors = problems.some(
    ({ level, file }) => level === 'error' && !file.startsWith('languages/'),
  );
  if (values.report) console.log(report(root, readable, language));
  else if (values.check)
    console.log(
      hasErrors
        ? 'The content has errors, so what the change takes cannot be told. `npm run check` tells them.'
        : lossText(translatedLanguages.map((one) => lossOf(readable, one, messagesOf(root, one)))),
    );
  else {
    if (hasErrors)
      throw new Error(
        'The content has errors, so its texts cannot be listed. `npm run check` tells them.',
      );
    // Nothing is written before all can be read.
    const all = translatedLanguages.map((one) => [one, messagesOf(root, one)] as const);
    const written = all.flatMap(([one, messages]) => update(root, readable, one, messages));
    console.log(
      written.length === 0
        ? 'The translation files are up to date.'
        : `Brought up to date: ${written.join(', ')}.`,
    );
  }
  return 0;
}

function report(root: string, site: Site, language: TranslatedLanguage | undefined): string {
  const wanted = language === undefined ? translatedLanguages : [language];
  return wanted
    .map((one) => {
      const rows = languageCoverage(site, one, messagesOf(root, one));
      return language === undefined
        ? kindsTable(one, rows)
        : `${kindsTable(one, rows)}\n\n${recordsList(rows)}`;
    })
    .join('\n\n');
}

/** The messages of a language; what cannot be read is left to the check to explain. */
function messagesOf(root: string, language: TranslatedLanguage) {
  try {
    return readMessages(root, language);
  } catch (error) {
    throw new Error(
      `A translation file of ${language} cannot be read: ${(error as Error).message} \`npm run check\` tells which.`,
      { cause: error },
    );
  }
}

/** Brings the files of a language up to date; returns those that changed. */
function update(
  root: string,
  site: Site,
  language: TranslatedLanguage,
  messages: ReturnType<typeof readMessages>,
): string[] {
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

/** Where the translation files of a content folder lie. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsWithTexts } from '../model/kinds.ts';
import { nameOf, type AnyRecord, type Site } from '../model/site.ts';
import type { TranslatedLanguage } from './languages.ts';
import { readPo, type Message } from './po.ts';
import { translationsFrom, type Translations } from './translate.ts';
import type { Translatable, UnitKind } from './units.ts';

/** The kinds that have texts to be translated, in the order of the table; the settings come first. */
export const unitKinds: readonly UnitKind[] = kindsWithTexts;

/** The file of a kind in a language, below the content folder. */
export const poFile = (language: TranslatedLanguage, kind: UnitKind): string =>
  `languages/${language}/${kind}.po`;

const byName = (a: AnyRecord, b: AnyRecord) => (nameOf(a) < nameOf(b) ? -1 : 1);

/** The official terms of a language, below the content folder. */
export const termsFile = (language: TranslatedLanguage): string =>
  `languages/${language}/terms.yml`;

/** What holds the texts of a kind, in the order of its translation files: by the names of the records, which no title moves. */
export const holdersOf = (
  site: Pick<Site, 'settings' | 'records'>,
  kind: UnitKind,
): Translatable[] =>
  kind === 'site'
    ? [{ kind: 'site', data: site.settings }]
    : [...(site.records[kind] as readonly AnyRecord[])].sort(byName);

/** Whether translators have begun a language below a content folder: what names the guide is the first of their files. */
export const isBegun = (root: string, language: TranslatedLanguage): boolean =>
  existsSync(join(root, poFile(language, 'site')));

/** The messages of a language below a content folder, by kind, as far as there are files. Throws for one that cannot be read, which the check has refused. */
export const readMessages = (
  root: string,
  language: TranslatedLanguage,
): Map<UnitKind, readonly Message[]> =>
  new Map(
    unitKinds.flatMap((kind) => {
      const path = join(root, poFile(language, kind));
      return existsSync(path) ? [[kind, readPo(readFileSync(path, 'utf8'))] as const] : [];
    }),
  );

/** What translators have written in a language below a content folder. */
export const readTranslations = (root: string, language: TranslatedLanguage): Translations =>
  translationsFrom(language, readMessages(root, language));

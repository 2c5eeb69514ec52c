/** In which languages the guide is drawn, with what translators have written in them. */
import type { Environment } from './context/environment.ts';
import { contentFolder } from './context/settings.ts';
import { readSettings } from './editing/read.ts';
import { requireValid } from './editing/validate.ts';
import { isBegun, poFile, readTranslations } from './languages/files.ts';
import { translatedLanguages, type TranslatedLanguage } from './languages/languages.ts';
import { hasPage, type Translations } from './languages/translate.ts';
import type { SiteSettings } from './model/kinds.ts';

/**
 * The languages that LANGUAGES asks for, divided by commas: all without it, English alone with `en`. English is always drawn.
 * Throws for one that the guide does not know.
 */
export function languagesWanted(env: Environment): readonly TranslatedLanguage[] {
  const asked = env['LANGUAGES']?.split(',').map((one) => one.trim());
  if (!asked || asked.join('') === '') return translatedLanguages;
  const unknown = asked.find(
    (one) => one !== 'en' && !(translatedLanguages as string[]).includes(one),
  );
  if (unknown !== undefined)
    throw new Error(
      `LANGUAGES is \`${env['LANGUAGES']}\`; it must name some of: en,${translatedLanguages.join(',')}. English is always drawn.`,
    );
  return translatedLanguages.filter((one) => asked.includes(one));
}

/**
 * What translators have written, for each language that is drawn: one that is asked for, in which the name, the tagline and the disclaimer
 * of the guide are translated. Half a language would send its readers through pages of English. The compiler sees to the interface.
 */
export function drawnLanguages(
  env: Environment = process.env,
): ReadonlyMap<TranslatedLanguage, Translations> {
  const folder = contentFolder(env);
  const wanted = languagesWanted(env);
  if (wanted.length === 0) return new Map();
  const data = requireValid(readSettings(folder)).data as SiteSettings;
  return new Map(
    wanted
      .map((language) => [language, readTranslations(folder, language)] as const)
      .filter(([, translations]) => hasPage({ kind: 'site', data }, translations)),
  );
}

/** Says in one line which languages are left out though translators have begun them, or they were asked for, and what to do; undefined if none is. */
export function missingLanguages(
  env: Environment = process.env,
  drawn: ReadonlyMap<TranslatedLanguage, unknown> = drawnLanguages(env),
): string | undefined {
  const folder = contentFolder(env);
  const missing = languagesWanted(env).filter(
    (one) => !drawn.has(one) && (Boolean(env['LANGUAGES']) || isBegun(folder, one)),
  );
  return missing.length === 0
    ? undefined
    : `The guide is not drawn in ${missing.join(', ')}: its name, tagline or disclaimer is not translated there. Translate them in ${missing.map((one) => `content/${poFile(one, 'site')}`).join(', ')}.`;
}

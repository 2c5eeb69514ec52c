/** The addresses at which the files of `src/pages` draw other languages than English. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { englishSections, rootOf } from '../i18n/addresses.ts';

const pages = join(import.meta.dirname, '../pages');

/**
 * What has no language of its own: sections that are English; data for programs, whose texts are those of the records; pictures; and
 * what stands once for a whole site.
 */
const onlyEnglish = new RegExp(
  String.raw`^(?:${englishSections.join('|')}|api|pictures|\.well-known)/|^(?:404|favicon|robots|sitemap)|(?:^|/)_`,
);

/** A route for each file that readers of another language are given, in each of these languages. */
export const languageRoutes = (
  languages: readonly string[],
): { pattern: string; entrypoint: string }[] => {
  const files = globSync('**/*.{astro,ts}', { cwd: pages })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !onlyEnglish.test(file))
    .sort();
  // What languages say of each other stands nowhere if there is but one.
  const offers = ['', ...languages.map(rootOf)].map((root) => ({
    pattern: `${root}/languages.json`,
    entrypoint: './src/pages/_languages.json.ts',
  }));
  if (languages.length === 0) return [];
  return offers.concat(
    languages.flatMap((language) =>
      files.map((file) => ({
        pattern: `${rootOf(language)}/${file.replace(/(?:(?:^|\/)index)?\.(?:astro|ts)$/, '')}`,
        entrypoint: `./src/pages/${file}`,
      })),
    ),
  );
};

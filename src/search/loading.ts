/** Where the parts of search lie below the site's root: those of each language below its own. */
import { rootOf } from '../i18n/addresses';
import { startBilingual } from './bilingual';
import { startEngine, type SearchEngine } from './engine';

/** Loads a part of the search in a language. Addresses name the build, so that a cache never answers for another. */
export async function loadPart(base: string, built: string, language: string, name: string) {
  const response = await fetch(
    `${base.slice(0, -1)}${rootOf(language)}/search/${name}.json?${built}`,
  );
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.json();
}

/** Starts the search in a language for a site served under a base path. */
export function loadEngine(base: string, built: string, language: string): SearchEngine {
  const own = engineIn(base, built, language);
  return language === 'en' ? own : startBilingual(language, own, () => engineIn(base, built, 'en'));
}

function engineIn(base: string, built: string, language: string): SearchEngine {
  const json = (name: string) => loadPart(base, built, language, name);
  return startEngine({
    base,
    catalogue: () => json('catalogue'),
    ...(language === 'en' && { languages: () => json('languages') }),
    paragraphs: () => json('paragraphs'),
    answers: () => json('answers'),
    text: async () => {
      const { openIndex } = (await import(
        /* @vite-ignore */ `${base.slice(0, -1)}${rootOf(language)}/pagefind/engine.js?${built}`
      )) as typeof import('./text-engine');
      return openIndex(base);
    },
  });
}

/** Where the parts of search lie below the site's root: those of each language below its own. */
import { rootOf } from '../i18n/addresses';
import { english as analyzer } from './analyzer';
import { signsOf, simplify } from './chinese-signs';
import { startEngine, type SearchEngine } from './engine';
import type { Surroundings } from './parts';

/** Loads a part of the search in a language. Addresses name the build, so that a cache never answers for another. */
export async function loadPart(
  base: string,
  built: string,
  language: string,
  name: string,
  priority: RequestPriority = 'auto',
) {
  const response = await fetch(
    `${base.slice(0, -1)}${rootOf(language)}/search/${name}.json?${built}`,
    { priority },
  );
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.json();
}

/** Starts the search in a language for a site served under a base path. */
export async function loadEngine(
  base: string,
  built: string,
  language: string,
): Promise<SearchEngine> {
  const english = partsIn(base, built, 'en');
  if (language === 'en') return startEngine(english);
  // What other languages need is no load for readers of English.
  const { startBilingual } = await import('./bilingual');
  return startBilingual(
    language,
    { startEngine, english: analyzer, simplify, signsOf },
    partsIn(base, built, language),
    english,
  );
}

/** The parts of the search in a language, each loaded when it is asked for. */
function partsIn(base: string, built: string, language: string): Surroundings {
  const json = (name: string) => loadPart(base, built, language, name);
  return {
    base,
    catalogue: () => json('catalogue'),
    // What a question that is asked meanwhile needs comes first.
    summaries: () => loadPart(base, built, language, 'summaries', 'low'),
    ...(language === 'en' && { languages: () => json('languages') }),
    paragraphs: () => json('paragraphs'),
    answers: () => json('answers'),
    questions: (one) => loadPart(base, built, one, 'questions'),
    analyzerOf: async (one) => (await import('./bilingual')).analyzerOf(one, analyzer),
    text: async () => {
      const engine = `${base.slice(0, -1)}${rootOf(language)}/pagefind/engine.js?${built}`;
      const { openIndex } = (await import(
        /* @vite-ignore */ engine
      )) as typeof import('./text-engine');
      return openIndex(base);
    },
    // Those of other languages bring Pagefind's engine.
    isTextSmall: language === 'en',
  };
}

/** Where the parts of search lie below the site's root. */
import { startEngine } from './engine';

/** Loads a part of search. Addresses name the build, so that a cache never answers for another. */
export async function loadPart(base: string, built: string, name: string) {
  const response = await fetch(`${base}search/${name}.json?${built}`);
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.json();
}

/** Starts the engine for a site served under a base path. */
export function loadEngine(base: string, built: string) {
  const json = (name: string) => loadPart(base, built, name);
  return startEngine({
    base,
    catalogue: () => json('catalogue'),
    languages: () => json('languages'),
    paragraphs: () => json('paragraphs'),
    answers: () => json('answers'),
    text: async () => {
      const { openIndex } = (await import(
        /* @vite-ignore */ `${base}pagefind/engine.js?${built}`
      )) as typeof import('./text-engine');
      return openIndex(base);
    },
  });
}

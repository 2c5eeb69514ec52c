/** Where the parts of search lie below the site's root. */
import { startEngine, type TextEngine } from './engine';

/** Starts the engine for a site served under a base path. Addresses name the build, so that a cache never answers for another. */
export function loadEngine(base: string, built: string) {
  const json = async (name: string) => {
    const response = await fetch(`${base}search/${name}.json?${built}`);
    if (!response.ok) throw new Error(`${name} answered ${response.status}`);
    return response.json();
  };
  return startEngine({
    base,
    catalogue: () => json('catalogue'),
    summaries: () => json('summaries'),
    text: async (): Promise<TextEngine> => {
      const engine = (await import(
        /* @vite-ignore */ `${base}pagefind/engine.js?${built}`
      )) as typeof import('./text-engine');
      return {
        built: engine.built,
        placeOf: engine.placeOf,
        pagefind: await engine.openIndex(base, document.documentElement.lang),
      };
    },
  });
}

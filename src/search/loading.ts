/** Where the parts of search lie below the site's root. */
import { startEngine, type TextEngine } from './engine';

const enginePath = (base: string, built: string) => `${base}pagefind/engine.js?${built}`;

/** Asks the browser for the engine that searches texts, so that it is there when a question needs it; nothing of it runs yet. */
export function fetchTextEngine(base: string, built: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = enginePath(base, built);
  document.head.append(link);
}

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
      const engine = (await import(/* @vite-ignore */ enginePath(base, built))) as typeof import('./text-engine');
      return { built: engine.built, placeOf: engine.placeOf, pagefind: await engine.openIndex(base, document.documentElement.lang) };
    },
  });
}

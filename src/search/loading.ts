/** Where the parts of search lie below the site's root. */
import { startEngine } from './engine';
import type { Pagefind } from './pagefind';

/** Starts the engine for a site served under a base path. */
export function loadEngine(base: string) {
  const json = async (name: string) => {
    const response = await fetch(`${base}search/${name}.json`);
    if (!response.ok) throw new Error(`${name} answered ${response.status}`);
    return response.json();
  };
  return startEngine({
    base,
    catalogue: () => json('catalogue'),
    summaries: () => json('summaries'),
    pagefind: () => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
  });
}

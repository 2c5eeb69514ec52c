/** The one place that hashes what stands in pages: views tell it to Astro, and the build holds every page against it. */
import { createHash } from 'node:crypto';

/** The hash by which a Content-Security-Policy knows an inline script or style: `sha256-…` in base64. Thousands of pages hold the same few texts, so each is hashed once. */
export function hashOf(text: string): `sha256-${string}` {
  let hash = hashes.get(text);
  if (!hash)
    hashes.set(text, (hash = `sha256-${createHash('sha256').update(text).digest('base64')}`));
  return hash;
}

const hashes = new Map<string, `sha256-${string}`>();

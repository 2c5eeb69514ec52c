/** Hashes that must come out alike in pages and in the build: of inline scripts and styles, and of names in feeds. */
import { createHash } from 'node:crypto';

/** A name of its own for something, the same in every build and on every host: a UUID of version 8, made of a hash. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`at-large-guide ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The hash by which a Content-Security-Policy knows an inline script or style: `sha256-…` in base64. Thousands of pages hold the same few texts, so each is hashed once. */
export function hashOf(text: string): `sha256-${string}` {
  let hash = hashes.get(text);
  if (!hash)
    hashes.set(text, (hash = `sha256-${createHash('sha256').update(text).digest('base64')}`));
  return hash;
}

const hashes = new Map<string, `sha256-${string}`>();

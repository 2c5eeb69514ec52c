/**
 * The custom properties of `styles/tokens.css` by one letter. Their names say what they are to whoever writes styles; every page carries its
 * own styles, and the names weighed 70 to 130 bytes of it after compression.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tokens = readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8');

/** Each name with the letter that stands for it, in the order of the file. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  [...new Set(tokens.match(/--[a-z][\w-]*(?=:)/g))].map((name, place) => [
    name,
    `--${String.fromCharCode('a'.charCodeAt(0) + place)}`,
  ]),
);

/** A text with the short names. */
export const withShortNames = (text: string): string =>
  text.replaceAll(/(?<![\w-])--[a-z][\w-]*/g, (name) => shortNames.get(name) ?? name);

/** Where styles are written: in style sheets, and in the one module that makes some from data. */
const holdsStyles = /\/src\/(?:styles\/.*\.css|views\/region-styles\.ts)(?:\?|$)/;

/** Shortens them where a site is built, once sheets have become modules; who writes one sees their names. */
export const shortNamesInStyles = {
  name: 'short-names',
  enforce: 'post' as const,
  apply: 'build' as const,
  transform: (code: string, id: string) =>
    holdsStyles.test(id.replaceAll('\\', '/'))
      ? { code: withShortNames(code), map: null }
      : undefined,
};

/** Every page carries the styles it needs and no others, so that it is read after one round trip. */
import { transform } from 'lightningcss';
import { inlineOf, sourceOf } from './csp.ts';

/** Where a script gives a class: `className = `, `className: `, `classList.add(`; behind it may stand the name, or something worked out. */
const givings =
  /\bclass(?:Name\s*(?::|=(?!=))|List\.\w+\()\s*(?:(["'`])([^"'`$]*)\1)?|\bclass=\\?["']?([\w -]*)/g;

/**
 * The classes that scripts give to elements. A script that works one out, or sets it as an attribute, might mean any of its words;
 * of others only the names they give count, since most words of scripts are no classes: `rule` is one that readers search for.
 */
export const classesOfScripts = (scripts: readonly string[]): Set<string> =>
  new Set(
    scripts.flatMap((script) => {
      const given = [...script.matchAll(givings)].map((match) => match[2] ?? match[3]);
      if (given.includes(undefined) || /["'`]class["'`]/.test(script)) return wordsOf(script);
      return given.flatMap((names) => wordsOf(names!));
    }),
  );

const wordsOf = (text: string): readonly string[] => text.match(/-?[a-z_][\w-]*/gi) ?? [];

/**
 * Leaves out of the styles in a page the rules for classes that neither the page nor a script uses. The policy of the
 * page, which knows its styles by their hashes, follows.
 */
export const slimStyles = (html: string, usedByScripts: ReadonlySet<string>): string =>
  slimmed(html, inlineOf(html).styles, usedByScripts).html;

/** The same for a page whose styles are known, with its new styles. */
export function slimmed(
  html: string,
  styles: readonly string[],
  usedByScripts: ReadonlySet<string>,
): { html: string; styles: string[] } {
  const used = new Set(
    [...html.replaceAll(stylePattern, '').matchAll(/\sclass=(?:"([^"]*)"|([^\s>]+))/g)].flatMap(
      (match) => (match[1] ?? match[2]!).split(/\s+/),
    ),
  );
  let page = html;
  const kept: string[] = [];
  for (const css of styles) {
    const slim = without(
      css,
      classesOf(css).filter((name) => !used.has(name) && !usedByScripts.has(name)),
    );
    // Functions, because a replacement text may hold a dollar sign.
    page = page.replace(css, () => slim).replace(sourceOf(css), () => sourceOf(slim));
    kept.push(slim);
  }
  return { html: page, styles: kept };
}

/** A value for each text, worked out once: thousands of pages share a few style sheets, and use them in a few ways. */
function once<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = make(text)));
    return value;
  };
}

const classesOf = once((css) => [
  ...new Set([...css.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map((match) => match[1]!)),
]);

const slimmerOf = once((css) =>
  once((unused) =>
    transform({
      filename: 'page.css',
      code: Buffer.from(css),
      minify: true,
      unusedSymbols: unused.split(' '),
    }).code.toString(),
  ),
);

/** A style sheet without the rules for some classes. */
const without = (css: string, unused: readonly string[]) => slimmerOf(css)(unused.join(' '));

const stylePattern = /<style>(.*?)<\/style>/gs;

/** Every page carries the styles it needs and no others, so that it is read after one round trip. */
import { transform } from 'lightningcss';
import { inlineOf, sourceOf } from './policy.ts';

/** Every word in the scripts of the site, any of which may name a class that a script gives to an element. */
export const wordsOfScripts = (scripts: readonly string[]): Set<string> => new Set(scripts.flatMap((script) => script.match(/-?[a-z_][\w-]*/gi) ?? []));

/**
 * Leaves out of the styles in a page the rules for classes that neither the page nor a script uses. The policy of the
 * page, which knows its styles by their hashes, follows.
 */
export function slimStyles(html: string, usedByScripts: ReadonlySet<string>): string {
  const used = new Set(
    [...html.replaceAll(stylePattern, '').matchAll(/\sclass=(?:"([^"]*)"|([^\s>]+))/g)].flatMap((match) => (match[1] ?? match[2]!).split(/\s+/)),
  );
  let page = html;
  for (const css of inlineOf(html).styles) {
    const slim = without(
      css,
      classesOf(css).filter((name) => !used.has(name) && !usedByScripts.has(name)),
    );
    // Functions, because a replacement text may hold a dollar sign.
    page = page.replace(css, () => slim).replace(sourceOf(css), () => sourceOf(slim));
  }
  return page;
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

const classesOf = once((css) => [...new Set([...css.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map((match) => match[1]!))]);

const slimmerOf = once((css) =>
  once((unused) => transform({ filename: 'page.css', code: Buffer.from(css), minify: true, unusedSymbols: unused.split(' ') }).code.toString()),
);

/** A style sheet without the rules for some classes. */
const without = (css: string, unused: readonly string[]) => slimmerOf(css)(unused.join(' '));

const stylePattern = /<style>(.*?)<\/style>/gs;

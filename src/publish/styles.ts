/** Every page carries the styles it needs and no others, so that it is read after one round trip. */
import { transform } from 'lightningcss';
import { sourceOf } from './policy.ts';

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
  for (const [, css = ''] of html.matchAll(stylePattern)) {
    const unused = [...new Set([...css.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map((match) => match[1]!))].filter(
      (name) => !used.has(name) && !usedByScripts.has(name),
    );
    const slim = transform({ filename: 'page.css', code: Buffer.from(css), minify: true, unusedSymbols: unused }).code.toString();
    // Functions, because a replacement text may hold a dollar sign.
    page = page.replace(css, () => slim).replace(sourceOf(css), () => sourceOf(slim));
  }
  return page;
}

const stylePattern = /<style>(.*?)<\/style>/gs;

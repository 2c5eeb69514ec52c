/** English on a page of another language that does not say it is English, seen with texts translated by a rule: `⟦text⟧`. */
import { Parser } from 'htmlparser2';

/** Not read as text, or the same in every language. */
const silent = new Set(['script', 'style', 'code', 'noscript']);

/**
 * The texts of a page outside of translations and of what says that it is in a language of its own. `isFact` knows what is the same
 * in every language, such as names of people, and what the language itself says, such as months.
 */
export function strayEnglish(html: string, isFact: (text: string) => boolean): string[] {
  const found: string[] = [];
  const open: { name: string; lang: string | undefined }[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { lang }) {
      open.push({ name, lang });
    },
    ontext(text) {
      if (open.some(({ name }) => silent.has(name))) return;
      let outside = '';
      for (const sign of text) {
        if (sign === '⟦') depth++;
        else if (sign === '⟧') depth--;
        else if (depth === 0) outside += sign;
      }
      const isMarked = open.some(({ name, lang }) => name !== 'html' && lang !== undefined);
      const said = outside.trim();
      if (!isMarked && /\p{Script=Latin}{2}/u.test(said) && !isFact(said)) found.push(said);
    },
    onclosetag: () => void open.pop(),
  });
  // Where a line may break, an address goes on.
  parser.end(html.replaceAll('<wbr>', ''));
  return found;
}

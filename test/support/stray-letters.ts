/** Language of parts (WCAG 3.1.2), as far as letters tell. */
import { Parser } from 'htmlparser2';

/** Languages of the site by the letters they are written in; Latin ones cannot be told by letters. */
const letters: readonly [RegExp, readonly string[]][] = [
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn', 'be']],
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ur', 'ps']],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u, ['zh', 'ja']],
];
/** Not text that is read out, or examples of mistakes. */
const silent = new Set(['script', 'style', 'pre', 'code']);

/** Texts whose letters are not those of the language they are said to be in, and right-to-left texts with no direction. */
export function strayTexts(html: string): string[] {
  const found: string[] = [];
  const open: { tag: string; lang: string; dir: string }[] = [];
  const parser = new Parser({
    onopentag(tag, { lang, dir }) {
      const around = open.at(-1) ?? { lang: '', dir: '' };
      open.push({
        tag,
        lang: lang ?? around.lang,
        dir: dir ?? (tag === 'bdi' ? 'auto' : around.dir),
      });
    },
    ontext(text) {
      const { lang, dir } = open.at(-1) ?? { lang: '', dir: '' };
      if (open.some(({ tag }) => silent.has(tag))) return;
      for (const [pattern, languages] of letters) {
        if (pattern.test(text) && !languages.includes(lang.split('-')[0]!))
          found.push(`${text.trim()} is marked as ${lang}`);
      }
      if (/\p{Script=Arabic}/u.test(text) && dir === 'ltr')
        found.push(`${text.trim()} has no direction`);
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return found;
}

/**
 * Language of parts (WCAG 3.1.2): a text in one language may name a word in the letters of another, such as a domain ending. What
 * reads aloud, and what chooses fonts, is told which language that is. Once per page, since texts come from records, prose and views.
 */

interface Letters {
  readonly script: string;
  /** The language of the site that is written in them, which such a word is taken for. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Languages in which they are no other letters. */
  readonly own: ReadonlySet<string>;
}
const alphabets: readonly Letters[] = [
  {
    script: String.raw`\p{Script=Cyrillic}`,
    lang: 'ru',
    dir: 'ltr',
    own: new Set(['ru', 'uk', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn', 'be']),
  },
  {
    script: String.raw`\p{Script=Arabic}`,
    lang: 'ar',
    dir: 'rtl',
    own: new Set(['ar', 'fa', 'ur', 'ps']),
  },
  { script: String.raw`\p{Script=Han}`, lang: 'zh', dir: 'ltr', own: new Set(['zh', 'ja']) },
];
/** Words in the same letters, with the dot of a domain ending before them. */
const words = alphabets.map(({ script }) => {
  const word = String.raw`${script}[${script}\p{M}]*`;
  return new RegExp(String.raw`(?:(?<![\p{L}\p{N}])\.)?${word}(?:[ .'’-]${word})*`, 'gu');
});

/** A comment, or a tag with its attributes; values may hold any sign. */
const tags = /(<!--[^]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>)/i;
const tagName = /^<(\/?)([a-z][\w-]*)/i;
/** Elements that hold text alone, or what is not read out. */
const silent = new Set(['script', 'style', 'title', 'option', 'textarea', 'svg', 'pre', 'code']);

/** The HTML of a page whose main part says of each word in other letters which language it is in. */
export function markOtherLetters(html: string, language: string): string {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  const main = start < 0 ? '' : html.slice(start, end);
  // Most pages have none: they are not taken apart.
  const hasParts = main.includes(' lang="');
  const mayLack = ({ own }: Letters, at: number) =>
    (hasParts || !own.has(language)) && main.search(words[at]!) >= 0;
  if (!alphabets.some(mayLack)) return html;
  return html.slice(0, start) + marked(main, language) + html.slice(end);
}

function marked(html: string, language: string): string {
  /** Elements that change the language, or silence it, and those of the same name inside. */
  const open: { readonly name: string; readonly lang: string; readonly isSilent: boolean }[] = [];
  return html
    .split(tags)
    .map((part, at) => {
      const around = open.at(-1) ?? { name: '', lang: language, isSilent: false };
      if (at % 2 === 0) return around.isSilent ? part : markedText(part, around.lang);
      const [, closing, name = ''] = tagName.exec(part) ?? [];
      const lang = / lang="([\w-]+)"/.exec(part)?.[1]!;
      if (closing) {
        if (name === around.name) open.pop();
      } else if (name && !part.endsWith('/>') && (lang || silent.has(name) || name === around.name))
        open.push({
          name,
          lang: lang?.split('-')[0] ?? around.lang,
          isSilent: around.isSilent || silent.has(name),
        });
      return part;
    })
    .join('');
}

const markedText = (text: string, language: string): string =>
  alphabets.reduce(
    (written, { lang, dir, own }, at) =>
      own.has(language)
        ? written
        : written.replaceAll(words[at]!, `<span lang="${lang}" dir="${dir}">$&</span>`),
    text,
  );

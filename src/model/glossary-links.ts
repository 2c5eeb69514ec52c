/** Finds the words of the glossary in a page, so that each explains itself where a reader first meets it. */
import { withoutMarks } from './english-marks.ts';
import { oncePerSite } from './once.ts';
import type { RecordOf, Site } from './site.ts';

/** Words that everyone who reads English knows; the glossary only says how this community uses them. */
const everyday = new Set(
  'acceptance,ambassador,call for volunteers,chair,confidentiality,delegate,designate,director,draft,engagement,fiscal year,google documents,hot topics,interpretation,mailing list,metrics,monthly call,nomination,observer,participant,reviewer,seat,small team,statement,talking points,timetable,transcript,zoom'.split(
    ',',
  ),
);
const isAcronym = (word: string) => !word.includes(' ') && /\p{Lu}.*\p{Lu}/u.test(word);
const wordsBetweenTags = /(<(?:"[^"]*"|'[^']*'|[^'">])*>)/;

/** Elements whose words stay as they are: links and controls, headings and labels, code. */
const untouched = new Set([
  'a',
  'button',
  'code',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'summary',
  'nav',
  'label',
  'dt',
  'th',
  'time',
  'script',
  'style',
  'select',
  'svg',
]);

/** What to look for: each spelling in small letters, with its entry. */
export interface Vocabulary {
  readonly entries: ReadonlyMap<string, { spelling: string; id: string }>;
  readonly pattern: RegExp;
}

/** The vocabulary of a site. */
export const vocabularyOf = oncePerSite(makeVocabulary);

/** The spellings of all glossary entries: titles, what acronyms stand for, other acronyms. Everyday words are left out. */
function makeVocabulary(site: Site): Vocabulary {
  const entries = new Map<string, { spelling: string; id: string }>();
  const add = (written: string, { id }: RecordOf<'glossary'>) => {
    const spelling = withoutMarks(written);
    const key = spelling.toLowerCase();
    if (key !== '' && !everyday.has(key) && !entries.has(key)) entries.set(key, { spelling, id });
  };
  const isEveryday = ({ id, data }: RecordOf<'glossary'>) =>
    everyday.has((site.english?.get('glossary', id).data ?? data).title.toLowerCase());
  for (const entry of site.records.glossary) if (!isEveryday(entry)) add(entry.data.title, entry);
  for (const entry of site.records.glossary) {
    for (const name of [entry.data.expansion ?? '', ...(entry.data.aliases ?? [])])
      if (isAcronym(name) || (name === entry.data.expansion && name.includes(' ')))
        add(name, entry);
  }
  const spellings = [...entries.values()]
    .map(({ spelling }) => spelling)
    .sort((a, b) => b.length - a.length);
  // Chinese puts no space between words: only Latin letters beside a word make it another.
  const letter = site.language === 'zh' ? String.raw`\p{Script=Latin}` : String.raw`\p{L}`;
  const pattern = new RegExp(
    `(?<![${letter}\\p{N}@./-])(${spellings.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})((?:s|es)?)(?![${letter}\\p{N}])`,
    'giu',
  );
  return { entries, pattern };
}

/**
 * Turns the first use of each word in a piece of a page into a link to its entry. `seen` holds the entries that need no
 * link, and grows. Acronyms are known by their capitals, words by their letters.
 */
export function explainWords(
  html: string,
  { entries, pattern }: Vocabulary,
  seen: Set<string>,
  link: (text: string, id: string) => string,
): string {
  // Where the page itself links these words, a second link with the same words must not lead elsewhere.
  for (const [, text = ''] of html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)) {
    const word = text.trim().toLowerCase();
    const entry = entries.get(word) ?? entries.get(word.replace(/e?s$/, ''));
    if (entry) seen.add(entry.id);
  }
  let depth = 0;
  return html
    .split(wordsBetweenTags)
    .map((part) => {
      const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(part);
      if (tag) {
        if (untouched.has(tag[2]!.toLowerCase())) depth += tag[1] ? -1 : 1;
        return part;
      }
      if (depth > 0) return part;
      return part.replaceAll(pattern, (text, word: string, plural: string) => {
        const { spelling, id } = entries.get(word.toLowerCase())!;
        if (seen.has(id) || (isAcronym(spelling) && word !== spelling)) return text;
        seen.add(id);
        return link(word + plural, id);
      });
    })
    .join('');
}

/**
 * A page's style sheet without the rules for what the page does not hold. Sheets serve many pages; each page carries its own copy, on a
 * slow line.
 */
// Vite needs it anyway, and it knows nested blocks, strings and brackets.
import postcss, { type Container } from 'postcss';
import { hashOf } from '../hash.ts';

/** Classes that scripts of any page but a form put on what they make: their rules stay. */
export const scriptClasses: readonly string[] = [
  // States whose day comes while a page lies on a device.
  ...['now', 'coming', 'past'],
  ...['hidden', 'local-time'],
  ...['act', 'candidates', 'found-region'],
  ...['because-fits', 'because-unknown', 'found', 'reasons', 'records'],
  ...['kind', 'late'],
];

interface Rule {
  readonly selectors: readonly Selector[];
  /** What follows them, with its braces. */
  readonly body: string;
}
interface Selector {
  readonly text: string;
  /** Classes without which it fits nothing. */
  readonly classes: readonly string[];
}
interface Block {
  readonly name: string;
  readonly inside: readonly Part[];
}
type Part = string | Rule | Block;

/** A page without the rules for what it does not hold, under the hash of what is left. */
export function withOwnStyles(html: string, css: string): string {
  const own = ownStyles(css, classesOf(html));
  return html.replace(css, () => own).replace(hashOf(css), hashOf(own));
}

/** The sheet with those rules only that may fit a page with these classes. */
export function ownStyles(css: string, classes: ReadonlySet<string>): string {
  let sheet = sheets.get(css);
  if (!sheet) sheets.set(css, (sheet = { parts: partsOf(postcss.parse(css)), made: new Map() }));
  const has = (one: string) => classes.has(one) || always.has(one);
  const named = [...new Set(classesIn(sheet.parts))].filter(has).join(' ');
  let own = sheet.made.get(named);
  if (own === undefined) sheet.made.set(named, (own = write(sheet.parts, has)));
  return own;
}

/** The classes of all elements of a page. */
export const classesOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));

const always = new Set(scriptClasses);
/** Thousands of pages have the same few sheets, and few sets of classes. */
const sheets = new Map<
  string,
  { readonly parts: readonly Part[]; readonly made: Map<string, string> }
>();

function write(parts: readonly Part[], has: (name: string) => boolean): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('inside' in part) {
        const inside = write(part.inside, has);
        return inside && `${part.name}{${inside}}`;
      }
      const kept = part.selectors.filter(({ classes }) => classes.every(has));
      return kept.length > 0 ? `${kept.map(({ text }) => text).join(',')}${part.body}` : '';
    })
    .join('');
}

const classesIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) =>
    typeof part === 'string'
      ? []
      : 'inside' in part
        ? classesIn(part.inside)
        : part.selectors.flatMap(({ classes }) => classes),
  );

/** Rules that hold rules; what is inside other braces stays as it is. */
const holdsRules = /^@(?:layer|media|supports|container)\b/;

function partsOf(inside: Container): Part[] {
  return (inside.nodes ?? []).map((node) => {
    const text = node.toString();
    if (node.type === 'rule')
      return {
        selectors: node.selectors.map((one) => ({ text: one, classes: neededBy(one) })),
        body: text.slice(node.selector.length),
      };
    if (node.type !== 'atrule') return text;
    if (!node.nodes) return `${text};`;
    return holdsRules.test(text) ? { name: text.split('{')[0]!, inside: partsOf(node) } : text;
  });
}

/** The classes without which a selector fits nothing: what stands in brackets is a choice, or must be absent. */
function neededBy(selector: string): string[] {
  let bare = selector.replaceAll(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== bare;) bare = (before = bare).replaceAll(/\([^()]*\)/g, '');
  return [...bare.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
}

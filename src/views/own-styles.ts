/**
 * A page's style sheet without the rules for what the page does not hold. Sheets serve many pages; each page carries its own copy, on a
 * slow line.
 */
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
  if (!sheet) sheets.set(css, (sheet = { parts: parse(css), made: new Map() }));
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
      return kept.length > 0 ? `${kept.map(({ text }) => text).join(',')}{${part.body}}` : '';
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

function parse(css: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    const sign = css[at]!;
    if (sign === '"' || sign === "'") at = endOfText(css, at);
    else if (sign === ';') {
      parts.push(css.slice(from, at + 1));
      from = at + 1;
    } else if (sign === '{') {
      const end = endOfBlock(css, at);
      const name = css.slice(from, at);
      const inside = css.slice(at + 1, end);
      if (holdsRules.test(name.trim())) parts.push({ name, inside: parse(inside) });
      else if (name.trim().startsWith('@')) parts.push(`${name}{${inside}}`);
      else parts.push({ selectors: selectorsOf(name), body: inside });
      at = end;
      from = end + 1;
    }
  }
  return parts;
}

function endOfBlock(css: string, start: number): number {
  let depth = 0;
  for (let at = start; at < css.length; at++) {
    const sign = css[at]!;
    if (sign === '"' || sign === "'") at = endOfText(css, at);
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at;
  }
  throw new Error('A style sheet has a block without an end.');
}

function endOfText(css: string, start: number): number {
  let at = start + 1;
  while (at < css.length && css[at] !== css[start]) at += css[at] === '\\' ? 2 : 1;
  return at;
}

/** The selectors of a list, each with the classes outside of brackets: what stands inside is a choice, or must be absent. */
function selectorsOf(list: string): Selector[] {
  const selectors: Selector[] = [];
  let depth = 0;
  let text = '';
  let bare = '';
  const end = () => {
    const classes = [...bare.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
    selectors.push({ text, classes });
    text = bare = '';
  };
  for (const sign of list) {
    if (sign === ',' && depth === 0) {
      end();
      continue;
    }
    if (sign === '(' || sign === '[') depth++;
    if (depth === 0) bare += sign;
    if (sign === ')' || sign === ']') depth--;
    text += sign;
  }
  end();
  return selectors;
}

/** Style sheets of parts that most pages hold. A page carries all of them unless it names those it may need. */
import badge from './components/badge.css?inline';
import cited from './components/cited.css?inline';
import contents from './components/contents.css?inline';
import events from './components/events.css?inline';
import lists from './components/lists.css?inline';
import prose from './components/prose.css?inline';
import rules from './components/rules.css?inline';
import tables from './components/tables.css?inline';
import tools from './components/tools.css?inline';

const sheets = { contents, badge, tables, lists, cited, prose, rules, events, tools };
export type Part = keyof typeof sheets;

/** The sheets of some parts as one text, always in the same order. */
export function partStyles(parts: readonly Part[] = allParts): string {
  const texts = allParts.filter((part) => parts.includes(part)).map((part) => sheets[part]);
  return texts.length > 0 ? `@layer components{${texts.join('')}}` : '';
}

const allParts = Object.keys(sheets) as Part[];

/**
 * What would be run as code in a guide written in MDX. MDX has rules of its own for where text ends and code begins, so
 * this looks at the text itself and lets through only what is code in no reading.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './prose.ts';
import type { RuleName } from './rules.ts';

/** Components a guide in MDX may use. There are none yet: prose needs only Markdown. */
const allowedComponents: readonly string[] = [];

const signs: readonly { pattern: RegExp; say: readonly [message: string, repair: string] }[] = [
  {
    pattern: /^[ \t]*(?:import|export)\b/gm,
    say: [
      'A line begins with import or export; in a guide it would be run as code.',
      'Begin the line with another word.',
    ],
  },
  {
    pattern: /[{}]/g,
    say: [
      'There are curly brackets in the text; in a guide they would be run as code.',
      'Remove them.',
    ],
  },
];

/** Reports every sign of code in a body that is to be read as MDX; one report for each line. */
export function codeFaults(tree: Root, body: string, report: Report): void {
  const text = withoutQuotedCode(tree, body);
  const lines = new Set<number>();
  const once = (
    offset: number,
    rule: RuleName,
    ...said: readonly [message: string, repair: string]
  ) => {
    const line = body.slice(0, offset).split('\n').length;
    if (!lines.has(line)) report(offset, rule, ...said);
    lines.add(line);
  };
  const seen = new Set<number>();
  visit(tree, 'html', (node) => void seen.add(node.position?.start.line ?? 0));
  for (const { pattern, say } of signs)
    for (const match of text.matchAll(pattern)) once(match.index, 'code-in-prose', ...say);
  for (const match of text.matchAll(/<\/?([A-Za-z][\w.:-]*)?/g)) {
    const line = body.slice(0, match.index).split('\n').length;
    if (seen.has(line) || lines.has(line) || allowedComponents.includes(match[1] ?? '')) continue;
    once(
      match.index,
      'raw-html',
      'A < stands in the text; in a guide it begins a component.',
      'Write the word "less", or [the name of the page](its address) for a link.',
    );
  }
}

/** The body with code in backticks blanked out, if it is code in every reading: MDX ends a fence at marks that Markdown takes for its content. */
function withoutQuotedCode(tree: Root, body: string): string {
  const letters = body.split('');
  visit(tree, (node) => {
    if (node.type !== 'inlineCode' && node.type !== 'code') return;
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const raw = body.slice(from, to);
    if (
      node.type === 'code' &&
      (!/^(?:```|~~~)/.test(raw) || /^[ \t>]*(?:```|~~~)/m.test(node.value))
    )
      return;
    for (let index = from; index < to; index++) if (letters[index] !== '\n') letters[index] = ' ';
  });
  return letters.join('');
}

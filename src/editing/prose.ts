/**
 * What the prose of a record must not hold: code, raw HTML, links that lead nowhere or say nothing, headings out of order.
 * A pull request from a stranger is checked before anything of it is run, so that building it is safe.
 */
import type { Heading, Image, Link, Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { kindNames, type Kind } from '../model/kinds.ts';
import { otherPages } from '../model/other-pages.ts';
import { didYouMean, type TextProblem } from '../model/problem.ts';

/** Components a guide in MDX may use. There are none yet: prose needs only Markdown. */
const allowedComponents: readonly string[] = [];

const saysNothing = /^(click here|here|this|this page|link|read more|more)\.?$/i;

/**
 * Checks one body. `known` holds the names `kind/id` of all records; without it, links between records are not followed.
 * `isMdx` adds the rules for guides written in MDX.
 */
export function proseProblems(body: string, isMdx: boolean, known?: ReadonlySet<string>): TextProblem[] {
  const problems: TextProblem[] = [];
  const report = (node: Nodes, rule: string, message: string, repair: string, level: TextProblem['level'] = 'error') =>
    problems.push({ offset: node.position?.start.offset ?? 0, level, rule, message, repair });
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  let level = 1;

  visit(tree, (node) => {
    if (node.type === 'html') {
      const tag = /^<\/?([\w.]+)/.exec(node.value)?.[1];
      if (isMdx && tag && allowedComponents.includes(tag)) return;
      if (node.value.startsWith('<!--'))
        report(node, 'raw-html', 'There is a hidden comment in the text.', 'Remove it; notes to other editors belong in the pull request.');
      else report(node, 'raw-html', `There is raw HTML in the text: \`${firstWords(node.value)}\`.`, 'Write it in Markdown, or remove it.');
    } else if (node.type === 'heading') {
      heading(node);
    } else if (node.type === 'link' || node.type === 'definition') {
      address(node, node.url);
      if (node.type === 'link') linkText(node);
    } else if (node.type === 'image') {
      image(node);
    } else if (node.type === 'table') {
      table(node);
    } else if (node.type === 'text' || node.type === 'paragraph') {
      if (isMdx && node.type === 'text' && /[{}]/.test(node.value))
        report(node, 'code-in-prose', 'There are curly brackets in the text; in a guide they would be run as code.', 'Remove them.');
      if (isMdx && node.type === 'paragraph' && /^(import|export)\b/.test(body.slice(node.position?.start.offset ?? 0)))
        report(node, 'code-in-prose', 'A line begins with import or export; in a guide it would be run as code.', 'Begin the line with another word.');
      if (node.type === 'text' && /\*\*|__/.test(node.value))
        report(
          node,
          'stray-marks',
          'Asterisks or underlines stand in the text and would be visible.',
          'Write **bold** with no space inside the marks, or remove them.',
          'warning',
        );
    }
  });
  return problems;

  function heading(node: Heading): void {
    if (node.depth === 1)
      report(node, 'heading-level', 'The text has a first heading (#); the page already has one: its title.', 'Begin headings in the text with ##.');
    else if (node.depth > level + 1)
      report(
        node,
        'heading-level',
        `A heading of level ${node.depth} follows one of level ${level}.`,
        `Write it with ${'#'.repeat(level + 1)}, so that no level is left out.`,
      );
    level = node.depth;
  }

  function address(node: Nodes, url: string): void {
    const fault = linkFault(url, known);
    if (fault) report(node, ...fault);
  }

  function linkText(node: Link): void {
    const words = textOf(node).trim();
    if (words === '') report(node, 'empty-link', 'A link has no words to follow.', 'Write what it leads to between the square brackets.');
    else if (saysNothing.test(words))
      report(node, 'link-words', `The words of the link, \`${words}\`, do not say where it leads.`, 'Use the name of the page it leads to.');
    else if (/^https?:\/\//.test(words))
      report(node, 'link-words', 'A bare address stands in the text.', 'Write [the name of the page](its address).', 'warning');
  }

  function image(node: Image): void {
    if (!node.alt?.trim()) report(node, 'image-text', 'A picture has no text for those who cannot see it.', 'Say what it shows: ![what it shows](address).');
    if (!node.url.startsWith('/'))
      report(node, 'unsafe-link', 'A picture would be loaded from elsewhere.', 'Put the picture into public/ and begin its address with /.');
  }

  function table(node: Table): void {
    if (node.children[0]?.children.some((cell) => textOf(cell).trim() === ''))
      report(node, 'table-head', 'A column of the table has no heading.', 'Name every column in the first line of the table.');
  }
}

/** What is wrong with where a link leads, as rule, message and repair. */
function linkFault(url: string, known: ReadonlySet<string> | undefined): readonly [rule: string, message: string, repair: string] | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme && !['https', 'http', 'mailto'].includes(scheme))
    return ['unsafe-link', `A link begins with \`${scheme}:\`.`, 'Link to a page that begins with https://, or to mailto: and a role address.'];
  if (url === '' || url === '#') return ['empty-link', 'A link leads nowhere.', 'Write the address between the round brackets.'];
  if (scheme || url.startsWith('//') || url.startsWith('#')) return undefined;

  const path = url.split(/[?#]/)[0]!;
  if (!path.startsWith('/')) return ['page-link', `The link \`${url}\` does not begin with /.`, 'Link to another page as /groups/cpwg/.'];
  if (!path.endsWith('/')) return ['page-link', `The link \`${url}\` does not end with /.`, `Write ${path}/.`];
  const [kind = '', id] = path.slice(1, -1).split('/');
  if (!known || ['', 'search', ...otherPages].includes(kind)) return undefined;
  const missing = (repair: string) => ['page-link', `There is no page ${path}.`, repair] as const;
  if (!kindNames.includes(kind as Kind)) return missing(didYouMean(kind, kindNames, `Addresses begin with one of ${kindNames.join(', ')}.`));
  if (!id || known.has(`${kind}/${id}`)) return undefined;
  const ids = [...known].filter((name) => name.startsWith(`${kind}/`)).map((name) => name.slice(kind.length + 1));
  return missing(didYouMean(id, ids, 'Link to an existing page, or add it first.'));
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : 'alt' in node ? (node.alt ?? '') : '';

const firstWords = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text).replaceAll('\n', ' ');

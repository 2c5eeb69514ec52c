/**
 * Content never runs code. The tree of a text, as it is compiled, may hold Markdown and the components of a closed list with
 * literal attributes; the check reports everything else, and the build refuses to compile it.
 */
import type { Node, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isGuideComponent } from '../model/guide-components.ts';
import { writtenFault, type Wording } from './component-faults.ts';
import type { TextFault } from './text-fault.ts';

export type CodeFault = Pick<TextFault, 'rule' | 'message' | 'repair' | 'offset'>;

/** What Markdown itself consists of. */
const markdown: ReadonlySet<string> = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'text',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'link',
  'linkReference',
  'definition',
  'image',
  'imageReference',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'break',
  'table',
  'tableRow',
  'tableCell',
  'footnoteReference',
  'footnoteDefinition',
]);

const braces = [
  'code-in-prose',
  'There are curly brackets in the text; in a guide they would be run as code.',
  'Remove them.',
] as const;
const moduleLine = [
  'code-in-prose',
  'A line begins with import or export; in a guide it would be run as code.',
  'Begin the line with another word.',
] as const;
const lessThan = [
  'raw-html',
  'A < stands in the text; in a guide it begins a component.',
  'Write the word "less", or [the name of the page](its address) for a link.',
] as const;

/**
 * Everything in a tree that is neither text nor Markdown nor a component of the list, and pictures that do not stand on the
 * site itself: the compiler would import them as modules. `body` is what was read.
 */
export function findCode(tree: Root, body: string): CodeFault[] {
  const faults: CodeFault[] = [];
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  visit(tree, (node, _, parent) => {
    const picture =
      node.type === 'image'
        ? node.url
        : node.type === 'imageReference'
          ? addresses.get(node.identifier)
          : undefined;
    const said = markdown.has(node.type)
      ? picture !== undefined && !isOwnPicture(picture) && strangePicture
      : faultOf(node, body, parent);
    if (said) faults.push(fault(node.position?.start.offset ?? 0, said));
  });
  return faults;
}

const strangePicture = [
  'unsafe-link',
  'A picture would be loaded from elsewhere.',
  'Put the picture into public/ and begin its address with /.',
] as const;

/** An address from the root of the site, and one that can be decoded, as the compiler does. */
function isOwnPicture(address: string): boolean {
  try {
    return /^\/(?![/\\])/.test(decodeURI(address));
  } catch {
    return false;
  }
}

const fault = (offset: number, [rule, message, repair]: Wording): CodeFault => ({
  offset,
  rule,
  message,
  repair,
});

function faultOf(node: Nodes, body: string, parent: Nodes | undefined): Wording | undefined {
  switch (node.type) {
    case 'html':
      return node.value.startsWith('<!--')
        ? [
            'raw-html',
            'There is a hidden comment in the text.',
            'Remove it; notes to other editors belong in the pull request.',
          ]
        : htmlFault(node.value);
    case 'mdxjsEsm':
      return moduleLine;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return braces;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === null) return lessThan;
      return /^[A-Z]\w*$/.test(node.name)
        ? writtenFault(node, sourceOf(node, body), parent)
        : htmlFault(sourceOf(node, body));
    default:
      return [
        'code-in-prose',
        'Something stands here that is not Markdown.',
        'Write it in Markdown, or remove it.',
      ];
  }
}

const htmlFault = (html: string): Wording => [
  'raw-html',
  `There is raw HTML in the text: \`${firstWords(html)}\`.`,
  isGuideComponent(/^<\/?(\w+)/.exec(html)?.[1] ?? '')
    ? 'Components work in guides whose file ends in .mdx: rename the file.'
    : 'Write it in Markdown, or remove it.',
];

const sourceOf = ({ position }: Node, body: string) =>
  body.slice(position?.start.offset, position?.end.offset);

const firstWords = (text: string) =>
  (text.length > 30 ? `${text.slice(0, 30)}…` : text).replaceAll('\n', ' ');

/** What stops the compiler from reading a text as MDX, at the sign with which it begins: the compiler tells where it gave up. */
export function explainMdxError(error: unknown, body: string): CodeFault {
  const { source = '', place, message = '' } = error as MdxError;
  const end = (place && ('start' in place ? place.start : place).offset) ?? body.length;
  const said = source.includes('jsx') ? lessThan : source.includes('esm') ? moduleLine : braces;
  const sign = said === lessThan ? /</g : said === moduleLine ? /^(?:import|export)\b/gm : /\{/g;
  // Of a component that is not closed the compiler names the place where it opens.
  const opening = /\((\d+):(\d+)-\d/.exec(message);
  if (opening && said === lessThan) {
    const lines = body.split('\n').slice(0, Number(opening[1]) - 1);
    return fault(lines.join('\n').length + (lines.length && 1) + Number(opening[2]) - 1, said);
  }
  const begun = [...body.slice(0, end + 1).matchAll(sign)].at(-1)?.index;
  return fault(begun ?? end, said);
}

interface MdxError {
  readonly source?: string;
  readonly place?: Place;
  readonly message?: string;
}
type Place = { readonly offset?: number } | { readonly start: { readonly offset?: number } };

/** What is wrong with a component in the prose of a guide: with how it is written, and with the records that it names. */
import type { Nodes } from 'mdast';
import {
  componentNames,
  componentRow,
  isGuideComponent,
  recordsNamedIn,
  type GuideComponent,
} from '../model/guide-components.ts';
import { kindNames } from '../model/kinds.ts';
import { didYouMean } from '../model/problem.ts';
import { refusalIn } from '../model/refusal.ts';
import type { RuleName } from '../model/check-rules.ts';
import type { Site } from '../model/site.ts';

export type ComponentNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type Wording = readonly [rule: RuleName, message: string, repair: string];

/** Whether a node is written like a component or an element of HTML. */
export const isElement = (node: Nodes): node is ComponentNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The attributes of a component as they are written, once nothing is wrong with how they are. */
export const attributesOf = (node: ComponentNode): Record<string, string> =>
  Object.fromEntries(
    node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
        ? [[one.name, one.value]]
        : [],
    ),
  );

/**
 * What is wrong with how a component is written, whatever the records say; undefined if nothing is. `source` is its text, `parent` what it
 * stands in. The compiler refuses the same.
 */
export function writtenFault(
  node: ComponentNode,
  source: string,
  parent: Nodes | undefined,
): Wording | undefined {
  const { name } = node;
  if (name === null || !/^[A-Z]\w*$/.test(name)) return undefined;
  if (!isGuideComponent(name))
    return [
      'unknown-component',
      `There is no component \`${name}\`.`,
      didYouMean(name, componentNames, `The components are: ${componentNames.join(', ')}.`),
    ];
  return (
    attributeFault(node, name) ??
    (node.children.length > 0 ? withChildren(name, source) : undefined) ??
    placeFault(node, name, parent)
  );
}

function attributeFault(node: ComponentNode, name: GuideComponent): Wording | undefined {
  const { shape } = componentRow(name).attributes;
  const taken = Object.keys(shape);
  const takes =
    taken.length > 0
      ? `\`${name}\` takes ${taken.map((one) => `${one}="…"`).join(', ')}.`
      : `Write <${name} /> alone.`;
  const fault = (message: string, repair: string): Wording => [
    'component-attribute',
    message,
    repair,
  ];
  const seen = new Set<string>();
  for (const one of node.attributes) {
    if (one.type !== 'mdxJsxAttribute' || (one.value !== null && typeof one.value === 'object'))
      return [
        'code-in-prose',
        `\`${name}\` is given something in curly brackets; in a guide it would be run as code.`,
        'Put plain text between quotation marks instead.',
      ];
    if (!Object.hasOwn(shape, one.name))
      return fault(
        `\`${name}\` does not take \`${one.name}\`.`,
        didYouMean(one.name, taken, takes),
      );
    if (seen.has(one.name))
      return fault(`\`${name}\` is given \`${one.name}\` twice.`, 'Keep one of the two.');
    if (one.value === null || one.value === undefined)
      return fault(`\`${one.name}\` of \`${name}\` has no value.`, `Write ${one.name}="…".`);
    seen.add(one.name);
  }
  const { success, error } = componentRow(name).attributes.safeParse(attributesOf(node));
  if (success) return undefined;
  const issue = error.issues[0]!;
  const attribute = String(issue.path[0]);
  const value = attributesOf(node)[attribute];
  if (value === undefined) return fault(`\`${name}\` lacks \`${attribute}\`.`, takes);
  if (issue.code === 'invalid_value')
    return fault(
      `\`${name}\` does not understand \`${attribute}="${value}"\`.`,
      didYouMean(value, issue.values.map(String), `Write one of: ${issue.values.join(', ')}.`),
    );
  const { complaint, repair } = refusalIn(issue.message) ?? { complaint: 'cannot be read' };
  return fault(
    `\`${name}\`: \`${value}\` in \`${attribute}\` ${complaint}.`,
    repair ? `${repair.charAt(0).toUpperCase()}${repair.slice(1)}.` : takes,
  );
}

const withChildren = (name: string, source: string): Wording => [
  'component-place',
  `Text stands between \`<${name}>\` and \`</${name}>\`; the component draws its own.`,
  `Write ${source.slice(0, source.indexOf('>')).trimEnd()} /> and put the text before or after it.`,
];

/** A block stands by itself between paragraphs; a piece of a sentence stands in one. */
function placeFault(
  node: ComponentNode,
  name: GuideComponent,
  parent: Nodes | undefined,
): Wording | undefined {
  const isAlone = node.type === 'mdxJsxFlowElement';
  if (componentRow(name).place === 'block')
    return isAlone && (parent === undefined || parent.type === 'root')
      ? undefined
      : [
          'component-place',
          `\`${name}\` stands inside a sentence, list, table or quotation.`,
          'Put it on a line of its own, with an empty line before and after it, and no space at its beginning.',
        ];
  return isAlone && (parent === undefined || parent.type === 'root')
    ? [
        'component-place',
        `\`${name}\` stands alone; it draws only a few words.`,
        'Write it inside a sentence.',
      ]
    : undefined;
}

/** What is wrong with the records that a well written component names. `names` are those of all records, also of those that could not be read. */
export function recordFault(
  node: ComponentNode,
  site: Site,
  names: ReadonlySet<string>,
): Wording | undefined {
  const { name } = node;
  if (name === null || !isGuideComponent(name)) return undefined;
  const attributes = attributesOf(node);
  for (const one of recordsNamedIn(attributes)) {
    if (!names.has(one)) {
      const [kind] = one.split('/');
      return [
        'component-record',
        `\`${name}\`: there is no record \`${one}\`.`,
        didYouMean(
          one,
          [...names].filter((other) => other.startsWith(`${kind}/`)),
          kindNames.some((known) => known === kind)
            ? 'Name an existing record, or add it first.'
            : `Names begin with one of ${kindNames.join(', ')}.`,
        ),
      ];
    }
    // What could not be read is reported where it stands.
    if (!site.find(one)) return undefined;
  }
  const lack = componentRow(name).lack?.(site, attributes);
  return lack && ['component-record', `\`${name}\`: ${lack.message}`, lack.repair];
}

/** Draws the form for one part of a record, and the list of parts from which one is chosen. */
import { isDeepEqual } from '../editing/is-deep-equal';
import { placeOf } from './messages';
import type { Part } from './parts';
import { hintOf, summaryOf } from './plain-words';
import { blocksOf, headingsOf, isSameSection, withBlock } from './prose-blocks';
import { renderInside, renderParts } from './render';
import {
  button,
  make,
  nameOf,
  newId,
  problemSlot,
  word,
  type RenderContext,
} from './render-context';
import { renderLeaf } from './render-leaf';
import { nodeAt, trailTo, valueOf, type Leaf, type Node } from './tree';

/** Makes a link to a part. */
export type LinkTo = (part: Part, ...content: (globalThis.Node | string)[]) => HTMLElement;

/** The list of what can be changed: the fields that say something with their first words, the headings of the text, then the rest. */
export function renderChoice(
  context: RenderContext,
  before: Readonly<Record<string, unknown>>,
  prose: Leaf | undefined,
  linkTo: LinkTo,
): HTMLElement {
  const fields = Object.entries(context.root.parts);
  const isSaid = ([, node]: (typeof fields)[number]) => valueOf(node) !== undefined;
  const row = ([key, node]: (typeof fields)[number]) => {
    const isChanged = !isDeepEqual(valueOf(node), before[key]);
    return make(
      'li',
      {},
      linkTo({ type: 'field', path: [key] }, nameOf(context, key)),
      ' ',
      make('span', { className: 'now' }, shortened(summaryOf(context, node))),
      isChanged ? ' ' : undefined,
      isChanged ? make('strong', {}, word(context, 'changed')) : undefined,
    );
  };
  const empty = fields.filter((field) => !isSaid(field));
  return make(
    'div',
    { className: 'choice' },
    make('h3', {}, word(context, 'whichPart')),
    make('ul', { className: 'part-list' }, ...fields.filter(isSaid).map(row)),
    prose ? textRows(context, prose, linkTo) : undefined,
    empty.length > 0
      ? make(
          'details',
          { className: 'more' },
          make('summary', {}, word(context, 'addPart', { count: empty.length })),
          make('ul', { className: 'part-list' }, ...empty.map(row)),
        )
      : undefined,
    make('p', {}, linkTo({ type: 'all' }, word(context, 'wholeRecord'))),
  );
}

function textRows(context: RenderContext, prose: Leaf, linkTo: LinkTo): HTMLElement {
  const headings = headingsOf(blocksOf(prose.text));
  const rows = headings.map(({ title, section }) =>
    make('li', {}, linkTo({ type: 'text', section }, title)),
  );
  const whole = linkTo(
    { type: 'text' },
    word(context, headings.length > 0 ? 'wholeText' : 'prose'),
  );
  return make(
    'div',
    {},
    make('h3', {}, word(context, 'prose')),
    make('ul', { className: 'part-list' }, ...rows, make('li', {}, whole)),
  );
}

/** The form for a field, or for what stands in it, with its name and a way to take it away if it is one of several. */
export function renderField(
  context: RenderContext,
  part: Extract<Part, { type: 'field' }>,
  removed: () => void,
): HTMLElement | undefined {
  const node = nodeAt(context.root, part.path);
  const trail = trailTo(context.root, node);
  const last = trail?.at(-1);
  if (!last) return undefined;
  const key = String(trail!.findLast(({ step }) => typeof step === 'string')!.step);
  if (node.type === 'leaf') return renderLeaf(context, placeOf(context, node), node);
  const hint = trail!.length === 1 ? hintOf(context, node.schema) : undefined;
  const id = newId();
  const set = make(
    'fieldset',
    { className: 'whole', tabIndex: -1, 'aria-describedby': hint && `${id}-hint` },
    make('legend', {}, placeOf(context, node)),
    hint ? make('p', { className: 'hint', id: `${id}-hint` }, hint) : undefined,
    problemSlot(context, node),
    renderInside(context, key, node),
    removeButton(context, node, removed),
  );
  context.controls.set(node, set);
  return set;
}

/** Takes an item out of its list. */
function removeButton(
  context: RenderContext,
  node: Node,
  removed: () => void,
): HTMLElement | undefined {
  const trail = trailTo(context.root, node)!;
  const around = trail.at(-2)?.node;
  if (around?.type !== 'list' && around?.type !== 'named') return undefined;
  return make(
    'p',
    { className: 'buttons' },
    button(word(context, 'remove', { item: placeOf(context, node) }), () => {
      if (around.type === 'list') around.items = around.items.filter((item) => item !== node);
      else around.entries = around.entries.filter((entry) => entry.node !== node);
      context.changed();
      removed();
    }),
  );
}

/** The whole record in one form. The text of a new record is asked for with what may be left out. */
export function renderWhole(
  context: RenderContext,
  prose: Leaf | undefined,
  more: readonly (readonly [name: string, draw: () => HTMLElement])[] = [],
): HTMLElement {
  const text = prose && ([word(context, 'prose'), () => wholeText(context, prose)] as const);
  if (text && context.isNew && prose.text === '')
    return renderParts(context, context.root, [text, ...more]);
  return make(
    'div',
    { className: 'parts' },
    renderParts(context, context.root, more),
    prose && wholeText(context, prose),
  );
}

const wholeText = (context: RenderContext, prose: Leaf) =>
  textBox(context, prose, word(context, 'prose'), 12);

/** The paragraphs of the text or of a section, each folded to its first words. */
export function renderText(
  context: RenderContext,
  prose: Leaf,
  section: string | undefined,
): HTMLElement {
  const blocks = blocksOf(prose.text);
  const places = blocks.flatMap((block, place) =>
    section === undefined || isSameSection(block.section, section) ? [place] : [],
  );
  if (places.length === 0) return wholeText(context, prose);
  // A paragraph that became two stays one box until the form is drawn anew, so the others keep their places.
  let now = blocks;
  return make(
    'div',
    { className: 'blocks' },
    make('p', { className: 'hint' }, word(context, 'proseHint')),
    problemSlot(context, prose),
    ...places.map((place) => {
      const block: Leaf = { ...prose, text: blocks[place]!.text };
      const box = textBox(context, block, word(context, 'paragraph'), 4, () => {
        now = now.map((one, at) => (at === place ? { ...one, text: block.text.trim() } : one));
        prose.text = withBlock(now, place, block.text);
      });
      if (places.length === 1) return box;
      const words = block.text.replaceAll(/[#*[\]]|\(.*?\)/g, '').trim();
      const short = shortened(words);
      return make('details', { className: 'item' }, make('summary', {}, short), box);
    }),
  );
}

function textBox(
  context: RenderContext,
  leaf: Leaf,
  label: string,
  rows: number,
  written: () => void = () => {},
): HTMLElement {
  const id = newId();
  const slot = problemSlot(context, leaf);
  const control = make('textarea', { id, rows, value: leaf.text, 'aria-describedby': slot.id });
  control.addEventListener('input', () => {
    leaf.text = control.value;
    written();
    context.changed();
  });
  context.controls.set(leaf, control);
  return make('div', { className: 'field' }, make('label', { for: id }, label), slot, control);
}

/** The beginning of a text, which only reminds of what is there. */
const shortened = (text: string, most = 60): string =>
  text.length > most
    ? `${text.slice(0, text.lastIndexOf(' ', most) + 1 || most).trimEnd()}…`
    : text;

/** Draws any field: what it is called, the sentence about it, and the control that suits its sort of value. */
import { hintOf, summaryOf } from './plain-words';
import { make, nameOf, newId, problemSlot, word, type RenderContext } from './render-context';
import { renderLeaf } from './render-leaf';
import { renderEntries, renderList } from './render-list';
import type { Group, Node } from './tree';
import { valueOf } from './tree';

/** A field with its name. */
function renderField(context: RenderContext, key: string, node: Node): HTMLElement {
  return node.type === 'leaf'
    ? renderLeaf(context, nameOf(context, key), node)
    : frame(context, key, node);
}

/** What stands in a field that is more than one value. */
export const renderInside = (
  context: RenderContext,
  key: string,
  node: Exclude<Node, { type: 'leaf' }>,
): HTMLElement =>
  node.type === 'group'
    ? renderParts(context, node)
    : node.type === 'list'
      ? renderList(context, key, node)
      : renderEntries(context, key, node);

/** The fields of a group, in the order of the table: what must be there or is, then, folded, what could be said besides, and `also`. */
export function renderParts(
  context: RenderContext,
  group: Group,
  also: readonly (readonly [name: string, draw: () => HTMLElement])[] = [],
): HTMLElement {
  const parts = Object.entries(group.parts);
  const rest = parts.filter(([key, part]) => isAside(context, group, key, part));
  const fields = parts.filter((part) => !rest.includes(part));
  const draw = (some: typeof parts) => some.map(([key, part]) => renderField(context, key, part));
  const named = [...rest.map(([key]) => nameOf(context, key)), ...also.map(([name]) => name)];
  const drawn = () => [...draw(rest), ...also.map(([, one]) => one())];
  return make('div', { className: 'parts' }, ...draw(fields), more(context, named, drawn));
}

/** Whether a field is asked for only on request. */
function isAside(context: RenderContext, group: Group, key: string, part: Node): boolean {
  const isRoot = group === context.root;
  // The day of writing is filled in already.
  if (isRoot && context.isNew && ['checked', 'read'].includes(key)) return true;
  // What a new record cites, its parts cite too unless they say otherwise.
  if (context.isNew && !isRoot && key === 'sources') return valueIsEmpty(part);
  if (part.schema['x-form'] === 'moment') return false;
  return !part.required && valueIsEmpty(part);
}

function valueIsEmpty(node: Node): boolean {
  const value = valueOf(node);
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** So many fit into a line of a phone. */
const mostNamed = 3;

/** What could be said besides, folded; its first names tell what it is. */
function more(
  context: RenderContext,
  names: readonly string[],
  draw: () => HTMLElement[],
): HTMLElement | undefined {
  if (names.length === 0) return undefined;
  const first = names.slice(0, mostNamed).join(', ');
  return make(
    'details',
    { className: 'more' },
    make(
      'summary',
      {},
      word(context, 'more', { what: names.length > mostNamed ? `${first} …` : first }),
    ),
    make('div', { className: 'parts' }, ...draw()),
  );
}

/** A part of several values: folded to its first words where it holds something already, so that a long record stays short. */
function frame(
  context: RenderContext,
  key: string,
  node: Exclude<Node, { type: 'leaf' }>,
): HTMLElement {
  const id = newId();
  const hint = hintOf(context, node.schema);
  const sentence = hint ? make('p', { className: 'hint', id: `${id}-hint` }, hint) : undefined;
  const slot = problemSlot(context, node);
  const inside = renderInside(context, key, node);
  const label = nameOf(context, key);
  const described = { 'aria-describedby': sentence?.id };
  const isTop = Object.values(context.root.parts).includes(node);
  if (node.required && (context.isNew || !isTop)) {
    const legend = make('legend', {}, label);
    const set = make(
      'fieldset',
      { className: 'part', tabIndex: -1, ...described },
      legend,
      sentence,
      slot,
      inside,
    );
    context.controls.set(node, set);
    return set;
  }
  const now = make('span', { className: 'now' }, summaryOf(context, node));
  const summary = make(
    'summary',
    {},
    make('span', { id }, label),
    ...(node.required
      ? []
      : [' ', make('span', { className: 'optional' }, word(context, 'optional'))]),
    ' ',
    now,
  );
  summary.addEventListener('records', () => (now.textContent = summaryOf(context, node)));
  const group = make(
    'div',
    { role: 'group', 'aria-labelledby': id, ...described },
    sentence,
    slot,
    inside,
  );
  context.controls.set(node, summary);
  return make('details', { className: 'part' }, summary, group);
}

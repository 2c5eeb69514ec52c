/** Draws any field: what it is called, the sentence about it, and the control that suits its sort of value. */
import { make, nameOf, newId, problemSlot, word, type RenderContext } from './render-context';
import { renderLeaf } from './render-leaf';
import { renderEntries, renderList } from './render-list';
import type { Group, Node } from './tree';
import { valueOf } from './tree';

/** A field with its name. */
function renderField(context: RenderContext, key: string, node: Node): HTMLElement {
  if (node.type === 'leaf') return renderLeaf(context, nameOf(context, key), node);
  const inside =
    node.type === 'group'
      ? renderParts(context, node)
      : node.type === 'list'
        ? renderList(context, key, node)
        : renderEntries(context, key, node);
  return frame(context, key, node, inside);
}

/** The fields of a group, in the order of the table. */
export function renderParts(context: RenderContext, group: Group): HTMLElement {
  return make(
    'div',
    { className: 'parts' },
    ...Object.entries(group.parts).map(([key, part]) => renderField(context, key, part)),
  );
}

/** A part that must be there stands open; one that may be left out is folded until something is in it. */
function frame(context: RenderContext, key: string, node: Node, inside: HTMLElement): HTMLElement {
  const id = newId();
  const hint = node.schema.description
    ? make('p', { className: 'hint', id: `${id}-hint` }, node.schema.description)
    : undefined;
  const slot = problemSlot(context, node);
  const described = { 'aria-describedby': hint?.id };
  if (node.required) {
    const legend = make('legend', {}, nameOf(context, key));
    const set = make(
      'fieldset',
      { className: 'part', tabIndex: -1, ...described },
      legend,
      hint,
      slot,
      inside,
    );
    context.controls.set(node, set);
    return set;
  }
  const name = make('span', { id }, nameOf(context, key));
  const summary = make(
    'summary',
    {},
    name,
    ' ',
    make('span', { className: 'optional' }, word(context, 'optional')),
  );
  const group = make(
    'div',
    { role: 'group', 'aria-labelledby': id, ...described },
    hint,
    slot,
    inside,
  );
  const details = make(
    'details',
    { className: 'part', open: valueOf(node) !== undefined },
    summary,
    group,
  );
  context.controls.set(node, summary);
  return details;
}

/** Draws any field: what it is called, the sentence about it, and the control that suits its sort of value. */
import { make, nameOf, newId, problemSlot, word, type Drawing } from './render-context';
import { drawLeaf } from './render-leaf';
import { drawEntries, drawList } from './render-list';
import type { Group, Node } from './tree';
import { valueOf } from './tree';

/** A field with its name. */
function drawField(drawing: Drawing, key: string, node: Node): HTMLElement {
  if (node.type === 'leaf') return drawLeaf(drawing, nameOf(drawing, key), node);
  const inside =
    node.type === 'group'
      ? drawParts(drawing, node)
      : node.type === 'list'
        ? drawList(drawing, key, node)
        : drawEntries(drawing, key, node);
  return frame(drawing, key, node, inside);
}

/** The fields of a group, in the order of the table. */
export function drawParts(drawing: Drawing, group: Group): HTMLElement {
  return make(
    'div',
    { className: 'parts' },
    ...Object.entries(group.parts).map(([key, part]) => drawField(drawing, key, part)),
  );
}

/** A part that must be there stands open; one that may be left out is folded until something is in it. */
function frame(drawing: Drawing, key: string, node: Node, inside: HTMLElement): HTMLElement {
  const id = newId();
  const hint = node.schema.description
    ? make('p', { className: 'hint', id: `${id}-hint` }, node.schema.description)
    : undefined;
  const slot = problemSlot(drawing, node);
  const described = { 'aria-describedby': hint?.id };
  if (node.required) {
    const legend = make('legend', {}, nameOf(drawing, key));
    const set = make(
      'fieldset',
      { className: 'part', tabIndex: -1, ...described },
      legend,
      hint,
      slot,
      inside,
    );
    drawing.controls.set(node, set);
    return set;
  }
  const name = make('span', { id }, nameOf(drawing, key));
  const summary = make(
    'summary',
    {},
    name,
    ' ',
    make('span', { className: 'optional' }, word(drawing, 'optional')),
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
  drawing.controls.set(node, summary);
  return details;
}

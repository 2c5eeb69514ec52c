/** Draws one value: a text, a choice, a date, or the name of another record. */
import { renderDate } from './render-date';
import { attachPicker, pickerOf } from './pickers';
import { hintOf, optionsOf } from './plain-words';
import { make, newId, problemSlot, word, type RenderContext } from './render-context';
import type { Leaf } from './tree';

/** A labelled control. Items of a list pass the words that name them to those who do not see the list, and no sentence. */
export function renderLeaf(
  context: RenderContext,
  label: string,
  leaf: Leaf,
  isItem = false,
): HTMLElement {
  const { schema } = leaf;
  const id = newId();
  const says = isItem ? undefined : hintOf(context, schema);
  const hint = says ? make('p', { className: 'hint', id: `${id}-hint` }, says) : undefined;
  const slot = problemSlot(context, leaf);
  const described = [hint?.id, slot.id].filter(Boolean).join(' ');
  if (['when', 'whenOrMeeting', 'moment'].includes(schema['x-form'] ?? '')) {
    return make(
      'fieldset',
      { className: 'field date', 'aria-describedby': described },
      make('legend', {}, label, ...optional(context, leaf)),
      hint,
      slot,
      renderDate(context, leaf),
    );
  }
  const control = controlOf(context, leaf, id);
  control.setAttribute('aria-describedby', described);
  const picker = pickerOf(schema);
  if (picker) attachPicker(context, leaf, control as HTMLInputElement, picker);
  else control.addEventListener('input', () => (leaf.text = control.value));
  control.addEventListener('input', context.changed);
  context.controls.set(leaf, control);
  const labelled = make(
    'label',
    { for: id, className: isItem ? 'hidden' : '' },
    label,
    ...optional(context, leaf),
  );
  return make('div', { className: 'field' }, labelled, hint, slot, control);
}

const optional = (context: RenderContext, leaf: Leaf) =>
  leaf.required ? [] : [' ', make('span', { className: 'optional' }, word(context, 'optional'))];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf(context: RenderContext, leaf: Leaf, id: string): Control {
  const { schema, text } = leaf;
  const form = schema['x-form'];
  if (schema.enum) return select(context, leaf, id, choicesOf(context, leaf));
  if (schema.type === 'boolean')
    return select(context, leaf, id, [
      ['true', word(context, 'yes')],
      ['false', word(context, 'no')],
    ]);
  if (form === 'day') return make('input', { id, type: 'date', value: text });
  if (form === 'sentence' || text.length > 80 || text.includes('\n'))
    return make('textarea', { id, rows: 2, value: text });
  const list = pickerOf(schema) !== undefined;
  const type = schema.format === 'email' ? 'email' : schema.format === 'uri' ? 'url' : 'text';
  const inputMode =
    schema.type === 'integer' ? 'numeric' : schema.type === 'number' ? 'decimal' : undefined;
  return make('input', {
    id,
    type,
    value: text,
    inputMode,
    autocomplete: 'off',
    spellcheck: !list && type === 'text',
    placeholder: list ? word(context, 'pick') : (schema.examples?.[0] ?? ''),
  });
}

/** Everything that can be chosen. What counts if nothing is chosen is offered only as that. */
function choicesOf(context: RenderContext, { schema, text }: Leaf): (readonly [string, string])[] {
  const names = optionsOf(context, schema);
  return schema
    .enum!.filter((value) => value !== schema.default || value === text)
    .map((value) => [value, names[value] ?? value]);
}

function select(
  context: RenderContext,
  leaf: Leaf,
  id: string,
  choices: readonly (readonly [string, string])[],
): HTMLSelectElement {
  const { schema } = leaf;
  const usual =
    schema.default === undefined ? undefined : optionsOf(context, schema)[String(schema.default)];
  const blank = usual
    ? word(context, 'usual', { value: usual })
    : word(context, leaf.required ? 'choose' : 'none');
  const element = make(
    'select',
    { id },
    ...[['', blank] as const, ...choices].map(([value, name]) => make('option', { value }, name)),
  );
  element.value = leaf.text;
  // A value that is not among the choices is shown all the same, so that it is not lost unseen.
  if (element.value !== leaf.text) {
    element.append(make('option', { value: leaf.text }, leaf.text));
    element.value = leaf.text;
  }
  return element;
}

/**
 * The one way to choose from many: a box with suggestions, for records, rules and time zones alike. Each list of suggestions
 * stands in the page once, and is made when somebody first turns to a box that needs it.
 */
import type { Schema } from '../editing/json-schema';
import type { NameKind } from './names';
import { make, word, type RenderContext, type Step } from './render-context';
import type { NamedRecords } from './record-check';
import type { Group, Leaf } from './tree';

export type Picker = NameKind | 'zone';

/** From which list a field is chosen; undefined if from none. */
export const pickerOf = (schema: Schema): Picker | undefined =>
  schema['x-ref'] ?? (schema['x-rule'] ? 'rule' : schema['x-form'] === 'zone' ? 'zone' : undefined);

const listId = (picker: Picker) => `list-${picker === '*' ? 'any' : picker}`;

/** Lets a box show names while its field holds what the file calls them. */
export function attachPicker(
  context: RenderContext,
  leaf: Leaf,
  control: HTMLInputElement,
  picker: Picker,
): void {
  const show = () => {
    if (picker !== 'zone' && leaf.text)
      control.value = context.names().nameOf(picker, leaf.text) ?? leaf.text;
  };
  const take = (text: string) => {
    leaf.text = picker === 'zone' ? text : (context.names().idOf(picker, text) ?? text);
  };
  control.setAttribute('list', listId(picker));
  control.addEventListener('focus', () => fillList(context, picker));
  control.addEventListener('input', () => take(control.value.trim()));
  control.addEventListener('records', () => {
    // What was typed before the records were here is the name of one, not yet what a file calls it.
    if (picker !== 'zone' && !context.names().nameOf(picker, leaf.text)) take(leaf.text);
    show();
    if (control === document.activeElement) fillList(context, picker);
  });
  show();
}

/** A box for the time zone of a date. */
export function zoneBox(context: RenderContext, value: string): HTMLInputElement {
  const box = make('input', {
    type: 'text',
    value,
    list: listId('zone'),
    autocomplete: 'off',
    spellcheck: false,
    placeholder: word(context, 'zoneUsual'),
  });
  box.addEventListener('focus', () => fillList(context, 'zone'));
  return box;
}

/** Puts a list into the page, unless it stands there. */
function fillList(context: RenderContext, picker: Picker): void {
  const id = listId(picker);
  if (document.getElementById(id)) return;
  const values = picker === 'zone' ? zoneNames() : context.names().choices(picker);
  if (values.length === 0) return;
  document.body.append(
    make('datalist', { id }, ...values.map((value) => make('option', { value }))),
  );
}

/** Forgets the lists: other records are known now. */
export function forgetLists(): void {
  for (const list of document.querySelectorAll('datalist[id^=list-]')) list.remove();
}

/** UTC and “anywhere on Earth” first, then every zone that the browser knows. */
export const zoneNames = (): string[] => [
  'UTC',
  'AoE',
  ...(Intl.supportedValuesOf?.('timeZone') ?? []).filter((name) => name.includes('/')),
];

/** The steps of the procedure that a round runs. */
export function stepsOf({ records }: NamedRecords, root: Group): Step[] {
  const procedure = root.parts['procedure'];
  const record =
    procedure?.type === 'leaf'
      ? records.find(({ kind, id }) => kind === 'procedures' && id === procedure.text)
      : undefined;
  return (record?.data['steps'] as Step[] | undefined) ?? [];
}

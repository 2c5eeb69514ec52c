/** Draws a date: how exactly it is known, then the day, month, year or meeting, and for a deadline the hour and the zone. */
import {
  atExactness,
  dateParts,
  dateText,
  exactnessOf,
  type DateParts,
  type Exactness,
} from './dates';
import { zoneBox } from './pickers';
import { make, newId, word, type RenderContext } from './render-context';
import type { Leaf } from './tree';

const types: Readonly<Record<Exactness, Readonly<Record<string, unknown>>>> = {
  day: { type: 'date', placeholder: '2026-11-25' },
  month: { type: 'month', placeholder: '2026-11' },
  year: { type: 'text', inputMode: 'numeric', placeholder: '2026' },
  meeting: { type: 'text', placeholder: 'icann84' },
};

/** The controls of a date; they write into the leaf. */
export function renderDate(context: RenderContext, leaf: Leaf): HTMLElement {
  let parts = dateParts(leaf.text);
  const row = make('div', { className: 'row' });
  const set = (change: Partial<DateParts>) => {
    parts = { ...parts, ...change };
    leaf.text = dateText(parts);
    context.changed();
  };
  render();
  return row;

  function render(focus?: string): void {
    const form = leaf.schema['x-form']!;
    const exactness = select(
      'exactness',
      exactnessOf[form]!.map((value) => [value, word(context, `exactness.${value}`)]),
      parts.exactness,
      (value) => {
        set({ exactness: value as Exactness, date: atExactness(parts.date, value as Exactness) });
        render('exactness');
      },
    );
    const date = labelled(
      word(context, `date.${parts.exactness}`),
      make('input', { ...types[parts.exactness], value: parts.date, autocomplete: 'off' }),
    );
    date.control.addEventListener('input', () => set({ date: date.control.value }));
    context.controls.set(leaf, date.control);
    const hours = form === 'moment' && parts.exactness === 'day' ? hour() : [];
    row.replaceChildren(exactness, date.element, ...hours);
    if (focus) row.querySelector<HTMLElement>(`[data-part="${focus}"]`)?.focus();
  }

  function hour(): HTMLElement[] {
    const time = labelled(
      word(context, 'time'),
      make('input', { type: 'time', value: parts.time ?? '' }),
    );
    time.control.addEventListener('input', () => set({ time: time.control.value }));
    const zone = labelled(word(context, 'zone'), zoneBox(context, parts.zone ?? ''));
    zone.control.addEventListener('input', () => set({ zone: zone.control.value.trim() }));
    return [time.element, zone.element];
  }

  function select(
    part: 'exactness',
    choices: readonly (readonly [string, string])[],
    chosen: string,
    choose: (value: string) => void,
  ): HTMLElement {
    const control = make(
      'select',
      { 'data-part': part },
      ...choices.map(([value, name]) =>
        make('option', { value, selected: value === chosen }, name),
      ),
    );
    control.addEventListener('change', () => choose(control.value));
    return labelled(word(context, part), control).element;
  }
}

function labelled<E extends HTMLElement>(
  text: string,
  control: E,
): { element: HTMLElement; control: E } {
  control.id = newId();
  return {
    element: make('div', { className: 'piece' }, make('label', { for: control.id }, text), control),
    control,
  };
}

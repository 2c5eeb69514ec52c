/** The name of a new record's file, which follows its title until somebody chooses another. */
import { suggestedName } from '../editing/suggested-name';
import { make, newId, problemSlot, word, type RenderContext } from './render-context';
import type { Leaf } from './tree';

/** The box for the name; few need to change it. */
export function nameField(context: RenderContext, name: Leaf): HTMLElement {
  const id = newId();
  const slot = problemSlot(context, name);
  const control = make('input', {
    id,
    value: name.text,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': `${id}-hint ${slot.id}`,
  });
  control.addEventListener('input', () => {
    name.text = control.value;
    context.changed();
  });
  context.controls.set(name, control);
  return make(
    'div',
    { className: 'field' },
    make('label', { for: id }, word(context, 'id')),
    make('p', { className: 'hint', id: `${id}-hint` }, word(context, 'idHint')),
    slot,
    control,
  );
}

/** Until someone writes a name, it follows the acronym or the title. */
export function suggestName(context: RenderContext, name: Leaf): void {
  const control = context.controls.get(name) as HTMLInputElement;
  const textOf = (key: string) => {
    const part = context.root.parts[key];
    return part?.type === 'leaf' ? part.text : '';
  };
  const suggestion = () => {
    const text = textOf('acronym') || textOf('title');
    return text ? suggestedName(text) : '';
  };
  let isOwn = name.text !== '' && name.text !== suggestion();
  control.addEventListener('input', () => (isOwn = control.value !== ''));
  for (const key of ['title', 'acronym']) {
    const part = context.root.parts[key];
    if (part?.type !== 'leaf') continue;
    context.controls.get(part)!.addEventListener('input', () => {
      if (!isOwn) control.value = name.text = suggestion();
    });
  }
}

/** Asks which page is to be changed, where the address does not say. */
import type { Words } from '../i18n';
import { namesOf } from './names';
import type { SiteRecords } from './record-check';
import { make, newId, word } from './render-context';

/** A box with the names of all pages. `asked` is what the address named and nobody knows; the address of the form follows from a name. */
export function recordPicker(
  words: Words,
  records: SiteRecords['records'],
  asked: string,
  addressOf: (name: string) => string,
): HTMLElement {
  const names = namesOf(records);
  const [id, list] = [newId(), newId()];
  const said = make('p', { role: 'status' });
  const control = make('input', { id, list, autocomplete: 'off', spellcheck: false });
  const form = make(
    'form',
    { noValidate: true, className: 'edit-form' },
    asked ? make('p', {}, word({ words }, 'noRecord')) : undefined,
    make(
      'div',
      { className: 'field' },
      make('label', { for: id }, word({ words }, 'whichRecord')),
      control,
    ),
    make('datalist', { id: list }, ...names.choices('*').map((value) => make('option', { value }))),
    make(
      'p',
      { className: 'buttons' },
      make('button', { className: 'primary' }, word({ words }, 'open')),
    ),
    said,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = names.idOf('*', control.value);
    if (name) return location.assign(addressOf(name));
    const guess = names.guess('*', control.value);
    said.textContent = guess
      ? word({ words }, 'guess', { name: guess })
      : word({ words }, 'noSuchName', { name: control.value });
    control.focus();
  });
  return form;
}

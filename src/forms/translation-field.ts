/** One text of the form of translators: the English, what became of it, and a box for the translation. */
import type { Words } from '../i18n';
import { labelOf } from './labels';
import { make, newId } from './render-context';
import { textChanges } from './sentences';
import { asWritten, standing, type TextUnit } from './translation';

interface FieldGiven {
  readonly words: Words;
  readonly labels: Readonly<Record<string, string>>;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** What will be written, as a draft or the file has it. */
  readonly start: string;
  readonly changed: () => void;
}

export interface UnitField {
  readonly unit: TextUnit;
  readonly element: HTMLElement;
  /** What will be written; nothing for a text that waits. */
  readonly value: () => string;
  /** Shows what is wrong; nothing takes it away. */
  readonly tell: (
    faults: readonly { readonly message: string; readonly repair?: string }[],
  ) => void;
  readonly focus: () => void;
}

export function unitField(unit: TextUnit, given: FieldGiven): UnitField {
  const { words, language, dir, start, changed } = given;
  const { t } = words;
  const [id, slotId] = [newId(), newId()];
  const box = make(
    'textarea',
    { id, lang: language, dir, rows: 2, 'aria-describedby': slotId },
    start || unit.text,
  );
  const slot = make('div', { className: 'problem', id: slotId, hidden: true });
  const isRight = unit.isFuzzy
    ? make('input', { type: 'checkbox', checked: start !== '' })
    : undefined;
  box.addEventListener('input', () => {
    if (isRight) isRight.checked = true;
    changed();
  });
  isRight?.addEventListener('change', changed);
  const place = placeInWords(unit.place, given);
  const state = unit.isFuzzy ? 'fuzzy' : standing(unit) === '' ? 'untranslated' : undefined;
  const element = make(
    'section',
    { className: 'unit' },
    make(
      'div',
      { className: 'source' },
      make(
        'p',
        { className: 'where' },
        make('b', {}, place),
        state && make('small', {}, ` ${t(`translate.${state}`)}`),
      ),
      make('p', { lang: 'en' }, unit.english),
      unit.isFuzzy ? formerEnglish(unit, words) : undefined,
      unit.others > 0 ? make('small', {}, t('translate.also', { count: unit.others })) : undefined,
    ),
    make(
      'div',
      { className: 'field' },
      make('label', { for: id }, t('translate.translation', { place })),
      box,
      isRight ? make('label', {}, isRight, ` ${t('translate.stillRight')}`) : undefined,
      slot,
    ),
  );
  return {
    unit,
    element,
    value: () => (isRight && !isRight.checked ? '' : asWritten(box.value)),
    tell: (faults) => {
      slot.hidden = faults.length === 0;
      slot.replaceChildren(
        ...faults.map(({ message, repair = '' }) => make('p', {}, `${message} ${repair}`.trim())),
      );
      if (faults.length > 0) box.setAttribute('aria-invalid', 'true');
      else box.removeAttribute('aria-invalid');
    },
    focus: () => {
      element.hidden = false;
      box.focus();
    },
  };
}

/** The English that was translated, with what is new in it and what is gone. */
function formerEnglish({ previous, english }: TextUnit, { t }: Words): HTMLElement {
  if (!previous) return make('p', {}, make('small', {}, t('translate.unknownBefore')));
  return make(
    'p',
    { lang: 'en' },
    make('small', {}, `${t('translate.before')} `),
    ...textChanges(previous, english).flatMap((piece) => {
      if (!piece) return ['… '];
      if (piece.sign === ' ') return [`${piece.text} `];
      return [make(piece.sign === '+' ? 'ins' : 'del', {}, piece.text), ' '];
    }),
  );
}

/** Where a text stands, in words: `Purpose 1: What it says`. */
function placeInWords(place: string, { words: { t }, labels }: FieldGiven): string {
  const parts = place.split('.');
  if (parts[0] === 'prose')
    return `${t('translate.prose')} ${Number(parts[1])}.${Number(parts[2])}`;
  const names: string[] = [];
  for (const part of parts)
    if (/^\d+$/.test(part)) names.push(`${names.pop() ?? ''} ${Number(part) + 1}`);
    else names.push(labelOf(part, labels));
  return names.join(': ');
}

/** What every part of a drawn form shares: words, the controls by field, and small helpers to make elements. */
import type { Words } from '../i18n';
import { labelOf, type FormWord } from './labels';
import type { Names } from './names';
import type { Group, Node } from './tree';

/** A step of a procedure, which rounds name by its id. */
export interface Step {
  readonly id: string;
  readonly title: string;
}

export interface RenderContext {
  readonly root: Group;
  readonly words: Words;
  /** Names of fields that would not read well as they stand in the file. */
  readonly labels: Readonly<Record<string, string>>;
  /** Words for what can be chosen, under all values joined by `|`. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether the record is new: what it must have is asked for, the rest is folded. */
  readonly isNew: boolean;
  /** Where the focus goes for a field. */
  readonly controls: Map<Node, HTMLElement>;
  /** Where what is wrong with a field is written. */
  readonly slots: Map<Node, HTMLElement>;
  /** What records are called; none are known before they have arrived. */
  readonly names: () => Names;
  /** The steps of the procedure that a round runs. */
  readonly steps: () => readonly Step[];
  /** Says something to those who do not see the change. */
  readonly say: (text: string) => void;
  readonly changed: () => void;
}

export const word = (
  { words }: Pick<RenderContext, 'words'>,
  key: FormWord,
  values: Readonly<Record<string, string | number>> = {},
) => words.t(`form.${key}`, values);
export const nameOf = ({ labels }: Pick<RenderContext, 'labels'>, key: string) =>
  labelOf(key, labels);

/** Makes an element with properties, attributes (names with a hyphen, `for`, `list`, `role`) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Readonly<Record<string, unknown>> = {},
  ...children: (globalThis.Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue;
    if (name.includes('-') || ['for', 'list', 'role', 'lang'].includes(name))
      element.setAttribute(name, String(value));
    else (element as unknown as Record<string, unknown>)[name] = value;
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

let count = 0;
/** An id that no other element of the page has. */
export const newId = () => `f${++count}`;

export const button = (
  text: string,
  action: () => void,
  given: Readonly<Record<string, unknown>> = {},
) => {
  const element = make('button', { type: 'button', ...given }, text);
  element.addEventListener('click', action);
  return element;
};

/** An empty place for what is wrong with a field. */
export function problemSlot(context: RenderContext, node: Node): HTMLElement {
  const slot = make('div', { className: 'problem', id: newId(), hidden: true });
  context.slots.set(node, slot);
  return slot;
}

/** The parts of a record as places that links lead to, each with an address. */
import { nameOfPart, partNamed, type Part } from './parts';
import type { Draft } from './record-check';
import { make } from './render-context';

/** The part that the address of the page names; a new record is always asked for whole. */
export const askedPart = (isNew: boolean): Part =>
  isNew ? { type: 'all' } : partNamed(new URLSearchParams(location.search).get('part'));

/** The address of a part of a record, from the page of the form. */
export function addressOf({ kind, id }: Draft, part: Part): string {
  const name = nameOfPart(part);
  return `?record=${kind}/${id}${name && `&part=${name}`}`;
}

/** A link that is followed without loading the page again, unless the reader asks for another tab or window. */
export function followedLink(
  href: string,
  follow: () => void,
  content: readonly (globalThis.Node | string)[],
): HTMLElement {
  const link = make('a', { href }, ...content);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow();
  });
  return link;
}

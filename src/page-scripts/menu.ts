/** The menu of a phone: the ways of the footer, opened at the head of the page, so that readers keep their place. Without this script the link leads to the footer. */
import css from '../styles/on-demand/menu.css?inline';
import { addStyle } from '../styles/add';

let panel: HTMLElement | undefined;

/** Opens the menu at its link, or closes it. */
export function toggleMenu(link: HTMLElement): void {
  panel ??= makePanel(link);
  panel.style.top = `${link.closest('header')!.getBoundingClientRect().bottom}px`;
  panel.togglePopover({ source: link });
  if (panel.matches(':popover-open')) panel.querySelector('a')?.focus();
}

function makePanel(link: HTMLElement): HTMLElement {
  addStyle(css);
  const nav = document.querySelector<HTMLElement>('#all-pages')!.cloneNode(true) as HTMLElement;
  nav.id = 'menu';
  nav.className = 'menu-panel site-footer';
  nav.popover = 'auto';
  nav.addEventListener('toggle', () => {
    const isOpen = nav.matches(':popover-open');
    link.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen && nav.contains(document.activeElement)) link.focus();
  });
  link.setAttribute('role', 'button');
  link.setAttribute('aria-controls', nav.id);
  link.after(nav);
  return nav;
}

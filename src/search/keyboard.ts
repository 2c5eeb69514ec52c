/** The keyboard's ways in search: to the box, and between it and the results. */

/** Ctrl-K, or Cmd-K, goes to a search box from anywhere on its page. */
export function focusByShortcut(box: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** Whether an input method composes a word: its keys choose letters, and nothing else may take them (`keyCode` 229 is what older browsers say). */
export const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

/** Arrow keys move between a box and the links of a list below it; Escape goes back to the box. */
export function navigateByArrows(input: HTMLInputElement, list: HTMLElement): void {
  const move = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('li > a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown' && links.length > 0)
      links[Math.min(at + 1, links.length - 1)]!.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? input : links[at - 1]!).focus();
    else if (event.key === 'Escape' && at >= 0) input.focus();
    else return;
    event.preventDefault();
  };
  input.addEventListener('keydown', move);
  list.addEventListener('keydown', move);
}

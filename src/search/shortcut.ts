/** The keyboard's way to search. */

/** Ctrl-K, or Cmd-K, goes to a search box from anywhere on its page. */
export function openByKey(box: HTMLInputElement): void {
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

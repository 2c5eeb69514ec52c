/** Copying, also where the browser does not let a page do it. */

/**
 * Copies a text; returns whether it was copied. Where the browser refuses, as on every page without https, the element that
 * shows the text is brought into sight and selected, so that a reader can copy it.
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const fold = shown.closest('details');
    if (fold) fold.open = true;
    shown.focus();
    if (shown instanceof HTMLTextAreaElement) shown.select();
    else getSelection()?.selectAllChildren(shown);
    return false;
  }
}

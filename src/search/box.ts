/** On every page with a search box in its header: the shortcut, and suggestions that load when a reader enters the box, not before. */
import { openByKey } from './shortcut';

const box = document.querySelector<HTMLInputElement>('[data-suggest] input[name=q]');
if (box) {
  openByKey(box);
  box.addEventListener('focus', () => void import('./suggest').then(({ suggest }) => suggest(box)).catch(() => undefined), { once: true });
}

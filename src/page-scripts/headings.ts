/** Every titled part of a page has an address; its heading becomes the link that copies it. */
import css from '../styles/on-demand/headings.css?inline';
import { addStyle } from '../styles/add';

addStyle(css);

for (const heading of document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')) {
  if (heading.querySelector('a, button') || heading.closest('summary')) continue;
  const link = document.createElement('a');
  link.className = 'self-link';
  link.href = `#${heading.id}`;
  link.append(...heading.childNodes);
  heading.append(link);
  // The link itself goes to its part, so that the address bar shows the same address, also where nothing can be copied.
  link.addEventListener('click', () => {
    navigator.clipboard?.writeText(link.href).then(
      () => say(document.body.dataset['copied'] ?? ''),
      () => undefined,
    );
  });
}

/** Where it is said that an address was copied. */
const status = document.createElement('p');
status.className = 'toast';
status.setAttribute('role', 'status');
document.body.append(status);
let hiding: ReturnType<typeof setTimeout> | undefined;

function say(words: string): void {
  clearTimeout(hiding);
  status.textContent = words;
  hiding = setTimeout(() => (status.textContent = ''), 4000);
}

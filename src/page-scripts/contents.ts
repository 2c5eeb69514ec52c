/**
 * On long pages: opens the folded part that an address leads to, marks in the contents what is being read, and keeps a way
 * back to the top within reach.
 */
import css from '../styles/on-demand/contents.css?inline';
import { addStyle } from '../styles/add';

/** Browsers open a fold for what stands inside it, and not for its own heading. */
function unfold(): void {
  const fold = document.querySelector<HTMLDetailsElement>('details:has(> summary :target)');
  if (fold) fold.open = true;
}

unfold();
addEventListener('hashchange', unfold);

const contents = document.querySelector<HTMLElement>('.contents');
if (contents) keepPlace(contents);

function keepPlace(list: HTMLElement): void {
  addStyle(css);
  const links = new Map([...list.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let current: HTMLAnchorElement | undefined;

  /** The last part whose heading has come into the upper third of the window. */
  function mark(): void {
    const read = headings.findLast((one) => one.getBoundingClientRect().top < innerHeight / 3);
    const link = read && links.get(read.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    current = link;
    current?.setAttribute('aria-current', 'true');
    // Only the list itself moves, where it is longer than the window.
    if (current) list.scrollTop = current.offsetTop - list.clientHeight / 2;
  }

  // Which headings come and go is told by the browser: nothing runs while one scrolls between two of them.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) observer.observe(heading);
  mark();

  /** How many screens down a way back to the top is worth its place. */
  const screens = 2;
  const top = document.createElement('a');
  Object.assign(top, { className: 'to-top', href: '#content', textContent: '↑', hidden: true });
  top.setAttribute('aria-label', list.dataset['top']!);
  top.addEventListener('click', (event) => {
    event.preventDefault();
    scrollTo({ top: 0 });
    document.getElementById('content')!.focus({ preventScroll: true });
  });
  document.querySelector('main')!.append(top);
  const show = () => (top.hidden = scrollY < screens * innerHeight);
  addEventListener('scroll', show, { passive: true });
  show();
}

/**
 * Corrects what a page says is open or past when it is read later than it was built. Marked up are the two instants between
 * which something is open; the words come with the list they stand in. Nothing needs this script: the page names its day.
 */
import { listerFor, localeOf } from '../i18n/texts';
import { sayAge } from './age';
import { phaseAt, type Phase } from './phase';

/** Words for each phase, and for the round as a whole: `{ past, now, coming, nowOpen, next, over }`. */
type StateWords = Readonly<Record<Phase | 'nowOpen' | 'next' | 'over', string>>;

/** Brings every marked part below `root` up to an instant (milliseconds). */
function correctStates(root: ParentNode, now: number): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-phase-words]')) {
    const words = JSON.parse(list.dataset['phaseWords']!) as StateWords;
    const rows = [...list.querySelectorAll<HTMLElement>('[data-closes]')];
    const changed = rows.filter((row) => correct(row, words, now));
    const summary = (list.closest('article') ?? document).querySelector<HTMLElement>(
      '[data-round-state]',
    );
    if (changed.length > 0 && summary && list.matches('table'))
      summary.textContent = roundText(rows, words);
  }
}

/** Whether the row had to be changed. */
function correct(row: HTMLElement, words: StateWords, now: number): boolean {
  const badge = row.querySelector<HTMLElement>('.badge');
  const phase = phaseAt(row.dataset['opens'], row.dataset['closes']!, now);
  const look = `badge ${phase}`;
  if (!badge || badge.className === look) return false;
  badge.className = look;
  badge.textContent = words[phase];
  if (row.dataset['phase']) row.dataset['phase'] = phase;
  else row.hidden = phase === 'past';
  return true;
}

function roundText(rows: readonly HTMLElement[], words: StateWords): string {
  const titles = (phase: Phase) =>
    rows.filter((row) => row.querySelector(`.${phase}`)).map((row) => row.dataset['title']!);
  const list = listerFor(localeOf(document.documentElement.lang));
  if (titles('now').length > 0) return `${words.nowOpen} ${list(titles('now'))}`;
  return titles('coming').length > 0 ? `${words.next} ${titles('coming')[0]}` : words.over;
}

const now = Date.now();
correctStates(document, now);
sayAge(now);

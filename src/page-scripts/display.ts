/** The panel in which a reader chooses colours and text size. The choice is kept on this device only. */
import css from '../styles/on-demand/display.css?inline';
import { addStyle } from '../styles/add';
import { displayKey } from './inline';

/** What can be chosen; the first of each row is what the device asks for and leaves no trace. */
export const displayChoices = {
  scheme: ['', 'light', 'dark'],
  size: ['', 'large', 'larger'],
} as const;
type Row = keyof typeof displayChoices;

/** Opens the panel of a button, or closes it. The button's `data-display-words` holds, in the order of `displayChoices`, the name of each row and of what can be chosen. */
export function togglePanel(button: HTMLButtonElement): void {
  const next = button.nextElementSibling;
  const panel = next instanceof HTMLFieldSetElement ? next : makePanel(button);
  panel.togglePopover({ source: button });
  // Below its button, inside the window.
  const { left, bottom } = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - panel.offsetWidth;
  panel.style.left = `${Math.max(0, Math.min(left, room - 16))}px`;
  panel.style.top = `${bottom + 8}px`;
}

/** The choices made so far. */
const chosen = () => (document.documentElement.dataset['display'] ?? '').split(' ').filter(Boolean);

/** Takes one choice of a row in the place of the others of that row. */
function choose(row: Row, choice: string): void {
  const others = chosen().filter(
    (one) => !(displayChoices[row] as readonly string[]).includes(one),
  );
  const all = [...others, choice].filter(Boolean).join(' ');
  document.documentElement.dataset['display'] = all;
  try {
    if (all) localStorage.setItem(displayKey, all);
    else localStorage.removeItem(displayKey);
  } catch {
    // A browser that keeps nothing still shows this page as chosen.
  }
}

function makePanel(button: HTMLButtonElement): HTMLFieldSetElement {
  addStyle(css);
  const words = button.dataset['displayWords']!.split('|');
  const panel = document.createElement('fieldset');
  panel.className = 'display-panel';
  panel.popover = 'auto';
  panel.setAttribute('aria-label', button.textContent.trim());
  panel.append(
    ...(Object.keys(displayChoices) as Row[]).map((row) =>
      makeRow(row, words.splice(0, displayChoices[row].length + 1)),
    ),
  );
  button.after(panel);
  return panel;
}

function makeRow(row: Row, [name, ...labels]: readonly string[]): HTMLFieldSetElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = name!;
  group.append(legend);
  const now = displayChoices[row].find((choice) => choice && chosen().includes(choice)) ?? '';
  displayChoices[row].forEach((choice, index) => {
    const input = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: `display-${row}`,
      value: choice,
      checked: choice === now,
    });
    input.addEventListener('change', () => choose(row, choice));
    const label = document.createElement('label');
    label.append(input, ` ${labels[index]}`);
    group.append(label);
  });
  return group;
}

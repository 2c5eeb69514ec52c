/** Draws what there may be several of: items that can be added, removed and moved, and entries under names of their own. */
import { drawParts } from './render';
import { drawLeaf } from './render-leaf';
import { button, make, nameOf, newId, word, type Drawing } from './render-context';
import {
  addTo,
  gist,
  setTexts,
  sourceLists,
  textsOf,
  type List,
  type Named,
  type Node,
} from './tree';

/** The items of a list with their buttons. */
export function drawList(drawing: Drawing, key: string, list: List): HTMLElement {
  const items = make('ol', { className: 'items' });
  const add = button(word(drawing, 'add', { what: nameOf(drawing, key) }), () => {
    const item = addTo(list);
    redraw();
    focusOn(item);
    drawing.say(word(drawing, 'added', { place: list.items.length, count: list.items.length }));
    drawing.changed();
  });
  const redraw = () =>
    items.replaceChildren(...list.items.map((item, index) => drawItem(item, index)));
  redraw();
  const sources =
    list.schema.items?.['x-ref'] === 'sources' ? sourceButton(drawing, list, redraw) : undefined;
  return make('div', {}, items, make('div', { className: 'buttons' }, add, sources));

  function drawItem(item: Node, index: number): HTMLElement {
    const name = word(drawing, 'item', { what: nameOf(drawing, key), place: index + 1 });
    const isLeaf = item.type === 'leaf';
    const inside = isLeaf ? drawLeaf(drawing, name, item, true) : folded(drawing, name, item);
    const tools = make(
      'div',
      { className: 'tools' },
      tool('up', '↑', index > 0, () => move(index, index - 1, 'up')),
      tool('down', '↓', index < list.items.length - 1, () => move(index, index + 1, 'down')),
      tool('remove', '×', true, () => remove(index)),
    );
    return make('li', { className: isLeaf ? 'line' : '' }, inside, tools);

    function tool(what: 'up' | 'down' | 'remove', sign: string, can: boolean, action: () => void) {
      return button(sign, action, {
        'data-tool': what,
        disabled: !can,
        'aria-label': word(drawing, what, { item: name }),
        title: word(drawing, what, { item: name }),
      });
    }
  }

  function move(from: number, to: number, tool: string): void {
    list.items.splice(to, 0, ...list.items.splice(from, 1));
    redraw();
    const buttons = [
      ...items.children[to]!.querySelectorAll<HTMLButtonElement>(':scope > .tools > button'),
    ];
    (
      buttons.find((one) => one.dataset['tool'] === tool && !one.disabled) ??
      buttons.find((one) => !one.disabled)
    )?.focus();
    drawing.say(word(drawing, 'moved', { place: to + 1, count: list.items.length }));
    drawing.changed();
  }

  function remove(index: number): void {
    list.items.splice(index, 1);
    redraw();
    const next = items.children[Math.min(index, list.items.length - 1)];
    (next?.querySelector<HTMLElement>(':scope > .tools > [data-tool=remove]') ?? add).focus();
    drawing.say(word(drawing, 'removed', { count: list.items.length }));
    drawing.changed();
  }

  function focusOn(item: Node): void {
    const li = items.lastElementChild!;
    (item.type === 'leaf'
      ? drawing.controls.get(item)
      : li.querySelector<HTMLElement>('input, select, textarea')
    )?.focus();
  }
}

/** An item with several fields is folded to its first words; one that is empty stands open. */
function folded(drawing: Drawing, name: string, item: Node): HTMLElement {
  if (item.type !== 'group') return make('div');
  const words = gist(item);
  const summary = make('summary', {}, words ? `${name}: ${words}` : name);
  const id = newId();
  summary.id = id;
  drawing.controls.set(item, summary);
  const slot = make('div', { className: 'problem', hidden: true, id: newId() });
  drawing.slots.set(item, slot);
  const details = make(
    'details',
    { className: 'item', open: words === '' },
    summary,
    make('div', { role: 'group', 'aria-labelledby': id }, slot, drawParts(drawing, item)),
  );
  details.addEventListener('toggle', () => {
    const now = gist(item);
    summary.textContent = now ? `${name}: ${now}` : name;
  });
  return details;
}

/** Sources are cited again and again: a list takes over the one before it, the list of the whole record all of them. */
function sourceButton(drawing: Drawing, list: List, redraw: () => void): HTMLElement {
  const isWhole = drawing.root.parts['sources'] === list;
  return button(word(drawing, isWhole ? 'allSources' : 'sameSources'), () => {
    const lists = sourceLists(drawing.root);
    const before = lists.slice(0, lists.indexOf(list));
    const taken = isWhole
      ? lists.filter((one) => one !== list).flatMap(textsOf)
      : textsOf(before.findLast((one) => textsOf(one).length > 0) ?? list);
    setTexts(list, [...new Set([...textsOf(list), ...taken])]);
    redraw();
    drawing.say(word(drawing, 'count', { count: list.items.length }));
    drawing.changed();
  });
}

/** Entries under names of their own, such as the steps of a round. */
export function drawEntries(drawing: Drawing, key: string, named: Named): HTMLElement {
  const items = make('ol', { className: 'items' });
  const names = make('datalist', { id: newId() });
  const add = button(word(drawing, 'add', { what: nameOf(drawing, key) }), () => {
    addTo(named);
    redraw();
    items.lastElementChild!.querySelector('input')?.focus();
    drawing.changed();
  });
  const redraw = () =>
    items.replaceChildren(...named.entries.map((entry, index) => drawEntry(entry, index)));
  redraw();
  return make('div', {}, names, items, make('div', { className: 'buttons' }, add));

  function drawEntry(entry: Named['entries'][number], index: number): HTMLElement {
    const id = newId();
    const name = make('input', {
      id,
      value: entry.name,
      list: names.id,
      autocomplete: 'off',
      spellcheck: false,
    });
    name.addEventListener('focus', () =>
      names.replaceChildren(...drawing.entryNames().map((value) => make('option', { value }))),
    );
    name.addEventListener('input', () => {
      entry.name = name.value;
      drawing.changed();
    });
    const label = word(drawing, 'item', { what: nameOf(drawing, key), place: index + 1 });
    const inside =
      entry.node.type === 'group'
        ? drawParts(drawing, entry.node)
        : entry.node.type === 'leaf'
          ? drawLeaf(drawing, label, entry.node, true)
          : undefined;
    if (entry.node.type === 'group') drawing.controls.set(entry.node, name);
    const remove = button(
      '×',
      () => {
        named.entries.splice(index, 1);
        redraw();
        (
          items.children[Math.min(index, named.entries.length - 1)]?.querySelector<HTMLElement>(
            'input',
          ) ?? add
        ).focus();
        drawing.say(word(drawing, 'removed', { count: named.entries.length }));
        drawing.changed();
      },
      { 'aria-label': word(drawing, 'remove', { item: entry.name || label }) },
    );
    const head = make(
      'div',
      { className: 'field' },
      make('label', { for: id }, word(drawing, 'name')),
      name,
    );
    const set = make(
      'fieldset',
      { className: 'item' },
      make('legend', {}, entry.name || label),
      head,
      inside,
    );
    return make('li', {}, set, make('div', { className: 'tools' }, remove));
  }
}

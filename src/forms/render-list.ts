/** Draws what there may be several of: items that can be added, removed and moved, and entries under names of their own. */
import { renderParts } from './render';
import { renderLeaf } from './render-leaf';
import { button, make, nameOf, newId, word, type RenderContext } from './render-context';
import {
  addTo,
  summarize,
  setTexts,
  sourceLists,
  textsOf,
  type List,
  type Named,
  type Node,
} from './tree';

/** The items of a list with their buttons. */
export function renderList(context: RenderContext, key: string, list: List): HTMLElement {
  const items = make('ol', { className: 'items' });
  const add = button(word(context, 'add', { what: nameOf(context, key) }), () => {
    const item = addTo(list);
    redraw();
    focusOn(item);
    context.say(word(context, 'added', { place: list.items.length, count: list.items.length }));
    context.changed();
  });
  const redraw = () =>
    items.replaceChildren(...list.items.map((item, index) => renderItem(item, index)));
  redraw();
  const sources =
    list.schema.items?.['x-ref'] === 'sources' ? sourceButton(context, list, redraw) : undefined;
  return make('div', {}, items, make('div', { className: 'buttons' }, add, sources));

  function renderItem(item: Node, index: number): HTMLElement {
    const name = word(context, 'item', { what: nameOf(context, key), place: index + 1 });
    const isLeaf = item.type === 'leaf';
    const inside = isLeaf ? renderLeaf(context, name, item, true) : folded(context, name, item);
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
        'aria-label': word(context, what, { item: name }),
        title: word(context, what, { item: name }),
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
    context.say(word(context, 'moved', { place: to + 1, count: list.items.length }));
    context.changed();
  }

  function remove(index: number): void {
    list.items.splice(index, 1);
    redraw();
    const next = items.children[Math.min(index, list.items.length - 1)];
    (next?.querySelector<HTMLElement>(':scope > .tools > [data-tool=remove]') ?? add).focus();
    context.say(word(context, 'removed', { count: list.items.length }));
    context.changed();
  }

  function focusOn(item: Node): void {
    const li = items.lastElementChild!;
    (item.type === 'leaf'
      ? context.controls.get(item)
      : li.querySelector<HTMLElement>('input, select, textarea')
    )?.focus();
  }
}

/** An item with several fields is folded to its first words; one that is empty stands open. */
function folded(context: RenderContext, name: string, item: Node): HTMLElement {
  if (item.type !== 'group') return make('div');
  const words = summarize(item);
  const summary = make('summary', {}, words ? `${name}: ${words}` : name);
  const id = newId();
  summary.id = id;
  context.controls.set(item, summary);
  const slot = make('div', { className: 'problem', hidden: true, id: newId() });
  context.slots.set(item, slot);
  const details = make(
    'details',
    { className: 'item', open: words === '' },
    summary,
    make('div', { role: 'group', 'aria-labelledby': id }, slot, renderParts(context, item)),
  );
  details.addEventListener('toggle', () => {
    const now = summarize(item);
    summary.textContent = now ? `${name}: ${now}` : name;
  });
  return details;
}

/** Sources are cited again and again: a list takes over the one before it, the list of the whole record all of them. */
function sourceButton(context: RenderContext, list: List, redraw: () => void): HTMLElement {
  const isWhole = context.root.parts['sources'] === list;
  return button(word(context, isWhole ? 'allSources' : 'sameSources'), () => {
    const lists = sourceLists(context.root);
    const before = lists.slice(0, lists.indexOf(list));
    const taken = isWhole
      ? lists.filter((one) => one !== list).flatMap(textsOf)
      : textsOf(before.findLast((one) => textsOf(one).length > 0) ?? list);
    setTexts(list, [...new Set([...textsOf(list), ...taken])]);
    redraw();
    context.say(word(context, 'count', { count: list.items.length }));
    context.changed();
  });
}

/** Entries under names of their own, such as the steps of a round. */
export function renderEntries(context: RenderContext, key: string, named: Named): HTMLElement {
  const items = make('ol', { className: 'items' });
  const names = make('datalist', { id: newId() });
  const add = button(word(context, 'add', { what: nameOf(context, key) }), () => {
    addTo(named);
    redraw();
    items.lastElementChild!.querySelector('input')?.focus();
    context.changed();
  });
  const redraw = () =>
    items.replaceChildren(...named.entries.map((entry, index) => renderEntry(entry, index)));
  redraw();
  return make('div', {}, names, items, make('div', { className: 'buttons' }, add));

  function renderEntry(entry: Named['entries'][number], index: number): HTMLElement {
    const id = newId();
    const name = make('input', {
      id,
      value: entry.name,
      list: names.id,
      autocomplete: 'off',
      spellcheck: false,
    });
    name.addEventListener('focus', () =>
      names.replaceChildren(...context.entryNames().map((value) => make('option', { value }))),
    );
    name.addEventListener('input', () => {
      entry.name = name.value;
      context.changed();
    });
    const label = word(context, 'item', { what: nameOf(context, key), place: index + 1 });
    const inside =
      entry.node.type === 'group'
        ? renderParts(context, entry.node)
        : entry.node.type === 'leaf'
          ? renderLeaf(context, label, entry.node, true)
          : undefined;
    if (entry.node.type === 'group') context.controls.set(entry.node, name);
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
        context.say(word(context, 'removed', { count: named.entries.length }));
        context.changed();
      },
      { 'aria-label': word(context, 'remove', { item: entry.name || label }) },
    );
    const head = make(
      'div',
      { className: 'field' },
      make('label', { for: id }, word(context, 'name')),
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

/** Draws what there may be several of: items that can be added, removed and moved, and entries under names of their own. */
import { renderParts } from './render';
import { renderLeaf } from './render-leaf';
import { summaryOf, titleOfStep } from './plain-words';
import {
  button,
  make,
  nameOf,
  newId,
  problemSlot,
  word,
  type RenderContext,
} from './render-context';
import { addTo, setTexts, sourceLists, textsOf, type List, type Named, type Node } from './tree';

/** The items of a list with their buttons. */
export function renderList(context: RenderContext, key: string, list: List): HTMLElement {
  const isSources = list.schema.items?.['x-ref'] === 'sources';
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
  const sources = isSources ? sourceButton(context, list, redraw) : undefined;
  return make('div', {}, items, make('div', { className: 'buttons' }, add, sources));

  function renderItem(item: Node, index: number): HTMLElement {
    const name = word(context, 'item', { what: nameOf(context, key), place: index + 1 });
    // The one item that a new record must have is asked for like any other field.
    if (item.type === 'group' && context.isNew && list.required && list.items.length === 1)
      return make(
        'li',
        { className: 'only' },
        problemSlot(context, item),
        renderParts(context, item),
      );
    const isLeaf = item.type === 'leaf';
    const last = list.items.length - 1;
    const moves =
      last > 0 && !isSources
        ? [
            tool('up', '↑', index > 0, () => move(index, index - 1, 'up')),
            tool('down', '↓', index < last, () => move(index, index + 1, 'down')),
          ]
        : [];
    const remover = tool('remove', '×', true, () => remove(index));
    const isOnly = context.isNew && list.required && last === 0;
    const tools = isOnly ? undefined : make('div', { className: 'tools' }, ...moves, remover);
    return isLeaf
      ? make('li', { className: 'line' }, renderLeaf(context, name, item, true), tools)
      : make('li', {}, folded(context, name, item, tools));

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
    const moved = items.children[to]!;
    const fold = moved.querySelector<HTMLDetailsElement>(':scope > details');
    if (fold) fold.open = true;
    const buttons = [
      ...(fold ?? moved).querySelectorAll<HTMLButtonElement>(':scope > .tools > button'),
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
    (
      next?.querySelector<HTMLElement>(
        ':scope > .tools > [data-tool=remove], :scope > details > summary',
      ) ?? add
    ).focus();
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

/** An item with several fields is folded to its first words, with its tools; one that is empty stands open. */
function folded(
  context: RenderContext,
  name: string,
  item: Node,
  tools: HTMLElement | undefined,
): HTMLElement {
  if (item.type !== 'group') return make('div');
  const id = newId();
  const summary = make('summary', { id });
  const show = () => {
    const now = summaryOf(context, item);
    summary.textContent = now ? `${name}: ${now}` : name;
    return now;
  };
  context.controls.set(item, summary);
  const slot = make('div', { className: 'problem', hidden: true, id: newId() });
  context.slots.set(item, slot);
  const details = make(
    'details',
    { className: 'item', open: show() === '' },
    summary,
    make('div', { role: 'group', 'aria-labelledby': id }, slot, renderParts(context, item)),
    tools,
  );
  details.addEventListener('toggle', show);
  summary.addEventListener('records', show);
  return details;
}

/** Sources are cited again and again: a list takes over the one before it, the list of the whole record all of them. */
function sourceButton(
  context: RenderContext,
  list: List,
  redraw: () => void,
): HTMLElement | undefined {
  const isWhole = context.root.parts['sources'] === list;
  // The parts of a new record take its sources, and it theirs, where they have none.
  if (context.isNew) return undefined;
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
    const label = word(context, 'item', { what: nameOf(context, key), place: index + 1 });
    const { node } = entry;
    const name = make('input', {
      id: newId(),
      value: entry.name,
      list: names.id,
      autocomplete: 'off',
      spellcheck: false,
    });
    name.addEventListener('focus', () =>
      names.replaceChildren(
        ...context.steps().map(({ id, title }) => make('option', { value: id, label: title })),
      ),
    );
    name.addEventListener('input', () => {
      entry.name = name.value;
      context.changed();
    });
    const inside =
      node.type === 'group'
        ? renderParts(context, node)
        : node.type === 'leaf'
          ? renderLeaf(context, label, node, true)
          : undefined;
    const summary = make('summary', { id: newId() });
    const show = () => {
      const now = summaryOf(context, node);
      const title = titleOfStep(context, entry.name) || label;
      summary.textContent = now ? `${title}: ${now}` : title;
    };
    show();
    if (node.type === 'group') context.controls.set(node, summary);
    const remove = button(
      '×',
      () => {
        named.entries.splice(index, 1);
        redraw();
        const next = items.children[Math.min(index, named.entries.length - 1)];
        (next?.querySelector<HTMLElement>('summary') ?? add).focus();
        context.say(word(context, 'removed', { count: named.entries.length }));
        context.changed();
      },
      {
        'aria-label': word(context, 'remove', { item: titleOfStep(context, entry.name) || label }),
      },
    );
    const head = make(
      'div',
      { className: 'field' },
      make('label', { for: name.id }, word(context, 'name')),
      name,
    );
    const details = make(
      'details',
      { className: 'item', open: entry.name === '' },
      summary,
      make('div', { role: 'group', 'aria-labelledby': summary.id }, inside, head),
      make('div', { className: 'tools' }, remove),
    );
    details.addEventListener('toggle', show);
    summary.addEventListener('records', show);
    return make('li', {}, details);
  }
}

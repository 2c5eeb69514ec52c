/** Who chooses whom: the picture, and body by body the same in words. */
import type { Words } from '../i18n/index.ts';
import type { AttributesOf } from '../model/guide-components.ts';
import {
  layersOf,
  nodeOf,
  selectionsAmong,
  selectionsOf,
  type Node,
  type Selection,
} from '../model/who-elects.ts';
import { shownTitle } from '../model/page.ts';
import { addressOf, type Site } from '../model/site.ts';
import type { Block, Line, Piece } from './drawn.ts';

export function drawWhoChooses(
  site: Site,
  { of }: AttributesOf<'WhoChooses'>,
  words: Words,
): Block[] {
  const all = selectionsOf(site);
  const named = new Map(
    (of?.split(' ') ?? []).flatMap((name) => nodeOf(site, name).map((node) => [node, name])),
  );
  const selections = of ? selectionsAmong(all, [...named.keys()]) : all;
  const items = layersOf(selections)
    .flat()
    .flatMap((node) =>
      of
        ? [meaningLine(site, node, named.get(node)!, selections, words)]
        : bodyLine(site, node, selections, words),
    );
  return [{ kind: 'structure' }, { kind: 'list', items }];
}

/** What a body is, and by which of the others its people are chosen. */
function meaningLine(
  site: Site,
  node: Node,
  name: string,
  selections: readonly Selection[],
  words: Words,
): Line {
  const { data } = site.find(name)!;
  return [
    { kind: 'strong', text: nodeTitle(site, node, words) },
    `: ${'summary' in data ? data.summary : ''}`,
    ...choosersOf(site, node, selections, words),
  ];
}

/** One line for a body that has posts: the posts, and who chooses for them. */
function bodyLine(site: Site, node: Node, selections: readonly Selection[], words: Words): Line[] {
  const posts = new Set(selections.filter(({ to }) => to === node).map(({ position }) => position));
  if (posts.size === 0) return [];
  return [
    [
      { kind: 'strong', text: nodeTitle(site, node, words) },
      ': ',
      ...[...posts].flatMap((position, index): Piece[] => [
        index > 0 ? `${words.t('component.between')} ` : '',
        { kind: 'link', to: addressOf(position), text: position.data.title },
      ]),
      '.',
      ...choosersOf(site, node, selections, words),
    ],
  ];
}

/** The other bodies that choose people for one; nothing if none does. */
function choosersOf(
  site: Site,
  node: Node,
  selections: readonly Selection[],
  words: Words,
): Piece[] {
  const choosers = new Set(
    selections
      .filter(({ to }) => to === node)
      .flatMap(({ from }) => from)
      .filter((from) => from !== node),
  );
  const names = [...choosers].map((one) => asPart(nodeTitle(site, one, words)));
  return names.length > 0 ? [` ${words.t('component.filledBy', { who: words.list(names) })}`] : [];
}

/** Inside a sentence an article is written small. */
const asPart = (title: string) => title.replace(/^The /, 'the ');

/** What a body is called in the picture and beside it. */
function nodeTitle(site: Site, node: Node, { t }: Words): string {
  switch (node) {
    case 'regions':
      return t('component.regions');
    case 'working-groups':
      return t('component.workingGroups');
    case 'glossary/als':
      return t('component.organizations');
    case 'glossary/individual-member':
      return t('component.individuals');
    default:
      return shownTitle(site.find(node)!);
  }
}

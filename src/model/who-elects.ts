/** Who chooses whom, over all positions: one row for each post and chooser. The picture and the table are made from it. */
import { listOf } from './lists.ts';
import type { RecordOf, Site } from './site.ts';

/** A body in the picture: a record, or several that stand for one. `regions`: all regional organizations. `working-groups`: all working groups. */
export type Node = 'regions' | 'working-groups' | (string & {});

export interface Selection {
  readonly position: RecordOf<'positions'>;
  /** The words of the record on who chooses, and how. */
  readonly chosenBy: RecordOf<'positions'>['data']['chosenBy'][number];
  /** Who chooses; empty if the record names no body. */
  readonly from: readonly Node[];
  /** The body in which the post is. */
  readonly to: Node;
}

/** Every selection for a post that exists, in the order of the list of positions. */
export const selectionsOf = (site: Site): Selection[] =>
  (listOf(site, 'positions').flatMap((part) => part.records) as RecordOf<'positions'>[])
    .filter(({ data }) => !data.ended)
    .flatMap((position) =>
      position.data.chosenBy.map((chosenBy) => {
        const from = unique(
          [chosenBy.ref, ...(chosenBy.with ?? [])].flatMap((name) =>
            name ? nodeOf(site, name) : [],
          ),
        );
        const bodies = unique(position.data.bodies.flatMap((name) => nodeOf(site, name)));
        // A post can be in two bodies, such as a liaison; the one that does not choose is the one it leads to.
        return {
          position,
          chosenBy,
          from,
          to: bodies.find((body) => !from.includes(body)) ?? bodies[0]!,
        };
      }),
    );

/** The body for which a record stands in the picture: a post stands for the body it is in. */
export function nodeOf(site: Site, name: string): Node[] {
  const record = site.find(name);
  if (name === 'glossary/ralo' || record?.kind === 'regions') return ['regions'];
  if (record?.kind === 'groups' && record.data.kind === 'working-group') return ['working-groups'];
  if (record?.kind === 'positions') return nodeOf(site, record.data.bodies[0]!);
  return record ? [name] : [];
}

/** The selections for some bodies of the picture, with those of the choosers that are among them. */
export function selectionsAmong(selections: readonly Selection[], bodies: readonly Node[]) {
  return selections
    .filter(({ to }) => bodies.includes(to))
    .map((one) => ({ ...one, from: one.from.filter((body) => bodies.includes(body)) }));
}

const unique = <T>(items: readonly T[]) => [...new Set(items)];

/**
 * Bodies from those who choose first to those who are chosen last; a circle is cut where it was entered. Whoever is chosen
 * by nobody stands right before the first body it chooses for.
 */
export function layersOf(selections: readonly Selection[]): Node[][] {
  const arrows = arrowsOf(selections);
  const nodes = unique([...arrows.flat(), ...selections.map((one) => one.to)]);
  const depth = new Map<Node, number>();
  const depthOf = (node: Node, path: readonly Node[]): number => {
    const known = depth.get(node);
    if (known !== undefined) return known;
    const before = arrows
      .filter(([from, to]) => to === node && !path.includes(from))
      .map(([from]) => depthOf(from, [...path, node]));
    const found = before.length === 0 ? 0 : Math.max(...before) + 1;
    if (path.length === 0) depth.set(node, found);
    return found;
  };
  for (const node of nodes) depthOf(node, []);
  for (const node of nodes.filter((one) => depth.get(one) === 0)) {
    const targets = arrows.filter(([from]) => from === node).map(([, to]) => depth.get(to)!);
    if (targets.length > 0) depth.set(node, Math.max(0, Math.min(...targets) - 1));
  }
  const layers: Node[][] = [];
  for (const node of nodes) (layers[depth.get(node)!] ??= []).push(node);
  return layers.filter((layer) => layer !== undefined);
}

/** Each pair of bodies of which one chooses for the other, once. A body that chooses among itself makes no arrow. */
export function arrowsOf(selections: readonly Selection[]): [from: Node, to: Node][] {
  const pairs = selections.flatMap(({ from, to }) =>
    from.filter((one) => one !== to).map((one) => `${one} ${to}`),
  );
  return unique(pairs).map((pair) => pair.split(' ') as [Node, Node]);
}

/** A body in the diagram: who fills its posts, and which these are. */
interface Body {
  readonly node: Node;
  /** The bodies that choose for it, itself left out. */
  readonly choosers: readonly Node[];
  readonly posts: readonly RecordOf<'positions'>[];
}

/** The bodies in layers, those who choose above those they choose. */
export function structureOf(site: Site): Body[][] {
  const selections = selectionsOf(site);
  const arrows = arrowsOf(selections);
  return layersOf(selections).map((layer) =>
    layer.map((node) => ({
      node,
      choosers: arrows.filter(([, to]) => to === node).map(([from]) => from),
      posts: unique(selections.filter(({ to }) => to === node).map(({ position }) => position)),
    })),
  );
}

/** The sections that can be had whole, as one document to print or to keep. */
import type { Kind } from './kinds.ts';
import type { AnyRecord } from './site.ts';

/** Kinds that people read on paper. Sources are none: they are the footnotes of all others. */
export const wholeKinds = [
  'areas',
  'groups',
  'regions',
  'positions',
  'procedures',
  'cycles',
  'opportunities',
  'guides',
  'glossary',
] as const satisfies Kind[];
export type WholeKind = (typeof wholeKinds)[number];

/** Whether a kind can be had whole. */
export const isWhole = (kind: Kind): kind is WholeKind =>
  (wholeKinds as readonly Kind[]).includes(kind);

/** `/print/groups/` */
export const wholeAddress = (kind: WholeKind): string => `/print/${kind}/`;

/** The name of the place where a record begins in its document: `groups-cpwg`. */
export const placeOf = ({ kind, id }: Pick<AnyRecord, 'kind' | 'id'>): string => `${kind}-${id}`;

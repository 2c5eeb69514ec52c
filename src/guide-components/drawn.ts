/** What a component draws, before it is HTML or Markdown: lines of text, links and dates, in paragraphs, lists and tables. */
import type { AgendaEntry } from '../model/agenda.ts';
import type { Evidence } from '../model/fields.ts';

export type Piece =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  /** To a page of the guide (`/groups/cpwg/`), another page or a role address. */
  | { readonly kind: 'link'; readonly to: string; readonly text: string }
  /** Days that stay on one line where a table has room for them. */
  | { readonly kind: 'days'; readonly text: string }
  /** When something was seen, or another remark. */
  | { readonly kind: 'aside'; readonly text: string }
  /** `silent` leaves no mark in a sentence; the source still stands in the list of the page. */
  | {
      readonly kind: 'source';
      readonly sources: readonly string[];
      readonly evidence?: Evidence | undefined;
      readonly silent?: true;
    };

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line; readonly isNote?: true }
  | { readonly kind: 'list'; readonly items: readonly Line[]; readonly isOrdered?: true }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    }
  /** Open and coming steps, whose state the page corrects by the reader's clock. */
  | { readonly kind: 'agenda'; readonly entries: readonly AgendaEntry[] }
  /** The day against which the dates are checked. */
  | { readonly kind: 'built-on' }
  /** A field to type a country in; only in a page. */
  | { readonly kind: 'lookup' }
  /** The picture of who chooses whom; what stands behind it says the same. */
  | { readonly kind: 'structure' };

export type Drawn =
  | { readonly place: 'sentence'; readonly line: Line }
  | { readonly place: 'block'; readonly blocks: readonly Block[] };

/** Whether components draw with the text under a key. */
export const isDrawnText = (key: string): boolean =>
  key.startsWith('component.') || /^people\.(?:from|until)/.test(key);

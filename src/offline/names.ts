/** What the page, the service worker and the build have to call by the same names. */

/** Caches of a guide served under a base path: what each page needs, and pages that were visited. Others of the same host are not ours. */
export const shellCache = (base: string) => `shell ${base}`;
export const visitedCache = (base: string) => `visited ${base}`;
/** Two places for the whole guide, so that a new copy is fetched beside the old one; see `full-copy.ts`. */
export const wholePlaces = (base: string) => [`guide a ${base}`, `guide b ${base}`] as const;

/** The day on which a kept copy was right, in a header of the copy. */
export const savedHeader = 'x-saved-on';

/** The list of the parts in which the whole guide is fetched. */
export interface Parts {
  /** The day of the build. */
  readonly day: string;
  /** The language of its pages. A device keeps the guide in one. */
  readonly language: string;
  /** What tells this build from every other: a hash of its parts. */
  readonly build: string;
  readonly pages: number;
  /** What has to be fetched, in bytes. */
  readonly bytes: number;
  /** What a reader fetches at once who keeps no more than the pages they visit, in bytes. */
  readonly shell: number;
  /** Each under a name that changes with what it holds, so parts of two builds are never taken for one. */
  readonly parts: readonly { readonly file: string; readonly bytes: number }[];
}

/** One part, JSON in zlib's format: texts and, in base64, what is no text. A page holds its styles as a number in `styles`. */
export interface Part {
  readonly styles: readonly string[];
  readonly files: readonly {
    readonly path: string;
    readonly type: string;
    readonly text?: string;
    readonly base64?: string;
    readonly style?: number;
  }[];
}

/** Stands in a page of a part where its styles stood. */
export const stylePlace = '<style></style>';

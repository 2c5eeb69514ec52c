/** What the builders of feeds and data know: the site, its words, its addresses and when its records changed. */
import type { Words } from '../i18n/index.ts';
import type { Redirects } from '../model/redirects.ts';
import type { AnyRecord, Site } from '../model/site.ts';
import type { Change } from './changes.ts';

export interface Publication {
  readonly site: Site;
  readonly words: Words;
  /** The absolute address of a path below the site's root. */
  readonly at: (path: string) => string;
  /** A UUID of a name: it stays when the site moves to another host. */
  readonly uuidOf: (name: string) => string;
  readonly changeOf: (record: AnyRecord) => Change;
  /** The prose of a record as Markdown, with what the components of guides draw; empty if it has none. */
  readonly proseOf: (record: AnyRecord) => string;
  /** The name of the licence of the content. */
  readonly licence: string;
  readonly redirects: Redirects;
}

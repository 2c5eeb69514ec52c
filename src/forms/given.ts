/** What the pages of forms know beforehand. */
import type { Texts } from '../i18n/words';
import type { Repository } from '../model/forge';
import type { Kind } from '../model/kinds';
import type { RenderContext } from './render-context';

export interface Given {
  readonly texts: Texts;
  readonly labels: RenderContext['labels'];
  readonly options: RenderContext['options'];
  readonly base: string;
  /** The title of the page. */
  readonly title: string;
  /** Where the repository lives on the web. */
  readonly repository?: Repository;
  /** The role address that takes messages about the guide. */
  readonly contact?: string;
  /** Kinds whose records have prose. */
  readonly withProse: readonly Kind[];
  /** The kind of the new record; without it, the address names the record to change. */
  readonly kind?: Kind;
}

/** What the form of translators knows beforehand. */
export interface TranslateGiven {
  readonly texts: Texts;
  readonly labels: Readonly<Record<string, string>>;
  readonly base: string;
  /** The languages by code, each by its name and the side from which it runs. */
  readonly languages: Readonly<
    Record<string, { readonly name: string; readonly dir: 'ltr' | 'rtl' }>
  >;
  /** The fields of each kind in their order. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly repository?: Repository;
  readonly contact?: string;
}

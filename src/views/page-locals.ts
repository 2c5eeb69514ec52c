/**
 * What each view of a page finds in `Astro.locals`: the guide and the words of its language, the languages it stands in, and what it lends to
 * components inside its prose, to which Astro gives only the attributes that a guide writes.
 */
import type { Words } from '../i18n';
import type { Page } from '../model/page';
import type { Site } from '../model/site';

/** Where a page stands in a language: its address below the site's root; where the language has no such page, what comes nearest. */
export interface InLanguage {
  readonly language: string;
  readonly address: string;
  readonly isSame: boolean;
}

declare global {
  namespace App {
    interface Locals {
      /** The guide in the language of the page. */
      site: Site;
      /** The words of the interface in that language. */
      words: Words;
      /** The record page on which prose is drawn. */
      guidePage?: Pick<Page, 'site' | 'numberOf' | 'mention'>;
      /** Every language of the guide, if it has more than one. */
      languages?: readonly InLanguage[];
      /** The style sheet of the page as it was drawn, if rules for what it does not hold may be left out. */
      css?: string;
    }
  }
}

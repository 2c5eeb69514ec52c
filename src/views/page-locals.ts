/** What a page lends to components inside its prose: Astro gives these only the attributes that a guide writes. */
import type { Page } from '../model/page';

declare global {
  namespace App {
    interface Locals {
      /** The record page on which prose is drawn. */
      guidePage?: Pick<Page, 'site' | 'numberOf' | 'mention'>;
    }
  }
}

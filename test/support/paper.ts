/** Links as they come out on paper. */
import type { Page } from 'playwright-core';

export interface PrintedLink {
  readonly href: string;
  readonly html: string;
  /** Whether the address stands behind the link, or is what the link says. */
  readonly isWritten: boolean;
}

/** The links to other places in the text of a page that is shown as it is printed. */
export const linksOnPaper = (page: Page): Promise<PrintedLink[]> =>
  page.evaluate(() => {
    // An address is whole without its scheme and last slash too.
    const bare = (address: string) => address.replace(/^https?:\/\/|\/$/g, '');
    return [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')]
      .filter((link) => link.checkVisibility())
      .map((link) => ({
        href: link.href,
        html: link.outerHTML.slice(0, 120),
        isWritten:
          getComputedStyle(link, '::after').content.includes(link.getAttribute('href')!) ||
          bare(link.href) === bare(link.textContent.trim()),
      }));
  });

/**
 * Pages that are laid out one after the other in one frame, without being loaded: what only measures places and sizes costs a third of
 * what it takes to visit each. No script of theirs runs. A frame is resized without the window around it, which takes most of a visit.
 */
import type { Frame } from 'playwright-core';
import type { BuiltPage } from './built-pages.ts';
import { visit } from './visit.ts';

/** The frame around a page, and what makes its window so wide. */
export interface LaidOut {
  readonly frame: Frame;
  readonly resize: (width: number) => Promise<void>;
}

/** Lays out each page in a window so wide and collects what a look finds wrong there. */
export const layOutAll = (
  pages: readonly BuiltPage[],
  width: number,
  look: (page: LaidOut, address: string) => Promise<readonly string[]>,
): Promise<string[]> =>
  // The policy of the page around the frame knows no hashes of the others' styles.
  visit('/404.html', { script: false, context: { bypassCSP: true } }, async (page) => {
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'border: 0; block-size: 800px; max-inline-size: none';
      document.body.replaceChildren(frame);
      frame.contentDocument!.write('<!doctype html>');
      frame.contentDocument!.close();
    });
    const frame = page.frames()[1]!;
    const resize = (width: number) =>
      page.evaluate(
        (width) => (document.querySelector('iframe')!.style.inlineSize = `${width}px`),
        width,
      );
    const faults: string[] = [];
    for (const { address, html } of pages) {
      await resize(width);
      await frame.evaluate(fill, html);
      const found = await look({ frame, resize: async (to) => void (await resize(to)) }, address);
      faults.push(...found.map((fault) => `${address}: ${fault}`));
    }
    return faults;
  });

/** Runs in the frame: puts a page in the place of the one before. */
async function fill(html: string): Promise<void> {
  const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceWith(document.adoptNode(documentElement));
  // Fonts are asked for when the text is laid out.
  scrollTo(0, document.body.offsetHeight && 0);
  await document.fonts.ready;
}

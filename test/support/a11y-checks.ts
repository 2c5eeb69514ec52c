/** What axe cannot see on a page: each look gives what it finds wrong, one line each, and leaves the page as it was but for its width. */
import type { Page } from 'playwright-core';
import { linksOnPaper } from './paper.ts';
import { faintInPictures } from './picture-contrast.ts';

/** Reflow (WCAG 1.4.10): what reaches over the edge of the window, or is cut off within its own box. */
export const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide =
      scrollWidth > clientWidth
        ? [`the page is ${scrollWidth} pixels wide in a window of ${clientWidth}`]
        : [];
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      // What is hidden on purpose: words for screen readers alone, and the word beside the sign of the button for colours.
      if (
        one.offsetWidth <= 1 ||
        getComputedStyle(one).clipPath !== 'none' ||
        one.matches('.display-button') ||
        one.innerText === undefined ||
        one.matches('input, select, textarea') ||
        one.innerText.trim() === ''
      )
        return false;
      const { overflowX, overflowY } = getComputedStyle(one);
      if (![overflowX, overflowY].some((how) => how === 'hidden' || how === 'clip')) return false;
      if (one.scrollWidth <= one.clientWidth + 1 && one.scrollHeight <= one.clientHeight + 1)
        return false;
      // A picture may be cut; words may not.
      const frame = one.getBoundingClientRect();
      const words = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (words.nextNode()) {
        if (words.currentNode.parentElement!.closest('.hidden')) continue;
        range.selectNodeContents(words.currentNode);
        const { left, right, top, bottom, width } = range.getBoundingClientRect();
        // The letters of a font stand a little over a line that is set close.
        const slack = parseFloat(getComputedStyle(words.currentNode.parentElement!).fontSize) * 0.3;
        if (
          width > 0 &&
          (left < frame.left - 1 ||
            right > frame.right + 1 ||
            top < frame.top - slack ||
            bottom > frame.bottom + slack)
        )
          return true;
      }
      return false;
    });
    return [...wide, ...cut.map((one) => `${one.outerHTML.slice(0, 80)} is cut off`)];
  });

/** Text spacing (WCAG 1.4.12): the same when a reader sets lines, letters, words and paragraphs as wide apart as they may. */
export async function spaced(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    const text =
      'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
    sheet.replaceSync(`* { ${text} } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
  });
  const faults = await overflow(page);
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return faults;
}

/** Target size (WCAG 2.5.8), more strictly than axe, which lets small targets stand where there is room around them. */
export const small = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
      .filter(
        (one) =>
          one.checkVisibility() &&
          !one.closest('p, li, dd, td, th, label, .cite') &&
          !one.matches('.skip'),
      )
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < 24)
      .map(
        ({ one, box }) => `${one.outerHTML.slice(0, 60)} is ${Math.round(box.height)} pixels high`,
      ),
  );

/** Focus order (WCAG 2.4.3) where all stands in one column: places for Tab that stand above the one before them. */
export const upwards = (page: Page) =>
  page.evaluate(() => {
    // What keeps to the lower edge of the window stands below whatever a reader has scrolled to.
    const boxOf = (one: HTMLElement) => {
      const box = one.getBoundingClientRect();
      for (let at: HTMLElement | null = one; at; at = at.parentElement)
        if (
          getComputedStyle(at).position === 'fixed' &&
          at.getBoundingClientRect().bottom >= innerHeight
        )
          return new DOMRect(
            box.x,
            box.y + document.documentElement.scrollHeight,
            box.width,
            box.height,
          );
      return box;
    };
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ]
      .filter(
        (one) =>
          one.tabIndex >= 0 &&
          one.checkVisibility({ visibilityProperty: true }) &&
          !one.matches('.skip'),
      )
      .map((one) => ({ one, box: boxOf(one) }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    // A new column may begin higher.
    const isAbove = (a: DOMRect, b: DOMRect) =>
      a.bottom <= b.top && a.left < b.right && b.left < a.right;
    return stops
      .filter(({ box }, index) => index > 0 && isAbove(box, stops[index - 1]!.box))
      .map(({ one }) => `${one.outerHTML.slice(0, 80)} stands above the stop before it`);
  });

/** Link purpose (WCAG 2.4.4): links that share their words and lead to different places, and words that say nothing. */
export const ambiguous = (page: Page) =>
  page.evaluate(() => {
    const places = new Map<Element, Map<string, Set<string>>>();
    const faults: string[] = [];
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      // Lists of related pages stand under the kind of page they lead to; what a whole section holds is looked at page by page.
      // The item of a source begins with its title, and says so what its link to the original opens (technique H77).
      if (
        link.matches('.skip, .rule, li[id] > a:first-child ~ .original') ||
        link.closest('section:has(> #related, > #named-by), .whole')
      )
        continue;
      const name = (link.getAttribute('aria-label') ?? link.textContent)
        .trim()
        .replaceAll(/\s+/g, ' ');
      // A list of contents is a place of its own, named so: what it leads to is on this page.
      const text = link.closest('.contents') ?? link.closest('main') ?? document.body;
      const address = text === document.body ? link.href : link.getAttribute('href')!;
      const names = places.get(text) ?? new Map<string, Set<string>>();
      places.set(text, names.set(name, (names.get(name) ?? new Set()).add(address)));
      if (/^(|here|click here|more|read more|learn more|this|link|details)$/i.test(name))
        faults.push(`“${name}” does not say that it leads to ${address}`);
    }
    const shared = [...places.values()].flatMap((names) =>
      [...names].filter(([, addresses]) => addresses.size > 1),
    );
    return [
      ...faults,
      ...shared.map(([name, addresses]) => `${name} → ${[...addresses].join(', ')}`),
    ];
  });

/** Use of colour (WCAG 1.4.1): marks of a state that say it in no word. */
export const mute = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .badge')]
      .filter((badge) => badge.checkVisibility() && badge.innerText.trim() === '')
      .map((badge) => `${badge.outerHTML} says nothing`),
  );

/** What moves by itself or on its way from one look to another, for a reader who asked for less movement. */
export const moving = (page: Page) =>
  page.evaluate(() => {
    const root =
      getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
        ? ['the page scrolls smoothly']
        : [];
    const parts = [...document.querySelectorAll('body, body *')].filter((one) => {
      const { animationName, transitionDuration } = getComputedStyle(one);
      // What only waits unseen, as the lists do while search answers, does not move.
      return (
        !['none', 'wait'].includes(animationName) ||
        transitionDuration.split(',').some((time) => parseFloat(time) > 0)
      );
    });
    return [...root, ...parts.map((one) => `${one.outerHTML.slice(0, 60)} moves`)];
  });

/** Forced colours take all backgrounds away: controls without an edge, a line or a sign, and marks of a state without a sign. */
export async function edgeless(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, input:not([type=hidden]), select, textarea, main .badge',
      ),
    ]
      .filter((one) => {
        // A control that lies unseen over words lends its place to these.
        const words = getComputedStyle(one).opacity === '0' && one.nextElementSibling;
        const { appearance, borderBlockEndStyle, borderBlockEndWidth, textDecorationLine } =
          getComputedStyle(words || one);
        const isDrawn = !words && one.matches('input, select, textarea') && appearance !== 'none';
        const isEdged = borderBlockEndStyle !== 'none' && parseFloat(borderBlockEndWidth) > 0;
        const hasSign = getComputedStyle(one, '::before').borderBlockStartStyle !== 'none';
        return (
          one.checkVisibility() &&
          one.offsetWidth > 1 &&
          !isDrawn &&
          !isEdged &&
          !hasSign &&
          !textDecorationLine.includes('underline')
        );
      })
      .map((one) => `${one.outerHTML.slice(0, 80)} cannot be seen in forced colours`),
  );
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** On paper: links to other places without their address, dates without their year, and what only serves a screen. */
export async function onPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const links = await linksOnPaper(page);
  const written = new Set(links.flatMap(({ href, isWritten }) => (isWritten ? [href] : [])));
  const others = await page.evaluate(() => {
    const shown = <T extends HTMLElement>(selector: string) =>
      [...document.querySelectorAll<T>(selector)].filter((one) => one.checkVisibility());
    const years = shown<HTMLTimeElement>('main time[datetime]').filter(
      (time) => !time.innerText.includes(time.dateTime.slice(0, 4)),
    );
    const screens = shown('.main-nav, .site-header .search-box, .skip, .contents, .display-button');
    return [
      ...years.map((time) => `${time.outerHTML.slice(0, 120)} is printed without its year`),
      ...screens.map((one) => `${one.outerHTML.slice(0, 60)} is of no use on paper`),
    ];
  });
  await page.emulateMedia({ media: null });
  return [
    ...links
      // Once on a page is enough.
      .filter(({ href }) => !written.has(href))
      .map(({ html }) => `${html} is printed without its address`),
    ...others,
  ];
}

const named = async (name: string, faults: Promise<string[]>) =>
  (await faults).map((fault) => `${name}: ${fault}`);

/** All that is looked at on a wide screen. */
export async function looksOnWide(page: Page): Promise<string[]> {
  return [
    ...(await named('links', ambiguous(page))),
    ...(await named('states', mute(page))),
    ...(await named('pictures', faintInPictures(page))),
    ...(await named('movement', moving(page))),
    ...(await named('forced colours', edgeless(page))),
    ...(await named('paper', onPaper(page))),
  ];
}

/** All that is looked at on a phone, and in a window of 1280 by 1024 pixels at 400 %, which is 320 by 256. */
export async function looksOnPhone(page: Page): Promise<string[]> {
  const phone = page.viewportSize()!;
  const faults = [
    ...(await named('phone', overflow(page))),
    ...(await named('targets', small(page))),
    ...(await named('order', upwards(page))),
  ];
  await page.setViewportSize({ width: 320, height: 256 });
  faults.push(...(await named('400 %', overflow(page))), ...(await named('spacing', spaced(page))));
  await page.setViewportSize(phone);
  return faults;
}

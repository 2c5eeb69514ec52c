/**
 * Which texts of a page look like no text that axe has passed before. Measuring contrast is most of the work of axe, and a
 * thousand pages repeat a few hundred looks.
 */

declare global {
  interface Window {
    /** The longest text of each look that `looksOf` met. */
    textsByLook: Map<string, Element>;
    /** The links of each look that `looksOfPlainLinks` met. */
    linksByLook: Map<string, Element[]>;
  }
}

/**
 * Runs in the page: names the look of every text that can be seen, that is all on which its contrast depends. These are its
 * colour, size and weight, and every painted box that touches its own, in the order of the text: its colours, its opacity, its
 * place in the pile, and whether it covers the text. Two texts of one look have one contrast.
 */
export function looksOf(): string[] {
  interface Box {
    readonly element: Element;
    readonly place: DOMRect;
    readonly look: string;
  }
  const touches = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const covers = (a: DOMRect, b: DOMRect) =>
    a.left <= b.left && a.right >= b.right && a.top <= b.top && a.bottom >= b.bottom;

  const boxes: Box[] = [];
  const texts: { element: Element; places: DOMRect[]; length: number; look: string }[] = [];
  for (const element of document.querySelectorAll('html, body, body *')) {
    const style = getComputedStyle(element);
    const paint = [
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.filter,
      style.mixBlendMode,
      style.backdropFilter,
    ];
    const isPlain = paint.join() === 'rgba(0, 0, 0, 0),none,1,none,normal,none';
    if (!isPlain || element.matches('img, svg, canvas, video'))
      boxes.push({
        element,
        place: element.getBoundingClientRect(),
        look: [...paint, style.position, style.zIndex, style.transform].join(),
      });
    const isField = element.matches('input, select, textarea');
    const length = Math.max(
      ...[...element.childNodes].map((node) =>
        node.nodeType === 3 ? node.nodeValue!.trim().length : 0,
      ),
      isField ? 9 : 0,
    );
    // Axe knows no colours of text inside a picture.
    if (
      length === 0 ||
      element instanceof SVGElement ||
      !element.checkVisibility({ visibilityProperty: true })
    )
      continue;
    // A box of one pixel is for screen readers alone, and what stands before the page waits to be called.
    const places = [...element.getClientRects()].filter(
      ({ width, height, bottom }) => width > 1 && height > 1 && bottom + scrollY > 0,
    );
    const font = [
      style.color,
      style.fontSize,
      style.fontWeight,
      style.textShadow,
      style.webkitTextStrokeWidth,
      style.webkitTextFillColor,
    ];
    const kind =
      isField || element.matches(':disabled')
        ? `${element.localName}${element.matches(':disabled')}`
        : '';
    if (places.length > 0) texts.push({ element, places, length, look: [kind, ...font].join() });
  }

  window.textsByLook = new Map();
  const longest = new Map<string, number>();
  for (const { element, length, places, look } of texts) {
    const around = new Set<string>();
    for (const box of boxes) {
      if (!places.some((place) => touches(place, box.place))) continue;
      const relation = box.element.contains(element)
        ? 'around'
        : element.contains(box.element)
          ? 'inside'
          : 'beside';
      around.add(`${relation} ${places.every((place) => covers(box.place, place))} ${box.look}`);
    }
    const whole = [look, ...around].join('; ');
    // Of a single letter axe says that it cannot tell.
    if (length > (longest.get(whole) ?? 0)) window.textsByLook.set(whole, element);
    longest.set(whole, Math.max(length, longest.get(whole) ?? 0));
  }
  return [...window.textsByLook.keys()];
}

/**
 * Runs in the page: names the look of every link in a line of text that is not underlined, that is all by which it is told from the text
 * around it: letters and boxes of itself and of everything up to its block, and what is painted behind them.
 */
export function looksOfPlainLinks(): string[] {
  window.linksByLook = new Map();
  for (const link of document.querySelectorAll('a[href]')) {
    const own = getComputedStyle(link);
    if (own.display !== 'inline' || own.textDecorationLine !== 'none') continue;
    const parts = ['link'];
    let isBelowBlock = true;
    for (let at: Element | null = link; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const paint = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter];
      const isPlain = paint.join() === 'rgba(0, 0, 0, 0),none,1,none';
      if (isBelowBlock || !isPlain) parts.push(...paint);
      if (isBelowBlock)
        parts.push(
          style.color,
          style.fontFamily,
          style.fontSize,
          style.fontStyle,
          style.fontWeight,
          style.textDecoration,
          style.textShadow,
          style.border,
          style.outline,
          ...['::before', '::after'].map((one) => getComputedStyle(at, one).content),
        );
      isBelowBlock &&= style.display === 'inline';
    }
    const look = parts.join();
    window.linksByLook.set(look, [...(window.linksByLook.get(look) ?? []), link]);
  }
  return [...window.linksByLook.keys()];
}

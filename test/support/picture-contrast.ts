/** Contrast of the words in pictures (WCAG 1.4.3), which axe does not measure. */
import type { Page } from 'playwright-core';

/** Words of pictures that stand out too little from what they stand on, in either scheme. Leaves the page in the light one. */
export async function faintInPictures(page: Page): Promise<string[]> {
  if ((await page.locator('svg text').count()) === 0) return [];
  const faults: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await page.evaluate(faintTexts)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

/**
 * Runs in the page. A word stands on the edge drawn around its letters, where that is wide; or else on the last shape before it that is filled
 * and reaches around it; or else on what is behind the picture.
 */
function faintTexts(): string[] {
  type Colour = readonly [red: number, green: number, blue: number];
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  /** What one sees of a colour, in whatever words, on a ground. */
  const seen = (colour: string, ground: Colour): Colour => {
    for (const one of [`rgb(${ground.join()})`, colour]) {
      pen.fillStyle = one;
      pen.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return [red!, green!, blue!];
  };
  const lightness = (colour: Colour) => {
    const [red, green, blue] = colour.map((part) =>
      part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: Colour, b: Colour) =>
    (Math.max(lightness(a), lightness(b)) + 0.05) / (Math.min(lightness(a), lightness(b)) + 0.05);

  const behind = (element: Element | null): Colour =>
    element
      ? seen(getComputedStyle(element).backgroundColor, behind(element.parentElement))
      : [255, 255, 255];
  const groundOf = (text: SVGTextElement): Colour => {
    const { stroke, strokeWidth, paintOrder } = getComputedStyle(text);
    const picture = text.ownerSVGElement!;
    if (stroke !== 'none' && parseFloat(strokeWidth) >= 4 && paintOrder.startsWith('stroke'))
      return seen(stroke, behind(picture));
    const place = text.getBoundingClientRect();
    const shapes = [
      ...picture.querySelectorAll<SVGGraphicsElement>('rect, path, circle, ellipse, polygon, use'),
    ].filter((shape) => {
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      return (
        isBefore &&
        left <= place.left &&
        right >= place.right &&
        top <= place.top &&
        bottom >= place.bottom &&
        getComputedStyle(shape).fill !== 'none'
      );
    });
    return shapes.reduce(
      (ground, shape) => seen(getComputedStyle(shape).fill, ground),
      behind(picture),
    );
  };

  return [...document.querySelectorAll<SVGTextElement>('svg text')].flatMap((text) => {
    const { fill, fontSize, fontWeight } = getComputedStyle(text);
    const scale = text.getScreenCTM()?.a ?? 1;
    const size = parseFloat(fontSize) * Math.abs(scale);
    const needed = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
    const ground = groundOf(text);
    const found = contrast(seen(fill, ground), ground);
    return found < needed
      ? [`“${text.textContent}” has a contrast of ${found.toFixed(2)}, not of ${needed}`]
      : [];
  });
}

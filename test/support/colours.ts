/** The colours of the style sheets as they are written, read without a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './build.ts';

export const schemes = ['light', 'dark'] as const;
export interface Colour {
  /** The selector of the rule: `:root`, `.in-doing`. */
  readonly of: string;
  /** `--color-accent`, or `color`. */
  readonly property: string;
  readonly light: string;
  readonly dark: string;
}

export const styleSheet = (path: string): string =>
  readFileSync(join(project, 'src/styles', path), 'utf8');
export const tokens = styleSheet('tokens.css');
export const inks = styleSheet('components/inks.css');

/** Every colour that a sheet has for both schemes. */
export const coloursIn = (css: string): Colour[] =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(
    ([, of, body]) =>
      [...body!.matchAll(/([\w-]+):\s*light-dark\((#[\da-f]{3,6}),\s*(#[\da-f]{3,6})\)/g)].map(
        ([, property, light, dark]) => ({
          of: of!.trim().replaceAll(/\s+/g, ' '),
          property: property!,
          light: light!,
          dark: dark!,
        }),
      ),
  );

/** The colour of a token where no rule says another. */
export function rootColour(css: string, property: string): Colour {
  const found = coloursIn(css).find((one) => one.of === ':root' && one.property === property);
  if (!found) throw new Error(`tokens.css has no ${property}.`);
  return found;
}

/** How much two colours differ, by WCAG: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [brighter, darker] = [lightnessOf(one), lightnessOf(other)].sort((a, b) => b - a);
  return (brighter! + 0.05) / (darker! + 0.05);
}

function lightnessOf(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

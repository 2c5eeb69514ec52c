/** Axe, and what axe cannot see, on many pages of the built site: as it is and as it runs from right to left, in both schemes, on a wide screen and on a phone. */
import { axeFaults, type Proven } from './axe.ts';
import { looksOnPhone, looksOnWide } from './a11y-checks.ts';
import { visitAll } from './visit.ts';

/** The faults on these pages. Both builds are visited at once, so that two processors have work; `proven` serves all of a run. */
export async function axeOn(addresses: readonly string[], proven: Proven): Promise<string[]> {
  const asked = { ltr: 'everything', rtl: 'places' } as const;
  const faults = (['ltr', 'rtl'] as const).map((direction) =>
    visitAll(addresses, { direction, width: direction === 'ltr' ? 1280 : 360 }, async (page) => {
      const light = await axeFaults(page, asked[direction], proven);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await axeFaults(page, 'colours', proven);
      await page.emulateMedia({ colorScheme: 'light' });
      const looks = await (direction === 'ltr' ? looksOnWide : looksOnPhone)(page);
      return [...light, ...dark.map((fault) => `dark: ${fault}`), ...looks].map(
        (fault) => `${direction}: ${fault}`,
      );
    }),
  );
  return (await Promise.all(faults)).flat();
}

/** A list in pieces of a size; the last may be shorter. */
export const piecesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

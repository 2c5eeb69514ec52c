/** Axe, and what axe cannot see, on many pages of the built site, in both schemes, on a wide screen and on a phone. */
import { axeFaults, type Proven } from './axe.ts';
import { looksOnPhone, looksOnWide } from './a11y-checks.ts';
import { visitAll } from './visit.ts';

/**
 * The faults on these pages. Both widths are visited at once, so that two processors have work; `proven` serves all of a run. Without
 * `onPhone`, axe is asked on the wide screen alone: on a phone the other looks find what axe would, but for contrast.
 */
export async function axeOn(
  addresses: readonly string[],
  proven: Proven,
  onPhone = true,
): Promise<string[]> {
  const screens = {
    wide: { width: 1280, asked: 'everything', looks: looksOnWide },
    phone: { width: 360, asked: 'places', looks: looksOnPhone },
  } as const;
  const faults = Object.entries(screens).map(([screen, { width, asked, looks }]) =>
    visitAll(addresses, { width }, async (page) => {
      if (screen === 'phone' && !onPhone) return named(screen, await looks(page));
      const light = await axeFaults(page, asked, proven);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await axeFaults(page, 'colours', proven);
      await page.emulateMedia({ colorScheme: 'light' });
      const others = await looks(page);
      return named(screen, [...light, ...dark.map((fault) => `dark: ${fault}`), ...others]);
    }),
  );
  return (await Promise.all(faults)).flat();
}

const named = (screen: string, faults: readonly string[]) =>
  faults.map((fault) => `${screen}: ${fault}`);

/** A list in pieces of a size; the last may be shorter. */
export const piecesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

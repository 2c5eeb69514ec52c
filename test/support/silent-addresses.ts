/** Asks a built site for every address that was ever published. */
import { redirectsOf } from '../../src/context/redirects.ts';
import { besides } from '../../src/build/hosts/permalinks.ts';
import { publishedAddresses } from '../../src/editing/published-addresses.ts';
import { piecesOf } from './pieces.ts';
import { serve } from './server.ts';
import type { TestedSite } from './site.ts';

/** Every address that was ever published, with what stands beside each. */
export const addressesOf = (content: string): string[] =>
  publishedAddresses(content).flatMap((address) => [address, ...besides(address)]);

/** Addresses that answer neither with a page nor, where a host can redirect, with a redirect. */
export async function silentAddresses({ folder, content }: TestedSite): Promise<string[]> {
  const moved = redirectsOf(content);
  const { origin, close } = await serve(folder);
  const silent: string[] = [];
  try {
    // Some at a time: a busy machine breaks off what thousands ask at once.
    for (const piece of piecesOf(addressesOf(content), 50)) {
      const answers = await Promise.all(
        piece.map(async (address) => address in moved || (await fetch(origin + address)).ok),
      );
      silent.push(...piece.filter((_, index) => !answers[index]));
    }
  } finally {
    await close();
  }
  return silent;
}

/** Asks a built site for every address that was ever published. */
import { redirectsOf } from '../../src/context/redirects.ts';
import { besides } from '../../src/build/hosts/permalinks.ts';
import { publishedAddresses } from '../../src/editing/published-addresses.ts';
import { serve } from './server.ts';
import type { TestedSite } from './site.ts';

/** Every address that was ever published, with what stands beside each. */
export const addressesOf = (content: string): string[] =>
  publishedAddresses(content).flatMap((address) => [address, ...besides(address)]);

/** Addresses that answer neither with a page nor, where a host can redirect, with a redirect. */
export async function silentAddresses({ folder, content }: TestedSite): Promise<string[]> {
  const moved = redirectsOf(content);
  const { origin, close } = await serve(folder);
  const answers = await Promise.all(
    addressesOf(content).map(async (address) => ({
      address,
      ok: address in moved || (await fetch(origin + address)).ok,
    })),
  );
  await close();
  return answers.filter(({ ok }) => !ok).map(({ address }) => address);
}

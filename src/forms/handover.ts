/** How a finished file goes to the hosting site, where it becomes a pull request. */
import { editPageOf, newFilePageOf, type Repository } from '../model/forge';

/** Longest address that hosting sites and browsers are sure to take, in characters. */
export const longest = 6000;

/** Where to go on the hosting site, and whether the file goes along in the address or must be pasted. */
interface Handover {
  readonly address: string;
  readonly carriesText: boolean;
}

/** The page for a new file `groups/cpwg.md`, with the text in its address if it fits; undefined if the host has no such page that we know. */
export function newFilePage(
  repository: Repository,
  file: string,
  text: string,
): Handover | undefined {
  const page = newFilePageOf(repository, `content/${file}`);
  if (!page) return undefined;
  const full = page.text && `${page.address}&${page.text}=${encodeURIComponent(text)}`;
  return full && full.length <= longest
    ? { address: full, carriesText: true }
    : { address: page.address, carriesText: false };
}

/** The page on which a file is edited, if the host has one that we know. No hosting site takes the new text in this address, so it is pasted. */
export function editPage(repository: Repository, file: string): Handover | undefined {
  const address = editPageOf(repository, `content/${file}`);
  return address === undefined ? undefined : { address, carriesText: false };
}

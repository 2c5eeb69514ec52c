/** How a finished change goes on its way: to the hosting site, where it becomes a pull request, or as a message. */
import { editPageOf, issuePageOf, newFilePageOf, type Repository } from '../model/forge';

/**
 * Longest address that hosting sites are sure to take, in characters. Whoever is not signed in is sent to a page that carries
 * the whole address, encoded once more, in its own: that is what is counted.
 */
export const longest = 8000;
/** Longest address that programs for mail are sure to take, in characters. */
export const longestMessage = 1900;

/** Where to go on the hosting site, and whether the file goes along in the address or must be pasted. */
interface Handover {
  readonly address: string;
  readonly carriesText: boolean;
}

/** What stands before the address on the longest such page that we know. */
const signIn = 'https://github.com/login?return_to=';

/** The page for a new file `groups/cpwg.md`, with the text in its address if it fits; undefined if the host has no such page that we know. */
export function newFilePage(
  repository: Repository,
  file: string,
  text: string,
): Handover | undefined {
  const page = newFilePageOf(repository, `content/${file}`);
  if (!page) return undefined;
  const full = page.text && `${page.address}&${page.text}=${encodeURIComponent(text)}`;
  return fitting(full, page.address);
}

/** The page on which a file is edited, if the host has one that we know. No hosting site takes the new text in this address, so it is pasted. */
export function editPage(repository: Repository, file: string): Handover | undefined {
  const address = editPageOf(repository, `content/${file}`);
  return address === undefined ? undefined : { address, carriesText: false };
}

/** The page for a new issue, with its text if it fits; undefined if the host has no such page that we know. */
export function issuePage(
  repository: Repository,
  title: string,
  body: string,
): Handover | undefined {
  const page = issuePageOf(repository);
  if (!page) return undefined;
  const start = `${page.address}?${page.title}=${encodeURIComponent(title)}`;
  return fitting(`${start}&${page.text}=${encodeURIComponent(body)}`, start);
}

/** The whole address if the page for signing in can carry it too, else the one without the text. */
const fitting = (full: string | undefined, start: string): Handover =>
  full !== undefined && signIn.length + encodeURIComponent(full).length <= longest
    ? { address: full, carriesText: true }
    : { address: start, carriesText: false };

/** A message to an address, with its text if it fits. Lines end as mail ends them. */
export function messageTo(to: string, subject: string, body: string): Handover {
  const start = `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  const full = `${start}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return full.length <= longestMessage
    ? { address: full, carriesText: true }
    : { address: start, carriesText: false };
}

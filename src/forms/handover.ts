/** How a finished file goes to the hosting site, where it becomes a pull request. */

/** Longest address that hosting sites and browsers are sure to take, in characters. */
export const longest = 6000;

/** Where to go on the hosting site, and whether the file goes along in the address or must be pasted. */
interface Handover {
  readonly address: string;
  readonly carriesText: boolean;
}

/** The page for a new file `groups/cpwg.md`, with the text in its address if it fits. */
export function newFilePage(repository: string, file: string, text: string): Handover {
  const folder = `${repository}/new/main/content/${file.slice(0, file.indexOf('/'))}`;
  const name = `filename=${encodeURIComponent(file.slice(file.indexOf('/') + 1))}`;
  const full = `${folder}?${name}&value=${encodeURIComponent(text)}`;
  return full.length <= longest
    ? { address: full, carriesText: true }
    : { address: `${folder}?${name}`, carriesText: false };
}

/** The page on which a file is edited. No hosting site takes the new text in this address, so it is pasted. */
export const editPage = (repository: string, file: string): Handover => ({
  address: `${repository}/edit/main/content/${file}`,
  carriesText: false,
});

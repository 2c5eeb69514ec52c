/** Web and e-mail addresses inside a sentence, as parts to print as links. */
import { isUnread } from '../model/unread-address.ts';

interface TextPart {
  readonly text: string;
  /** Where the part leads; undefined for plain text. */
  readonly to?: string;
}

/** What ends an address in every language of the guide: no address has these signs unencoded. */
const address =
  /https:\/\/[^\s<>"“”«»،؛؟。，；：！？、（）《》「」]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Marks that end a sentence or a bracket around an address, and are not part of it. */
const after = /[.,;:!?)’'\]]+$/;

/** Returns the parts of a text in order; joined, their texts are the text again. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(after, '');
    if (isUnread(found)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: found, to: found.startsWith('https:') ? found : `mailto:${found}` });
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** The page at which one applies, if the words on how to do so name one. */
export const formIn = (how: string): string | undefined =>
  splitLinks(how).find(({ to }) => to?.startsWith('https:'))?.to;

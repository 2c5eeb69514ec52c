/** The prose of a guide with the text that its components draw in their place. */
import type { Words } from '../i18n/index.ts';
import { isGuideComponent } from '../model/guide-components.ts';
import type { Site } from '../model/site.ts';
import { drawComponent } from './draw.ts';
import { toMarkdown } from './markdown.ts';

/** A component as it stands in a text, from `start` up to `end`. */
export interface Use {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

/** What a component draws as Markdown; undefined if it cannot be drawn, which the check reports. */
export function textOfUse({ name, attributes }: Use, site: Site, words: Words): string | undefined {
  if (!isGuideComponent(name)) return undefined;
  try {
    return toMarkdown(drawComponent(site, name, attributes, words), words);
  } catch {
    return undefined;
  }
}

/** A text with its components drawn; one that cannot be drawn stays as it is written. */
export function expandComponents(
  body: string,
  uses: readonly Use[],
  site: Site,
  words: Words,
): string {
  let [text, done] = ['', 0];
  for (const use of uses) {
    const drawn = textOfUse(use, site, words);
    text += body.slice(done, use.start) + (drawn ?? body.slice(use.start, use.end));
    done = use.end;
  }
  return text + body.slice(done);
}

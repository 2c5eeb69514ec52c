/** The prose of records with what the components of guides draw. */
import { componentsIn } from '../../editing/component-uses.ts';
import { isMdx } from '../../editing/parse.ts';
import { readMdx } from '../../editing/prose-mdx.ts';
import { expandComponents, textOfUse } from '../../guide-components/expand.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { AnyRecord, Site } from '../../model/site.ts';
import type { DrawnProse } from './compare.ts';

/** Draws the prose of any record of a site. */
export const drawnProseIn =
  (site: Site) =>
  (record: AnyRecord): DrawnProse => {
    const { body } = record;
    if (!isMdx(record)) return { text: body, components: [] };
    const words = wordsOf();
    const uses = componentsIn(body, readMdx);
    return {
      text: expandComponents(body, uses, site, words),
      components: uses.map((use) => ({
        source: body.slice(use.start, use.end),
        text: textOfUse(use, site, words) ?? '',
      })),
    };
  };

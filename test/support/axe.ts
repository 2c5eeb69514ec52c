/** What axe, the rules of accessibility as a program, says about a page in the browser. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on colours and places; all others answer the same in any scheme and direction. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size'];

/** The faults that axe finds, one line each: `rule: element`. `of` says whether to ask all rules or those of looks alone. */
export async function axeFaults(page: Page, of: 'everything' | 'looks' = 'everything'): Promise<string[]> {
  // Without "violations" axe describes every element that is well, which takes as long as finding what is not.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (of === 'looks' ? axe.withRules(rulesOfLooks) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/**
 * Removes list items and table rows that differ from two earlier ones beside them in nothing but their words: most of
 * the time of axe goes into measuring the colours of the same row again. A row without words, or with an attribute the others
 * lack, is not alike and stays.
 */
export const leaveOutRowsAlike = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const values = /^(class|role|type|lang|dir|style|aria-(?!label|describedby|controls)|data-state)/;
    const shape = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) => (values.test(name) ? `${name}=${value}` : name)).sort();
      const inside = [...element.children].map(shape).join();
      return `${element.localName}[${attributes.join(' ')}]${element.textContent.trim() === '' ? ' empty' : ''}(${inside})`;
    };
    const seen = new Map<Element, Map<string, number>>();
    for (const row of document.querySelectorAll('li, tr, option')) {
      const counts = seen.get(row.parentElement!) ?? new Map<string, number>();
      const count = (counts.get(shape(row)) ?? 0) + 1;
      seen.set(row.parentElement!, counts.set(shape(row), count));
      if (count > 2) row.remove();
    }
  });

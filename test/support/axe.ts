/** What axe, the rules of accessibility as a program, says about a page in the browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { looksOf } from './contrast.ts';

declare global {
  interface Window {
    axe: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> };
  }
}

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Measured by itself, see `contrastFaults`. */
const contrast = 'color-contrast';
const everything: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { [contrast]: { enabled: false } },
};

/**
 * What is asked of a page: every rule, or those whose answer changes with the colours, or with the places of things. All others
 * answer the same in any scheme and width.
 */
const questions = {
  everything,
  // What is underlined is told from the text around it in any colour.
  colours: { runOnly: ['link-in-text-block'] },
  places: { runOnly: ['target-size', 'scrollable-region-focusable'] },
} as const satisfies Record<string, RunOptions>;

/** The looks of text that axe has passed: one set serves all pages of a run. */
export type Proven = Set<string>;

/** The faults that axe finds, one line each: `rule: element`. Contrast is measured whatever is asked, once for each look that is not yet proven. */
export async function axeFaults(
  page: Page,
  asked: keyof typeof questions = 'everything',
  proven: Proven = new Set(),
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Without selectors, and without a word on what is well, axe answers in half the time.
  const options: RunOptions = {
    ...questions[asked],
    resultTypes: ['violations'],
    preload: false,
    selectors: false,
    elementRef: true,
  };
  const violations = await page.evaluate(
    async ({ options, of }) => {
      const isPlain = (link: Element) =>
        getComputedStyle(link).display === 'inline' &&
        getComputedStyle(link).textDecorationLine === 'none';
      const context =
        of === 'colours' ? [...document.querySelectorAll('a[href]')].filter(isPlain) : [document];
      if (context.length === 0) return [];
      const { violations } = await window.axe.run({ include: context }, options);
      // Axe takes the links of a closed part for hidden even where its style shows them. Who can reach one can scroll to all.
      const isReached = (element: Element) =>
        [...element.querySelectorAll<HTMLElement>('a[href]')].some((link) => {
          link.focus({ preventScroll: true });
          const isFocused = document.activeElement === link;
          link.blur();
          return isFocused;
        });
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes
          .filter(
            ({ element }) =>
              id !== 'scrollable-region-focusable' || !element || !isReached(element),
          )
          .map(({ html }) => ({ html, any: [] })),
      }));
    },
    { options, of: asked },
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => said(id, node))),
    ...(await contrastFaults(page, proven)),
  ];
}

/** Texts with too little contrast. Only what axe passes counts as proven; what it cannot tell is asked again. */
async function contrastFaults(page: Page, proven: Proven): Promise<string[]> {
  const news = (await page.evaluate(looksOf)).filter((look) => !proven.has(look));
  if (news.length === 0) return [];
  const { faults, passed } = await page.evaluate(
    async ({ news, rule }) => {
      const texts = new Map(news.map((look) => [window.textsByLook.get(look)!, look]));
      const options = {
        runOnly: [rule],
        resultTypes: ['violations' as const, 'passes' as const],
        preload: false,
        selectors: false,
        elementRef: true,
      };
      const { violations, passes } = await window.axe.run({ include: [...texts.keys()] }, options);
      return {
        faults: violations.flatMap(({ nodes }) =>
          nodes.map(({ html, any }) => ({ html, any: any.map(({ message }) => ({ message })) })),
        ),
        passed: passes.flatMap(({ nodes }) =>
          nodes.map(({ element }) => texts.get(element!)).filter((look) => look !== undefined),
        ),
      };
    },
    { news, rule: contrast },
  );
  for (const look of passed) proven.add(look);
  return faults.map((fault) => said(contrast, fault));
}

const said = (
  rule: string,
  { html, any }: { html: string; any: readonly Pick<NodeResult['any'][number], 'message'>[] },
) => `${rule}: ${html.slice(0, 300)} ${rule === contrast ? (any[0]?.message ?? '') : ''}`.trim();

/** What axe, the rules of accessibility as a program, says about a page in the browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { looksOf, looksOfPlainLinks } from './contrast.ts';

declare global {
  interface Window {
    axe: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> };
  }
}

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Measured by itself, see `contrastFaults`. */
const contrast = 'color-contrast';
/** Asked of links that are not underlined, since axe takes half of its time for the others; see `plainLinkFaults`. */
const plainLinks = 'link-in-text-block';
const everything: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { [contrast]: { enabled: false }, [plainLinks]: { enabled: false } },
};

/**
 * What is asked of a page: every rule, those whose answer changes with the places of things, or nothing but the colours, which are asked
 * in any case. All others answer the same in any scheme and width.
 */
const questions = {
  everything,
  colours: undefined,
  places: { runOnly: ['target-size', 'scrollable-region-focusable'] },
} as const satisfies Record<string, RunOptions | undefined>;

/** Without selectors, and without a word on what is well, axe answers in half the time. */
const brief = {
  resultTypes: ['violations'],
  preload: false,
  selectors: false,
  elementRef: true,
} satisfies RunOptions;

/** The looks of texts and links that axe has passed: one set serves all pages of a run. */
export type Proven = Set<string>;

/** The faults that axe finds, one line each: `rule: element`. Contrast is measured whatever is asked, once for each look that is not yet proven. */
export async function axeFaults(
  page: Page,
  asked: keyof typeof questions = 'everything',
  proven: Proven = new Set(),
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const rules = questions[asked];
  return [
    ...(rules ? await broken(page, { ...rules, ...brief }) : []),
    ...(await plainLinkFaults(page, proven)),
    ...(await contrastFaults(page, proven)),
  ];
}

/** The elements of a page that break one of some rules. */
async function broken(page: Page, options: RunOptions): Promise<string[]> {
  const violations = await page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options);
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
          ({ element }) => id !== 'scrollable-region-focusable' || !element || !isReached(element),
        )
        .map(({ html }) => ({ html, any: [] })),
    }));
  }, options);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => said(id, node)));
}

/** Links that colour alone tells from the text around them, asked once for each look. What is underlined is told from it in any colour. */
async function plainLinkFaults(page: Page, proven: Proven): Promise<string[]> {
  const news = (await page.evaluate(looksOfPlainLinks)).filter((look) => !proven.has(look));
  if (news.length === 0) return [];
  const { faults, passed } = await page.evaluate(
    async ({ news, rule, brief }) => {
      const looks = new Map(
        news.flatMap((look) => window.linksByLook.get(look)!.map((link) => [link, look] as const)),
      );
      const options = {
        ...brief,
        runOnly: [rule],
        // Of results that are not named here axe keeps one element for each rule.
        resultTypes: ['violations' as const, 'passes' as const, 'incomplete' as const],
      };
      const { violations, passes, incomplete } = await window.axe.run(
        { include: [...looks.keys()] },
        options,
      );
      const of = (results: typeof passes) =>
        results.flatMap(({ nodes }) => nodes.flatMap(({ element }) => looks.get(element!) ?? []));
      const open = new Set(of([...violations, ...incomplete]));
      return {
        faults: violations.flatMap(({ nodes }) => nodes.map(({ html }) => ({ html, any: [] }))),
        // What stands in no text passes no test.
        passed: of(passes).filter((look) => !open.has(look)),
      };
    },
    { news, rule: plainLinks, brief },
  );
  for (const look of passed) proven.add(look);
  return faults.map((fault) => said(plainLinks, fault));
}

/** Texts with too little contrast. Only what axe passes counts as proven; what it cannot tell is asked again. */
async function contrastFaults(page: Page, proven: Proven): Promise<string[]> {
  const news = (await page.evaluate(looksOf)).filter((look) => !proven.has(look));
  if (news.length === 0) return [];
  const { faults, passed } = await page.evaluate(
    async ({ news, rule, brief }) => {
      const texts = new Map(news.map((look) => [window.textsByLook.get(look)!, look]));
      const options = {
        ...brief,
        runOnly: [rule],
        resultTypes: ['violations' as const, 'passes' as const],
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
    { news, rule: contrast, brief },
  );
  for (const look of passed) proven.add(look);
  return faults.map((fault) => said(contrast, fault));
}

const said = (
  rule: string,
  { html, any }: { html: string; any: readonly Pick<NodeResult['any'][number], 'message'>[] },
) => `${rule}: ${html.slice(0, 300)} ${rule === contrast ? (any[0]?.message ?? '') : ''}`.trim();

/** Visits to forms in a browser, at a moment of the world they edit. */
import type { Page } from 'playwright-core';
import { visit, type Visit } from './visit.ts';

/** What a browser lacks that is as old as forms must bear: Safari 17.1 of October 2023, and what no released Safari has. */
function makeOld(): void {
  const remove = (from: object, ...names: string[]) => {
    for (const name of names) Reflect.deleteProperty(from, name);
  };
  remove(globalThis, 'Temporal', 'scheduler', 'navigation', 'Iterator');
  remove(Map, 'groupBy');
  remove(Object, 'groupBy');
  remove(Promise, 'withResolvers', 'try');
  remove(Array, 'fromAsync');
  remove(URL, 'parse');
  remove(RegExp, 'escape');
  remove(Intl, 'DurationFormat');
  remove(Set.prototype, 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference');
  remove(Map.prototype, 'getOrInsert', 'getOrInsertComputed');
  remove(
    Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  );
}

export interface FormVisit extends Visit {
  /** The instant that the browser takes for now. */
  readonly now?: string;
  /** Whether the browser is three years old. */
  readonly isOld?: boolean;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
  /** What the page is given besides: where the repository lies, whom one can write to. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** Opens a page with a form and waits until it is there. */
export const visitForm = <T>(
  address: string,
  { now, isOld = false, before, given, ...settings }: FormVisit,
  look: (page: Page) => Promise<T>,
): Promise<T> =>
  visit('/404.html', settings, async (page) => {
    if (now) await page.addInitScript(setClock, now);
    if (isOld) await page.addInitScript(makeOld);
    if (before) await page.addInitScript(before);
    if (given)
      await page.route('**/editing/**/*', async (route) => {
        if (!route.request().isNavigationRequest()) return route.fallback();
        const response = await route.fetch();
        const more = JSON.stringify(given).slice(1, -1).replaceAll('"', '&quot;');
        const body = (await response.text()).replace(
          /(data-(?:form-words|correct)="\{)/,
          (start) => `${start}${more},`,
        );
        await route.fulfill({ response, body });
      });
    await openForm(page, address);
    return look(page);
  });

/** Goes to a page with a form and waits until it is there. */
export async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href);
  await page.locator('.form-place form, .form-place .choice, form.correct').first().waitFor();
}

/** Sets the clock of a page, whether it asks Date or Temporal. */
function setClock(now: string): void {
  const start = Date.parse(now);
  Date.now = () => Math.floor(start + performance.now());
  const { Temporal } = globalThis;
  if (!Temporal) return;
  Temporal.Now.instant = () => Temporal.Instant.fromEpochMilliseconds(Date.now());
  Temporal.Now.plainDateISO = (zone = 'UTC') =>
    Temporal.Now.instant().toZonedDateTimeISO(zone).toPlainDate();
}

/** Checks what the form holds; returns the heading of the answer. */
export async function check(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Check the change' }).click();
  await page.locator('.review h2').first().waitFor();
  return page.locator('.review h2').first().innerText();
}

/** The file as it will be. */
export const fileShown = (page: Page) =>
  page.locator('.review pre.file:not(.difference) code').evaluate((code) => code.textContent);

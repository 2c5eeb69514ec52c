/** A question that is, as a whole, the name of a page. */
import type { DocumentTerms } from './document-terms.ts';
import { joinSingular } from './text.ts';

/** What a page gains if its title, acronym or country is the question, or another of its names is; less if they agree only but for a plural or a spelling. */
const gains = { title: 70, name: 40, loosely: 0.8 };

interface ExactQuestion {
  readonly typed: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
  /** The question in words of our pages: "选举" as "elections". */
  readonly meant: string;
}

/** A question as a whole, as typed and as understood. */
export const exactQuestion = (
  readings: readonly (readonly string[])[],
  meant: readonly string[],
): ExactQuestion => ({
  typed: new Set(readings.map((words) => words.join(''))),
  loose: new Set(readings.map(joinSingular)),
  meant: joinSingular(meant),
});

/** Whether a page's title, acronym or country is the question. */
export const isExactTitle = (titles: ReadonlySet<string>, { typed, loose }: ExactQuestion) =>
  intersects(titles, typed) || intersects(titles, loose);

/** What a page gains by names that are the question. A word's own page explains; it goes by its other names only where no page of the thing does. */
export function scoreExactMatch(
  page: Pick<DocumentTerms, 'kind' | 'titles' | 'names' | 'namesAsWritten'>,
  whole: ExactQuestion,
): number {
  if (intersects(page.titles, whole.typed)) return gains.title;
  if (isExactTitle(page.titles, whole) || page.titles.has(whole.meant))
    return gains.title * gains.loosely;
  const name = page.kind === 'glossary' ? gains.name / 2 : gains.name;
  if (intersects(page.namesAsWritten, whole.typed)) return name;
  return intersects(page.names, whole.typed) || intersects(page.names, whole.loose)
    ? name * gains.loosely
    : 0;
}

const intersects = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...others].some((one) => some.has(one));

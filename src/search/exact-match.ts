/** A question that is, as a whole, the name of a page. */
import type { PageWords } from './document-terms.ts';
import { wholeOf } from './text.ts';

/** What a page gains if its title, acronym or country is the question, or another of its names is; less if they agree only but for a plural or a spelling. */
const gains = { title: 70, name: 40, loosely: 0.8 };

export interface Whole {
  readonly typed: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
  /** The question in words of our pages: "选举" as "elections". */
  readonly meant: string;
}

/** A question as a whole, as typed and as understood. */
export const wholeQuestion = (
  readings: readonly (readonly string[])[],
  meant: readonly string[],
): Whole => ({
  typed: new Set(readings.map((words) => words.join(''))),
  loose: new Set(readings.map(wholeOf)),
  meant: wholeOf(meant),
});

/** Whether a page's title, acronym or country is the question. */
export const isTitle = (titles: ReadonlySet<string>, { typed, loose }: Whole) =>
  meet(titles, typed) || meet(titles, loose);

/** What a page gains by names that are the question. A word's own page explains; it goes by its other names only where no page of the thing does. */
export function gainOf(
  page: Pick<PageWords, 'kind' | 'titles' | 'names' | 'namesAsWritten'>,
  whole: Whole,
): number {
  if (meet(page.titles, whole.typed)) return gains.title;
  if (isTitle(page.titles, whole) || page.titles.has(whole.meant))
    return gains.title * gains.loosely;
  const name = page.kind === 'glossary' ? gains.name / 2 : gains.name;
  if (meet(page.namesAsWritten, whole.typed)) return name;
  return meet(page.names, whole.typed) || meet(page.names, whole.loose) ? name * gains.loosely : 0;
}

const meet = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...others].some((one) => some.has(one));

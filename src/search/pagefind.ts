/** The few parts of Pagefind's browser interface that are used here. */
export interface Pagefind {
  search(term: string): Promise<{ results: Result[] }>;
}
export interface Result {
  readonly id: string;
  data(): Promise<ResultData>;
}
interface ResultData {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SubResult[];
}
/** A part of a page, under its heading. */
interface SubResult {
  readonly url: string;
  readonly title: string;
  /** Text with the words that were asked between `<mark>` and `</mark>`; all else is escaped. */
  readonly excerpt: string;
}

/** How results are ranked: an acronym or alias that is the query counts far more than a text that mentions it. */
export const ranking = {
  ranking: { metaWeights: { title: 6, acronym: 20, aliases: 8, summary: 2 } },
};

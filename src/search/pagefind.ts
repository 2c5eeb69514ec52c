/** The few parts of Pagefind's browser interface that are used here. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: Result[] }>;
}
export interface Result {
  data(): Promise<ResultData>;
}
export interface ResultData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** How results are ranked: an acronym or alias that is the query counts far more than a text that mentions it. */
export const ranking = { ranking: { metaWeights: { title: 6, acronym: 20, aliases: 8, summary: 2 } } };

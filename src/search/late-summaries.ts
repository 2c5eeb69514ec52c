/**
 * Summaries come after the names: no page is found by them. A list is drawn without those that are not there yet, and each is put into its place when
 * they come. They are asked for once nothing else is loaded for an answer: an answer stands, or nobody asks.
 */
import type { SearchEngine } from './engine';

/** Where the summary of a page is to stand, by its address in English. Without a text it does not come. */
export interface Place {
  readonly page: string;
  readonly element: HTMLElement;
  readonly put: (text: string | undefined) => void;
}

/** So long nobody has typed before summaries are asked for, in milliseconds. */
const pause = 500;

/** The summaries of a list, which an engine loads. */
export function lateSummaries(load: () => Promise<Pick<SearchEngine, 'prepared' | 'summaries'>>) {
  let places: Place[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what is asked, so that the pause before an older question is not waited for. */
  let asked = 0;

  /** Something is asked: nothing is loaded beside its answer. */
  function hold(): void {
    asked++;
    clearTimeout(timer);
  }

  /** An answer stands: its places are filled. */
  async function come(): Promise<void> {
    const texts = await load()
      .then((engine) => engine.summaries())
      .catch(() => undefined);
    for (const { page, put } of places.splice(0)) put(texts?.get(page));
  }

  return {
    hold,
    come,
    /** Nobody asks so far: once names are ready, there is time for them. */
    async idle(): Promise<void> {
      hold();
      const mine = asked;
      const isReady = await load()
        .then((engine) => engine.prepared())
        .then(
          () => true,
          () => false,
        );
      if (isReady && mine === asked) timer = setTimeout(() => void come(), pause);
    },
    /** A list is drawn anew: what waited in the one before is gone. */
    redrawn: () => void (places = []),
    /** The direct answer says the summary of a page, so the list does not. */
    drop(said: string): void {
      for (const { page, element } of places) if (page === said) element.remove();
      places = places.filter(({ page }) => page !== said);
    },
    /** Something of the list waits for a summary, if it is not there yet. */
    expect: (place: Place | undefined) => void (place && places.push(place)),
  };
}

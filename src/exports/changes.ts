/** When a record was published and last changed: never the time of the build, so that the same commit says the same. */
import type { AnyRecord } from '../model/site.ts';

export interface Change {
  /** Instants in UTC, `2026-11-25T14:19:55Z`. */
  readonly published: string;
  readonly updated: string;
  /** What the last change was; undefined where only the day of checking is known. */
  readonly what: 'new' | 'changed' | undefined;
}

/** First and last change of a file, as the history of the repository tells. */
type History = ReadonlyMap<string, { readonly first: string; readonly last: string }>;

/**
 * Answers for each record. Where the history does not know its file (no repository, a part of the history, a file not
 * committed yet), the day it was last checked against its sources stands for both; for a source, the day it was read. Nothing happened after `now`, whatever a clock said that made a commit.
 */
export function changesIn(history: History, now: Temporal.Instant): (record: AnyRecord) => Change {
  const notLater = (instant: string) =>
    Temporal.Instant.compare(instant, now) > 0
      ? now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()
      : instant;
  const changeOf = (record: AnyRecord): Change => {
    const known = history.get(record.file);
    const checked = notLater(
      startOf('checked' in record.data ? record.data.checked : record.data.read),
    );
    if (!known) return { published: checked, updated: checked, what: undefined };
    return {
      published: notLater(known.first),
      updated: notLater(known.last),
      what: known.first === known.last ? 'new' : 'changed',
    };
  };
  // Feeds, lists and data ask for each record again and again.
  const answers = new Map<AnyRecord, Change>();
  return (record) => {
    const answer = answers.get(record) ?? changeOf(record);
    answers.set(record, answer);
    return answer;
  };
}

/** The first instant of a date that may be only a month or a year. */
export const startOf = (when: string) => `${`${when}-01-01`.slice(0, 10)}T00:00:00Z`;

/** The latest change among some records; undefined if there are none. */
export const latestOf = (changes: readonly Pick<Change, 'updated'>[]) =>
  changes
    .map((change) => change.updated)
    .sort()
    .at(-1);

/** An instant of a change, or that of a turn (something opened or ended by itself) if it came after. */
export const later = (updated: string, turn: Temporal.Instant | undefined): string =>
  turn && Temporal.Instant.compare(turn, updated) > 0
    ? turn.round({ smallestUnit: 'second' }).toString()
    : updated;

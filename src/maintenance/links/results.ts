/** What is remembered of each address between two runs. Pure but for the two functions that touch the file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Answer, State } from './ask.ts';

export interface Result {
  /** The last day it was seen alive; absent if it never was. */
  readonly lastAlive?: string;
  readonly lastAsked: string;
  readonly state: State;
  /** The day from which it has been in this state. */
  readonly since: string;
  readonly said: string;
  readonly movedTo?: string;
}
export type Results = Readonly<Record<string, Result>>;

/** The results after a day's answers. Addresses nobody names any more are forgotten; those not asked today stay as they were. */
export function remember(
  before: Results,
  answers: ReadonlyMap<string, Answer>,
  named: readonly string[],
  day: string,
): Results {
  const after = named.flatMap((address): [string, Result][] => {
    const old = before[address];
    const answer = answers.get(address);
    if (!answer) return old ? [[address, old]] : [];
    const lastAlive = answer.state === 'alive' ? day : old?.lastAlive;
    const since = old?.state === answer.state ? old.since : day;
    return [[address, { ...(lastAlive ? { lastAlive } : {}), lastAsked: day, ...answer, since }]];
  });
  return Object.fromEntries(after.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The addresses to ask today: those never asked, and those last asked at least `days` days ago. */
export function toAsk(
  results: Results,
  named: readonly string[],
  day: string,
  days: number,
): string[] {
  const before = Temporal.PlainDate.from(day).subtract({ days }).toString();
  return named.filter((address) => (results[address]?.lastAsked ?? '') <= before);
}

/** A copy of a page as the Internet Archive kept it nearest to a day. */
export const archived = (address: string, day: string) =>
  `https://web.archive.org/web/${day.replaceAll('-', '').padEnd(8, '01')}/${address}`;

/** Reads remembered results; none if there is no file. Throws if the file is no JSON. */
export const readResults = (file: string): Results =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};

export const writeResults = (file: string, results: Results): void =>
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);

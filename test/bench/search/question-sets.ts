/** The questions of the benchmark that people wrote: those with which search was built, in two halves, and those that it never saw. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './engine.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

/** Whether a question is held out from tuning: half of them are, by the FNV-1a hash of the question, which nobody chooses. */
export function isHeldOut(question: string): boolean {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(question))
    hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash % 2 === 1;
}

/** The questions with which search was built, by family. */
export const builtWith: readonly Asked[] = Object.entries(
  read('questions.json') as Record<string, Record<string, string | string[] | null>>,
).flatMap(([group, questions]) =>
  Object.entries(questions).map(([question, right]) => ({
    group,
    question,
    right: right === null ? [] : [right].flat(),
  })),
);

/** Questions in the languages into which the guide is translated, by language. */
export const inLanguages: ReadonlyMap<string, readonly Asked[]> = new Map(
  Object.entries(
    (
      read('languages.json') as {
        questions: Record<string, { who: string; question: string; expected: string[] }[]>;
      }
    ).questions,
  ).map(([language, questions]) => [
    language,
    questions.map(({ question, expected }) => ({ group: language, question, right: expected })),
  ]),
);

/** The questions that search never saw, by the kind of person who asks. */
export const unseen: readonly Asked[] = (
  read('unseen.json') as {
    questions: { who: string; question: string; expected: string[] }[];
  }
).questions.map(({ who, question, expected }) => ({ group: who, question, right: expected }));

/** What search needs only where names do not answer, as a file of its own: it imports nothing that the rest of search has. */
export { openQuestions } from './known-questions.ts';
export { passagesIn } from './passages.ts';
export { countIn } from './text-counts.ts';

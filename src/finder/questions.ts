/** The questions of the chooser and how the answers stand in an address: `?interest=policy-advice&language=fr`. */
export const questions = [
  'interest',
  'time',
  'membership',
  'region',
  'language',
  'experience',
] as const;
export type Question = (typeof questions)[number];

/** What a reader said; a question without an answer does not narrow anything. */
export type Answers = Readonly<Partial<Record<Question, string>>>;

/** Hours a month that each answer to the question of time allows. */
export const hoursGiven: Readonly<Record<string, number>> = {
  little: 2,
  some: 8,
  much: 30,
  most: 200,
};
export const memberships = ['none', 'individual', 'structure'] as const;
export const experiences = ['new', 'some', 'post'] as const;

/** The answers in an address, without those that are not offered. */
export function readAnswers(
  search: string,
  offered: (question: Question) => readonly string[],
): Answers {
  const asked = new URLSearchParams(search);
  const known = questions
    .map((question) => [question, asked.get(question) ?? ''] as const)
    .filter(([question, value]) => value !== '' && offered(question).includes(value));
  return Object.fromEntries(known);
}

/** The answers as the end of an address, in the order of the questions; empty if there are none. */
export function writeAnswers(answers: Answers): string {
  const given = questions.flatMap((question) =>
    answers[question] ? [[question, answers[question]]] : [],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/**
 * Runs in the page right behind the sentence, before anything is painted: puts the answers of the address into it and marks the form
 * as asked, for otherwise the sentence and all below it would move when the list comes.
 */
export const askedScript =
  '(f=>{for(let[n,v]of new URLSearchParams(location.search)){let s=f.elements.namedItem(n);if(v&&[...s?.options??[]].some(o=>o.value==v)){s.value=v;f.dataset.asked=""}}if("asked"in f.dataset)f.querySelector("[role=status]").textContent=""})(document.currentScript.parentElement)';

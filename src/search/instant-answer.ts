/** The direct answer above the list, as the page shows it. */
import { english } from './analyzer';
import {
  answerDirectly,
  asksForDates,
  clearly,
  hitOf,
  needsFacts,
  type AnswerWords,
  type FromFacts,
} from './answers';
import type { Answer, SearchEngine } from './engine';
import { linkTo } from './results';

/** What the card holds for an answer, with a link to the page that says so; nothing if there is no certain answer. */
export async function instantAnswer(
  answer: Answer,
  engine: SearchEngine,
  words: AnswerWords & { lang: string },
  base: string,
): Promise<HTMLElement[]> {
  const direct = answerDirectly(
    answer,
    words,
    needsFacts(answer) ? await fromFacts(engine, words.lang).catch(() => undefined) : undefined,
  );
  if (!direct) return [];
  const { title, lines, source } = direct;
  const heading = document.createElement('h2');
  heading.textContent = title;
  const parts = lines.map((line) => {
    const text = document.createElement('p');
    text.textContent = line;
    return text;
  });
  if (source) {
    // A page is known by its address in English; the reader is led to it in their language.
    const hit = (await engine.hitAt(source.address)) ?? source;
    const link = linkTo({ ...hit, title: source.title }, base);
    // The page that says so stands before what it says.
    parts[0]?.prepend(link, ': ');
  }
  return [heading, ...parts];
}

/** What answers from facts, loaded together with these. */
async function fromFacts(engine: SearchEngine, lang: string): Promise<FromFacts> {
  const [known, { answering }] = await Promise.all([engine.facts(), import('./fact-answers')]);
  return answering(known, { english, clearly, asksForDates, hitOf }, lang);
}

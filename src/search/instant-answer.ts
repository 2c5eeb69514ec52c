/** The direct answer above the list, as the page shows it. */
import { english } from './analyzer';
import {
  answerDirectly,
  asksForDates,
  clearly,
  findHit,
  needsFacts,
  type AnswerWords,
  type FromFacts,
} from './answers';
import type { Answer, SearchEngine } from './engine';
import type { Place } from './late-summaries';
import { linkTo } from './results';

/**
 * What the card holds for an answer, with a link to the page that says so; nothing if there is no certain answer. `place` is where a summary is
 * put that is still to come.
 */
export async function instantAnswer(
  answer: Answer,
  engine: SearchEngine,
  words: AnswerWords & { lang: string },
  base: string,
): Promise<{ parts: HTMLElement[]; place?: Place }> {
  const direct = answerDirectly(
    answer,
    words,
    needsFacts(answer) ? await fromFacts(engine, words.lang).catch(() => undefined) : undefined,
  );
  if (!direct) return { parts: [] };
  const { title, lines, awaits, source } = direct;
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
    parts[0]?.prepend(link, words.between.colon);
  }
  return {
    parts: [heading, ...parts],
    ...(awaits && { place: placeIn(parts.at(-1)!, awaits, lines.at(-1)!) }),
  };
}

/** The place of a summary at the end of a line. If it does not come where it is all that the card would say, the card says nothing. */
function placeIn(element: HTMLElement, page: string, before: string): Place {
  element.className = 'late';
  return {
    page,
    element,
    put(text) {
      if (text) return element.append(text);
      element.className = '';
      if (!before) element.parentElement!.hidden = true;
    },
  };
}

/** What answers from facts, loaded together with these. */
async function fromFacts(engine: SearchEngine, lang: string): Promise<FromFacts> {
  const [known, { answering }] = await Promise.all([engine.facts(), import('./fact-answers')]);
  return answering(known, { english, clearly, asksForDates, findHit }, lang);
}

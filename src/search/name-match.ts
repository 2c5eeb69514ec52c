/** Which name of a page fits a question best, and what it is worth: as a whole, in part, or as what is still being typed. */
import type { Document, Name } from './document.ts';
import { add } from './lists.ts';
import type { Question, Term } from './question.ts';
import type { Weights } from './weights.ts';
import { inAnyOrder } from './text.ts';
import type { Steps } from './steps.ts';

/** A word of a question, with how much it tells pages apart. */
export type WeighedTerm = Term & { readonly worth: number };

/** The place of a page in the catalogue. */
export type Place = number;

export interface NameIndex {
  /** All names but those of places, which are many, and of people. */
  readonly all: readonly (readonly [place: Place, name: Name])[];
  readonly byStem: ReadonlyMap<string, readonly (readonly [place: Place, name: Name])[]>;
  /** Names by their words in any order, each as one of its kind. */
  readonly byForms: ReadonlyMap<string, readonly (readonly [place: Place, name: Name])[]>;
  readonly byWhole: ReadonlyMap<string, readonly (readonly [place: Place, name: Name])[]>;
}

export function* indexNames(documents: readonly Document[]): Steps<NameIndex> {
  const all: (readonly [Place, Name])[] = [];
  const byStem = new Map<string, (readonly [Place, Name])[]>();
  const byWhole = new Map<string, (readonly [Place, Name])[]>();
  const byForms = new Map<string, (readonly [Place, Name])[]>();
  for (const [place, { names }] of documents.entries()) {
    yield;
    for (const name of names) {
      if (name.field !== 'place' && name.field !== 'people') all.push([place, name]);
      if (name.field !== 'place') add(byForms, inAnyOrder(name.words), [place, name] as const);
      add(byWhole, name.joined, [place, name] as const);
      for (const one of new Set(name.stems)) add(byStem, one, [place, name] as const);
    }
  }
  return { all, byStem, byForms, byWhole };
}

export interface BestName {
  readonly value: number;
  /** The name begins with all that was typed. */
  readonly isBegun: boolean;
  readonly name: Name;
  readonly isWhole: boolean;
}

/** What is typed of a name needs so many letters, since small words begin many. */
const shortestBeginning = 3;

/** For each page the name that is worth most to a question: by the words of the question that it holds, and by the part of it that the question holds. */
export function* bestNames(
  terms: readonly WeighedTerm[],
  { joined, typed, said, bare, beginning, isUnfinished }: Question,
  total: number,
  { byStem, byForms, byWhole, all }: NameIndex,
  partOf: (stem: string) => number,
  weights: Weights,
): Steps<Map<Place, BestName>> {
  const best = new Map<Place, BestName>();
  const offer = (place: Place, name: Name, worth: number, isWhole: boolean, isBegun = false) => {
    const value = weights.names[name.field] * worth;
    if (value > (best.get(place)?.value ?? 0)) best.set(place, { value, name, isWhole, isBegun });
  };
  for (const whole of joined)
    for (const [place, name] of byWhole.get(whole) ?? []) {
      const more = weights.names.whole * (whole === typed ? 1 : weights.names.inForm);
      offer(place, name, total * (1 + more / weights.names[name.field]), true);
    }
  // What is a name but for words that ask, or that say what the guide is about; the more of its words, the better.
  const left = bare.find((one) => byForms.has(one));
  for (const [place, name] of (left !== undefined && byForms.get(left)) || []) {
    const more = weights.names.whole * weights.names.bare;
    offer(place, name, total * (1 + more / weights.names[name.field]), true);
  }
  // As it was typed: without its small words "alac le" would be the ALAC.
  const isName = byWhole.has(typed);
  const begun = isUnfinished ? weights.names.unfinished : weights.names.begun;
  if (beginning.length >= shortestBeginning && !isName)
    for (const [place, name] of all)
      if (name.joined.length > beginning.length && name.joined.startsWith(beginning))
        offer(place, name, total * begun, false, true);
  const seen = new Set<Name>();
  for (const { stems, worth } of terms)
    if (worth > 0)
      for (const one of stems.keys())
        for (const [place, name] of byStem.get(one) ?? [])
          if (!seen.has(name)) {
            yield;
            seen.add(name);
            const isSaid = name.words.length > 1 && said.includes(` ${name.words.join(' ')} `);
            offer(
              place,
              name,
              worthOfName(name, terms, total, partOf, weights) *
                (isSaid ? 1 + weights.names.said : 1),
              false,
            );
          }
  return best;
}

function worthOfName(
  { stems, words, forms }: Name,
  terms: readonly WeighedTerm[],
  total: number,
  partOf: (stem: string) => number,
  weights: Weights,
): number {
  let [held, all, said] = [0, 0, 0];
  stems.forEach((one, place) => {
    let most = 0;
    for (const asked of terms) {
      const certainty = asked.stems.get(one) ?? (asked.isFunction && asked.word === one ? 1 : 0);
      if (certainty === 0) continue;
      // As it is written; else as one of its kind; else in another form of its family.
      const form =
        asked.word === words[place] ? 1 : asked.form === forms[place] ? 0.97 : weights.sure.form;
      const sure = certainty * form;
      most = Math.max(most, sure);
      said += asked.worth * sure;
    }
    const part = partOf(one);
    all += part;
    held += part * most;
  });
  return Math.min(said, total) * (held / all) ** weights.names.part;
}

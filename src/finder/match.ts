/** Holds an offer against what a reader said and tells why it fits, does not fit, or cannot be told. Pure. */
import type { Entry, Offer } from './offers.ts';
import { hoursGiven, questions, type Answers, type Question } from './questions.ts';

/** `unknown`: no source says, so the reader must ask. */
type Verdict = 'fits' | 'unknown' | 'no';

/** Why, as a key of a sentence with what is to be filled in. */
export interface Reason {
  /** Absent for what is true whatever a reader asks. */
  readonly question?: Question;
  readonly verdict: Verdict;
  readonly says: string;
  readonly values?: {
    readonly areas?: readonly string[];
    readonly regions?: readonly string[];
    readonly languages?: readonly string[];
    readonly hours?: number;
  };
}
type Judgement = Omit<Reason, 'question'>;

export interface Match {
  readonly offer: Offer;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** One offer under some answers. An area that is part of another counts for both, so `partsOf` names the parts of each. */
export function match(
  offer: Offer,
  answers: Answers,
  partsOf: Readonly<Record<string, readonly string[]>> = {},
): Match {
  const reasons = questions.flatMap((question): Reason[] => {
    const answer = answers[question];
    return answer === undefined ? [] : [{ question, ...judges[question](offer, answer, partsOf) }];
  });
  if (!offer.sure) reasons.push({ verdict: 'unknown', says: 'state.unclear' });
  const verdicts = reasons.map((reason) => reason.verdict);
  return {
    offer,
    reasons,
    verdict: verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'fits',
  };
}

/** Everything that fits or may fit, the surest first. */
export function choose(
  offers: readonly Offer[],
  answers: Answers,
  partsOf: Readonly<Record<string, readonly string[]>> = {},
): Match[] {
  const certainty = ({ offer, reasons }: Match) =>
    reasons.filter((reason) => reason.verdict === 'fits').length * 2 + Number(offer.sure);
  return offers
    .map((offer) => match(offer, answers, partsOf))
    .filter((one) => one.verdict !== 'no')
    .sort((a, b) => certainty(b) - certainty(a));
}

/** Where nothing fits for certain: which single answer to take back, and how many offers then do. */
export const easings = (
  offers: readonly Offer[],
  answers: Answers,
  partsOf: Readonly<Record<string, readonly string[]>> = {},
): { question: Question; count: number }[] =>
  questions
    .filter((question) => answers[question] !== undefined)
    .map((question) => {
      const { [question]: _, ...rest } = answers;
      return {
        question,
        count: choose(offers, rest, partsOf).filter((one) => one.verdict === 'fits').length,
      };
    })
    .filter(({ count }) => count > 0);

const judges: Readonly<
  Record<
    Question,
    (
      offer: Offer,
      answer: string,
      partsOf: Readonly<Record<string, readonly string[]>>,
    ) => Judgement
  >
> = {
  interest: ({ areas }, answer, partsOf) => {
    if (!areas) return { verdict: 'unknown', says: 'interest.any' };
    const wanted = [answer, ...(partsOf[answer] ?? [])];
    const shared = areas.filter((area) => wanted.includes(area) || partsOf[area]?.includes(answer));
    return {
      verdict: shared.length > 0 ? 'fits' : 'no',
      says: 'interest.works',
      values: { areas },
    };
  },
  time: ({ hours, name }, answer) => {
    if (hours === undefined) return { verdict: 'unknown', says: 'time.unknown' };
    return {
      verdict: hours <= hoursGiven[answer]! ? 'fits' : 'no',
      says: name.startsWith('positions/') ? 'time.post' : 'time.calls',
      values: { hours },
    };
  },
  membership: ({ entry, individuals }, answer) => {
    if (entry === 'join' && answer === 'none')
      return {
        verdict: individuals === 'yes' ? 'fits' : individuals === 'no' ? 'no' : 'unknown',
        says: `membership.join.${individuals ?? 'unknown'}`,
      };
    if (entry === 'members' && answer === 'none')
      return { verdict: 'no', says: 'membership.members' };
    return {
      verdict: entry === undefined || entry === 'chosen' ? 'unknown' : 'fits',
      says: `membership.${entry ?? 'unknown'}`,
    };
  },
  region: ({ regions }, answer) =>
    regions
      ? {
          verdict: regions.includes(answer) ? 'fits' : 'no',
          says: 'region.own',
          values: { regions },
        }
      : { verdict: 'fits', says: 'region.all' },
  language: ({ languages }, answer) =>
    languages
      ? {
          verdict: languages.includes(answer) ? 'fits' : 'no',
          says: 'language.calls',
          values: { languages },
        }
      : { verdict: 'unknown', says: 'language.unknown' },
  experience: ({ entry }, answer) => {
    if (entry === undefined) return { verdict: 'unknown', says: 'experience.unknown' };
    return {
      verdict: welcome[answer]!.includes(entry) ? 'fits' : 'no',
      says: entry === 'chosen' ? 'experience.chosen' : 'experience.walkIn',
    };
  },
};

/** What suits whom: posts are for people others know already, so a newcomer is not sent there. */
const welcome: Readonly<Record<string, readonly Entry[]>> = {
  new: ['open', 'listen', 'join', 'members'],
  some: ['open', 'listen', 'join', 'members', 'chosen'],
  post: ['chosen'],
};

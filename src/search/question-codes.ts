/** The codes in which the questions that people ask travel, and how they become numbers again: alone in its file, since readers load no more of it. */

export interface PackedQuestions {
  readonly built: string;
  /** Stems that several questions hold, those of most questions first. */
  readonly often: string;
  /** Stems of one question, in their order. */
  readonly once: string;
  /** For each page of the catalogue, in its order, a line with its questions. */
  readonly lines: string;
}

/** Signs that JSON leaves as they are. The first stems are one sign; of two, the first says which of the rest. */
const signs = Array.from({ length: 94 }, (_, place) => String.fromCharCode(33 + place)).filter(
  (sign) => !'"\\'.includes(sign),
);
export const [between, once, ...codes] = signs as [string, string, ...string[]];
export const single = 62;
/** So many stems have a code. */
export const mostCodes = single + (codes.length - single) * codes.length;

/** Questions as numbers, so that thousands are there at once: where the stems of each end, and the place of its page in the catalogue. */
export interface UnpackedQuestions {
  readonly stems: readonly string[];
  /** The stems of all questions in a row, by their numbers. */
  readonly numbers: Uint16Array;
  readonly ends: readonly number[];
  readonly places: readonly number[];
}

/** Unpacks the questions of each page, in the order of the catalogue. */
export function unpackQuestions({ often, once: rare, lines }: PackedQuestions): UnpackedQuestions {
  const stems = often ? often.split(' ') : [];
  const numberOf = new Map<string, number>();
  // Where there are more stems than codes, one may stand among the rare ones more than once.
  const rareNumbers = (rare ? rare.split(' ') : []).map((one) => {
    const number = numberOf.get(one) ?? stems.push(one) - 1;
    numberOf.set(one, number);
    return number;
  });
  const values = new Uint8Array(127);
  codes.forEach((sign, value) => (values[sign.charCodeAt(0)] = value));
  const [ofBetween, ofOnce, ofLine] = [between, once, '\n'].map((sign) => sign.charCodeAt(0));
  const numbers = new Uint16Array(lines.length);
  const [ends, places]: [number[], number[]] = [[], []];
  let [count, next, place] = [0, 0, 0];
  const end = () => {
    if (count === (ends.at(-1) ?? 0)) return;
    ends.push(count);
    places.push(place);
  };
  for (let at = 0; at < lines.length; at++) {
    const sign = lines.charCodeAt(at);
    if (sign === ofBetween) end();
    else if (sign === ofLine) {
      end();
      place++;
    } else if (sign === ofOnce) numbers[count++] = rareNumbers[next++]!;
    else {
      const first = values[sign]!;
      numbers[count++] =
        first < single
          ? first
          : single + (first - single) * codes.length + values[lines.charCodeAt(++at)]!;
    }
  }
  end();
  return { stems, numbers: numbers.subarray(0, count), ends, places };
}

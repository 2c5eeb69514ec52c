/** Which country or territory someone means. Pure: the page in the browser and the tests ask alike. */
import { editDistance } from '../model/edit-distance.ts';
import { fold, squeeze } from './fold.ts';

/** A place as it travels to the browser. */
export interface NamedPlace {
  /** ISO 3166 code of two letters. */
  readonly code: string;
  /** Id of its region. */
  readonly region: string;
  /** Its name in the language of the page. */
  readonly name: string;
  /** Other names, in any language, and its code of three letters. */
  readonly others: readonly string[];
}

/** A place with its names made ready to be compared. */
interface FoldedPlace {
  readonly place: NamedPlace;
  readonly names: readonly string[];
}

/** What was found: one place for certain, several of which one may be meant, or none. */
export interface Found {
  readonly places: readonly NamedPlace[];
  /** Whether the places bear the very name that was asked, so that only the reader can tell which one is meant. */
  readonly isShared: boolean;
}

/** More places than these say no more than the list below. */
const most = 12;

/** Returns a search over some places; folding all names takes a moment, so it is done once. */
export function finderOf(places: readonly NamedPlace[]): (asked: string) => Found {
  const folded: FoldedPlace[] = places.map((place) => ({
    place,
    names: [...new Set([place.name, ...place.others].map(fold))],
  }));
  return (asked) => findPlaces(folded, fold(asked));
}

function findPlaces(places: readonly FoldedPlace[], asked: string): Found {
  if (asked === '') return { places: [], isShared: false };
  const having = (fits: (name: string) => boolean) =>
    places.filter(({ names }) => names.some(fits)).map(({ place }) => place);
  const exact = having((name) => squeeze(name) === squeeze(asked));
  if (exact.length > 0) return { places: exact, isShared: exact.length > 1 };
  const starting = having((name) => name.startsWith(asked));
  // Two letters may be a code, or the beginning of a name.
  const coded = places.filter(({ place }) => place.code.toLowerCase() === asked);
  for (const found of [
    unique([...coded.map(({ place }) => place), ...starting]),
    having((name) => name.includes(` ${asked}`)),
    asked.length > 2 || /\p{Script=Han}/u.test(asked) ? having((name) => name.includes(asked)) : [],
    asked.length > 3 ? nearest(places, asked) : [],
  ])
    if (found.length > 0) return { places: found.slice(0, most), isShared: false };
  return { places: [], isShared: false };
}

/** The places with a name that one slip of the hand, or two in a long word, turns into what was asked. */
function nearest(places: readonly FoldedPlace[], asked: string): NamedPlace[] {
  const slips = asked.length > 6 ? 2 : 1;
  return places
    .map(({ place, names }) => ({
      place,
      distance: Math.min(...names.map((name) => editDistance(name, asked, slips))),
    }))
    .filter(({ distance }) => distance <= slips)
    .sort((a, b) => a.distance - b.distance)
    .map(({ place }) => place);
}

const unique = <T>(items: readonly T[]) => [...new Set(items)];

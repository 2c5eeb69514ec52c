/** Which answers each question offers: from the records where they can grow, from a table where they are fixed. */
import type { Site } from '../model/site.ts';
import { offersOf } from './offers.ts';
import { experiences, hoursGiven, memberships, type Question } from './questions.ts';

/** The values on offer for each question, in reading order. */
export function optionsOf(site: Site): Readonly<Record<Question, readonly string[]>> {
  const areas = site.records.areas.filter((area) => !isWhole(site, area.id));
  return {
    interest: areas.map((area) => area.id),
    time: Object.keys(hoursGiven),
    membership: memberships,
    region: site.records.regions.map((region) => region.id),
    language: [...new Set(offersOf(site).flatMap((offer) => offer.languages ?? []))].sort(),
    experience: experiences,
  };
}

/** The parts of each area that has some, so that work on the whole counts for its parts. */
export const partsOf = (site: Site): Record<string, string[]> =>
  Object.fromEntries(
    site.records.areas
      .filter((area) => isWhole(site, area.id))
      .map((whole) => [
        whole.id,
        site.records.areas.filter((area) => area.data.parent === whole.id).map((area) => area.id),
      ]),
  );

const isWhole = (site: Site, id: string) =>
  site.records.areas.some((area) => area.data.parent === id);

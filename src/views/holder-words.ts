/** What people are, in one line. */
import type { Language } from '../i18n/languages.ts';
import { withCommas } from '../i18n/separators.ts';
import type { Holder } from '../model/seats.ts';
import type { Site } from '../model/site.ts';

/** The role of a person with the region and the seat, as far as they are told: `Member, AFRALO, Seat 1`. */
export const roleOf = (site: Site, { role, region, seat }: Holder, lang: Language): string =>
  withCommas([role, region && site.get('regions', region).data.acronym, seat], lang);

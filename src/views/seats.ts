import type { Site } from '../model/site';

/** How many seats the ring of the guide shows: those of the ALAC, or one for each region where no record counts them. */
export const seatsOfRing = (site: Site): number =>
  site.records.positions.find((position) => position.id === 'alac-member')?.data.seats.number ??
  site.records.regions.length;

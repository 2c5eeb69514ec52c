/** When the sources of the guide were read: its pages say so at their foot. */
import { oncePerSite } from './once.ts';

/** The first and the last day on which a source was read; both undefined if none was. */
export const readDays = oncePerSite((site) => {
  const days = site.records.sources
    .flatMap(({ data }) => (data.access === 'not-read' ? [] : [data.read]))
    .toSorted();
  return { opens: days[0], closes: days.at(-1) };
});

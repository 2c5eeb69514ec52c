/** Every country and territory has one region, or is told as one without. */
import { countryCodes } from '../country-codes.ts';
import type { Check, Finding } from './finding.ts';

/** Every country and territory has its region, but for those of which settings say that none was found. */
export const countriesHaveRegions: Check = (site, broken) => {
  const { unplaced } = site.settings;
  // Which countries a region has that could not be read is not known.
  if (!unplaced || [...broken].some((name) => name.startsWith('regions/'))) return [];
  const placed = new Set(
    site.records.regions.flatMap(({ data }) => [
      ...(data.countries ?? []),
      ...(data.territories ?? []).map(({ code }) => code),
    ]),
  );
  const at = (path: Finding['path'], message: string, repair: string): Finding => ({
    record: 'site',
    path,
    level: 'warning',
    rule: 'no-region',
    message,
    repair,
  });
  const nowhere = countryCodes().filter((code) => !placed.has(code) && !unplaced.includes(code));
  return [
    ...(nowhere.length > 0
      ? [
          at(
            ['unplaced'],
            `No region has ${nowhere.slice(0, 8).join(', ')}${nowhere.length > 8 ? ` and ${nowhere.length - 8} more` : ''}.`,
            'Put each back into its region, or list it here if its region was not found.',
          ),
        ]
      : []),
    ...unplaced.flatMap((code, index) =>
      placed.has(code)
        ? [at(['unplaced', index], `\`${code}\` has a region.`, 'Remove the line.')]
        : [],
    ),
  ];
};

/** Every country and territory has one region, or is told as one without. */
import { codesOf } from '../countries.ts';
import { countryCodes } from '../country-codes.ts';
import type { Site } from '../site.ts';
import { warnings, type Check, type Finding } from './finding.ts';

export default [countriesHaveRegions] satisfies Check[];

/** Every country and territory has its region, but for those of which settings say that none was found. */
function* countriesHaveRegions(
  { records, settings: { unplaced } }: Site,
  broken: ReadonlySet<string>,
): Iterable<Finding> {
  // Which countries a region has that could not be read is not known.
  if (!unplaced || [...broken].some((name) => name.startsWith('regions/'))) return;
  const say = warnings('site', 'no-region');
  const placed = new Set(records.regions.flatMap((region) => [...codesOf(region)]));
  const nowhere = countryCodes().filter((code) => !placed.has(code) && !unplaced.includes(code));
  if (nowhere.length > 0)
    yield say(
      ['unplaced'],
      `No region has ${nowhere.slice(0, 8).join(', ')}${nowhere.length > 8 ? ` and ${nowhere.length - 8} more` : ''}.`,
      'Put each back into its region, or list it here if its region was not found.',
    );
  for (const [index, code] of unplaced.entries())
    if (placed.has(code))
      yield say(['unplaced', index], `\`${code}\` has a region.`, 'Remove the line.');
}

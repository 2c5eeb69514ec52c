import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { prose, refused } from '../support/refusals.ts';
import { copyOf, oneLine, worldFolder, worldNow } from '../support/world.ts';

/** What the check says after a change of a copy of the world. */
function refusals(change: (folder: string) => void): string[] {
  const folder = copyOf(worldFolder);
  change(folder);
  return checkContent(folder, worldNow)
    .problems.filter(({ level }) => level === 'error')
    .map(oneLine);
}

describe('what the build would refuse, the check refuses first, with file and line', () => {
  test.each(refused.map((one) => [one.what, one] as const))('%s', (_, { change, place }) => {
    const places = refusals(change).map((line) => line.split(':').slice(0, 2).join(':'));
    expect(places).toContain(place);
  });
  test('and parts that are there may be named', () => {
    expect(
      refusals(
        prose(
          '[one](#where-from) [two](/groups/alpha/#chairs) [three](/groups/alpha/#what-happens-here) [four](/groups/alpha/#rule-alpha-rules-2030-4-2) [five](/procedures/gardener-election/#step-vote) [six](/groups/alpha/#conflicts) [seven](/groups/alpha/#named-by) [eight](/glossary/alg/#related) [nine](#sources)\n\n## Where from',
        ),
      ),
    ).toEqual([]);
  });
});

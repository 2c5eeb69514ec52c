/** Faults planted in a copy of the invented world, and what the check says of them. */
import { checkContent } from '../../src/editing/check.ts';
import { copyOf, oneLine, plant, worldFolder, worldNow } from './world.ts';

export type Change = readonly [file: string, from: string, to: string];

/** What the check says of one rule after some changes of the world: `groups/alpha.md:48 disagrees`. */
export function found(rule: string, changes: readonly Change[]): string[] {
  const folder = copyOf(worldFolder);
  for (const change of changes) plant(folder, ...change);
  const { problems } = checkContent(folder, worldNow);
  return problems
    .filter((problem) => problem.rule === rule)
    .map((problem) => oneLine(problem).replace(/:\d+ \w+ ([\w-]+):.*/s, ' $1'));
}

/** Memory between two steps. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what a step has left behind. By itself Node keeps it for as long as it may hold more, which is gigabytes on a large machine: with
 * 20,000 records the pages that were drawn would be held beside the program that indexes them.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Our own words in the table (which kind a field names, how it is asked for), as JSON Schema lets them pass. */

import { markNames } from './marks.ts';

/** For `z.toJSONSchema`: gives our words names that begin with `x-`, which other readers of a schema pass over. */
export function nameOurs({ jsonSchema }: { jsonSchema: object }): void {
  const json = jsonSchema as Record<string, unknown>;
  for (const word of ['form', 'ref', 'rule']) {
    if (word in json) json[`x-${word}`] = json[word];
    delete json[word];
  }
  // Marks are for the check, which sees more than one value.
  for (const mark of markNames) delete json[mark];
}

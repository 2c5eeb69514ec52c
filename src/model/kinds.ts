/**
 * THE table: every kind of record, its folder and its fields. Validation, types, editor hints, forms and the field
 * manual are derived from it. What else a new field or kind asks for stands in docs/changing.md.
 */
import type { z } from 'zod';
import { area } from './kinds/area.ts';
import { group } from './kinds/group.ts';
import { region } from './kinds/region.ts';
import { position } from './kinds/position.ts';
import { procedure } from './kinds/procedure.ts';
import { cycle } from './kinds/cycle.ts';
import { opportunity } from './kinds/opportunity.ts';
import { guide } from './kinds/guide.ts';
import { glossaryEntry } from './kinds/glossary.ts';
import { source } from './kinds/source.ts';

export {
  emptySettings,
  kindsWithTexts,
  siteSettings,
  type SiteSettings,
} from './kinds/settings.ts';

/** Every kind: the folder is the key; the address of a record is `/<key>/<id>/`. */
export const kinds = {
  areas: { extensions: ['md'], schema: area },
  groups: { extensions: ['md'], schema: group },
  regions: { extensions: ['md'], schema: region },
  positions: { extensions: ['md'], schema: position },
  procedures: { extensions: ['md'], schema: procedure },
  cycles: { extensions: ['yml'], schema: cycle },
  opportunities: { extensions: ['md'], schema: opportunity },
  // The first extension is that of new files.
  guides: { extensions: ['mdx', 'md'], schema: guide },
  glossary: { extensions: ['yml'], schema: glossaryEntry },
  sources: { extensions: ['yml'], schema: source },
} as const;

export type Kind = keyof typeof kinds;
export type Data<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;
export const kindNames = Object.keys(kinds) as Kind[];

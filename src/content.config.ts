/** One line for each kind: its folder and its schema from the table. (A loop would lose the types.) */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { kinds, type Kind } from './model/kinds';

const folder = process.env['CONTENT_DIR'] ?? './content';
const files = (kind: Kind) =>
  glob({ base: `${folder}/${kind}`, pattern: `*.{${kinds[kind].extensions.join(',')},none}` });

export const collections = {
  areas: defineCollection({ loader: files('areas'), schema: kinds.areas.schema }),
  groups: defineCollection({ loader: files('groups'), schema: kinds.groups.schema }),
  regions: defineCollection({ loader: files('regions'), schema: kinds.regions.schema }),
  positions: defineCollection({ loader: files('positions'), schema: kinds.positions.schema }),
  procedures: defineCollection({ loader: files('procedures'), schema: kinds.procedures.schema }),
  cycles: defineCollection({ loader: files('cycles'), schema: kinds.cycles.schema }),
  opportunities: defineCollection({
    loader: files('opportunities'),
    schema: kinds.opportunities.schema,
  }),
  guides: defineCollection({ loader: files('guides'), schema: kinds.guides.schema }),
  glossary: defineCollection({ loader: files('glossary'), schema: kinds.glossary.schema }),
  sources: defineCollection({ loader: files('sources'), schema: kinds.sources.schema }),
};

/** One line for each kind: its folder and its schema from the table. (A loop would lose the types.) */
import { defineCollection } from 'astro:content';
import { recordsOf } from './content-loader';
import { translatedProse } from './translated-prose';
import { contentFolder } from './context/settings';
import { kinds, type Kind } from './model/kinds';

const from = (kind: Kind) => recordsOf(contentFolder(), kind);

export const collections = {
  areas: defineCollection({ loader: from('areas'), schema: kinds.areas.schema }),
  groups: defineCollection({ loader: from('groups'), schema: kinds.groups.schema }),
  regions: defineCollection({ loader: from('regions'), schema: kinds.regions.schema }),
  positions: defineCollection({ loader: from('positions'), schema: kinds.positions.schema }),
  procedures: defineCollection({ loader: from('procedures'), schema: kinds.procedures.schema }),
  cycles: defineCollection({ loader: from('cycles'), schema: kinds.cycles.schema }),
  opportunities: defineCollection({
    loader: from('opportunities'),
    schema: kinds.opportunities.schema,
  }),
  guides: defineCollection({ loader: from('guides'), schema: kinds.guides.schema }),
  glossary: defineCollection({ loader: from('glossary'), schema: kinds.glossary.schema }),
  translated: defineCollection({ loader: translatedProse(contentFolder()) }),
  sources: defineCollection({ loader: from('sources'), schema: kinds.sources.schema }),
};

/** Where everything of version 1 lives, below the site's root. */
import type { Kind } from '../../model/kinds.ts';

const root = '/api/v1';

export const api = {
  index: `${root}/index.json`,
  open: `${root}/open.json`,
  licence: `${root}/licence.txt`,
  list: (kind: Kind) => `${root}/${kind}.json`,
  record: ({ kind, id }: { kind: Kind; id: string }) => `${root}/${kind}/${id}.json`,
  table: (name: string) => `${root}/${name}.csv`,
  schema: (name: string) => `${root}/schemas/${name}.json`,
} as const;

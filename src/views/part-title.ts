/** The titles of the parts of a record's page that bring none of their own. */
import type { Key, Words } from '../i18n';
import type { Kind } from '../model/kinds';

/** With what the keys of a kind begin in `i18n`. */
const wordOf: Readonly<Record<Kind, string>> = {
  areas: 'area',
  groups: 'group',
  regions: 'region',
  positions: 'position',
  procedures: 'procedure',
  cycles: 'cycle',
  opportunities: 'opportunity',
  guides: 'guide',
  glossary: 'glossary',
  sources: 'source',
};

/** The key of the title of a part of a record's page: `chairs-earlier` of a group has `group.chairsEarlier`. */
export const titleKey = (kind: Kind, id: string): string =>
  `${wordOf[kind]}.${id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** The title of a part of a record's page, by its id. Throws where there is no text for it. */
export const titleOfPart = ({ t }: Words, kind: Kind, id: string): string =>
  t(titleKey(kind, id) as Key);

import type { Key, Words } from '../i18n';
import type { Kind } from '../model/kinds';

const wordOf: Partial<Record<Kind, string>> = {
  groups: 'group',
  opportunities: 'opportunity',
  positions: 'position',
  procedures: 'procedure',
  regions: 'region',
};

/** The key of the title of a part of a record's page: `chairs-earlier` of a group has `group.chairsEarlier`. */
export const titleKey = (kind: Kind, id: string): string =>
  `${wordOf[kind]}.${id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** The title of a part of a record's page, by its id. Throws where there is no text for it. */
export const titleOfPart = ({ t }: Words, kind: Kind, id: string): string =>
  t(titleKey(kind, id) as Key);

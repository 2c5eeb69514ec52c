/** The lists of each kind and the pages made of no single record, as search finds and shows them. */
import { kindNames } from '../model/kinds';
import type { Words } from '../i18n';

/** Address, title and summary of each, with other names people type for it. */
export const findablePages = ({ t }: Words): { address: string; title: string; summary: string; names?: string[] }[] => [
  ...kindNames.map((kind) => ({ address: `/${kind}/`, title: t(`kind.${kind}`), summary: t(`kind.${kind}.lead`) })),
  { address: '/which-region/', title: t('which.title'), summary: t('which.lead'), names: ['find my country', 'my region', 'country list'] },
  { address: '/disagreements/', title: t('disagreements.title'), summary: t('disagreements.lead'), names: ['contradictions', 'conflicts'] },
  { address: '/about/', title: t('about.title'), summary: t('about.summary'), names: ['who made this', 'privacy', 'sources'] },
];

/** The lists of each kind and the pages made of no single record, as search finds and shows them. */
import { kindNames } from '../model/kinds';
import type { Words } from '../i18n';

/** Address, title and summary of each, with other names people type for it. */
export const findablePages = ({
  t,
}: Words): { address: string; title: string; summary: string; names?: string[] }[] => [
  ...kindNames.map((kind) => ({
    address: `/${kind}/`,
    title: t(`kind.${kind}`),
    summary: t(`kind.${kind}.lead`),
  })),
  {
    address: '/which-region/',
    title: t('which.title'),
    summary: t('which.lead'),
    names: ['find my country', 'my region', 'country list'],
  },
  {
    address: '/find-your-place/',
    title: t('find.title'),
    summary: t('find.lead'),
    names: ['what can I do', 'chooser', 'which group fits me', 'get involved'],
  },
  {
    address: '/structure/',
    title: t('structure.title'),
    summary: t('structure.lead'),
    names: ['structure', 'organization chart', 'organigram', 'who elects whom'],
  },
  {
    address: '/disagreements/',
    title: t('disagreements.title'),
    summary: t('disagreements.lead'),
    names: ['contradictions', 'conflicts'],
  },
  {
    address: '/open/',
    title: t('open.title'),
    summary: t('open.lead'),
    names: [
      'open now',
      'what is open',
      'deadlines',
      'upcoming',
      'dates',
      'next election',
      'current calls',
    ],
  },
  {
    address: '/elections/',
    title: t('elections.title'),
    summary: t('elections.lead'),
    names: ['election year', 'archive', 'past elections', 'election history'],
  },
  {
    address: '/elections/compare/',
    title: t('elections.compareTitle'),
    summary: t('elections.compareLead'),
    names: ['compare regions', 'ralo comparison', 'differences between regions'],
  },
  {
    address: '/plan/',
    title: t('plan.title'),
    summary: t('plan.lead'),
    names: ['planner', 'timetable planner', 'check a timetable'],
  },
  {
    address: '/calendars/',
    title: t('calendars.title'),
    summary: t('calendars.lead'),
    names: ['ics', 'ical', 'subscribe to dates', 'calendar feed'],
  },
  {
    address: '/editing/',
    title: t('editing.title'),
    summary: t('editing.lead'),
    names: ['edit', 'correct a mistake', 'contribute', 'editors manual'],
  },
  {
    address: '/offline/',
    title: t('offline.title'),
    summary: t('offline.summary'),
    names: ['without internet', 'download the guide', 'save the guide'],
  },
  {
    address: '/data/',
    title: t('data.title'),
    summary: t('data.lead'),
    names: ['feeds', 'RSS', 'API', 'CSV', 'download', 'JSON'],
  },
  {
    address: '/about/',
    title: t('about.title'),
    summary: t('about.summary'),
    names: ['who made this', 'privacy', 'sources', 'official website', 'independent'],
  },
];

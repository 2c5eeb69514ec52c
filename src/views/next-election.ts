/** The direct answer to "When is the next election?". */
import { agenda } from '../model/agenda';
import { momentAhead } from '../model/cycle-state';
import type { Site } from '../model/site';
import type { Words } from '../i18n';

/** Returns the heading and the sentence of the answer: the step of any round that is open or comes first, with its day, hour and zone. */
export function nextElection(site: Site, { t, moment }: Words): { title: string; text: string } {
  const title = t('search.nextElection');
  const next = agenda(site)[0];
  if (!next) return { title, text: t('search.nextElectionNone') };
  const isDeadline = next.phase === 'now' ? next.dates.closes : !next.dates.opens;
  const when = moment(momentAhead(next)!, 'weekday', Boolean(isDeadline));
  const word = isDeadline ? `${t('open.until')} ` : '';
  const phase = t(`cycle.phase.${next.phase}`);
  return {
    title,
    text: `${next.cycle.data.title}: ${next.step.title}, ${word}${when} (${phase}).`,
  };
}

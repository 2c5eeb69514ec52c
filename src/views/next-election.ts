/** The direct answer to "When is the next election?". */
import { agenda } from '../model/agenda';
import { momentAhead } from '../model/cycle-state';
import type { Site } from '../model/site';
import type { Words } from '../i18n';

/** Returns the heading and the sentence of the answer: the step of any round that is open or comes first, with its day. */
export function nextElection(site: Site, { t, date }: Words): { title: string; text: string } {
  const title = t('search.nextElection');
  const next = agenda(site)[0];
  if (!next) return { title, text: t('search.nextElectionNone') };
  const day = date(momentAhead(next)!.split(' ')[0]!, 'weekday');
  const phase = t(`cycle.phase.${next.phase}`);
  return { title, text: `${next.cycle.data.title}: ${next.step.title}, ${day} (${phase}).` };
}

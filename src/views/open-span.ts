/** The two instants between which a step is open, as attributes for the script that corrects a page read later than it was built. */
import type { StepPhase } from '../model/cycle-state';
import { instantOf } from '../model/moments';

export const openSpan = ({ since, dates }: Pick<StepPhase, 'since' | 'dates'>) => ({
  'data-opens': edge(since ?? dates.closes, 'opens'),
  'data-closes': edge(dates.closes ?? dates.opens, 'closes'),
});

const edge = (moment: string | undefined, which: 'opens' | 'closes') =>
  moment ? instantOf(moment, which)?.toString() : undefined;

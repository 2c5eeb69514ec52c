/** The words that a script needs to correct the states on a page read later than it was built. */
import type { Words } from '../i18n';

export const phaseWords = (t: Words['t']): string =>
  JSON.stringify({
    past: t('cycle.phase.past'),
    now: t('cycle.phase.now'),
    coming: t('cycle.phase.coming'),
    nowOpen: t('cycle.state.now'),
    next: t('cycle.state.next'),
    over: t('cycle.over'),
  });

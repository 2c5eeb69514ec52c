/** The words that a script needs to correct the states on a page read later than it was built. */
import type { Words } from '../i18n';

/** Of steps and calls, or of meetings: these are held, not open, and a language may give both a gender of their own. */
export const phaseWords = (t: Words['t'], of: 'cycle' | 'meeting' = 'cycle'): string =>
  JSON.stringify({
    past: t(`${of}.phase.past`),
    now: t(`${of}.phase.now`),
    coming: t(`${of}.phase.coming`),
    nowOpen: t('cycle.state.now'),
    next: t('cycle.state.next'),
    over: t('cycle.over'),
  });

/** Says in a sentence why a day of a plan was chosen. */
import type { PlannedDay, Reason } from '../model/planner/plan.ts';
import { limitParts } from '../model/timetable.ts';
import type { Key, Words } from '../i18n/index.ts';

/** The sentences for one day, the reason for choosing it first. */
export const explain = (
  day: PlannedDay,
  nameOf: (anchor: string) => string,
  words: Words,
): string[] => day.reasons.map((reason) => sentence(reason, nameOf, words));

function sentence(reason: Reason, nameOf: (anchor: string) => string, { t, date }: Words): string {
  switch (reason.kind) {
    case 'start':
    case 'agm':
      return t(`plan.because.${reason.kind}`);
    case 'usual':
      return reason.days === 0
        ? t('plan.because.usualSame', { after: nameOf(reason.after) })
        : t('plan.because.usual', {
            days: t('unit.day', { count: reason.days }),
            after: nameOf(reason.after),
            rounds: t('plan.rounds', { count: reason.rounds }),
          });
    case 'customary':
      return reason.days === 0
        ? t('plan.because.customarySame', { after: nameOf(reason.after) })
        : t('plan.because.customary', {
            days: t('unit.day', { count: reason.days }),
            after: nameOf(reason.after),
          });
    case 'moved':
      return t('plan.because.moved', { day: date(reason.wanted.toString(), 'weekday') });
    case 'rule':
    case 'limit': {
      const { interval, actual } = reason;
      const counted = t(`unit.${limitParts(interval.limit).unit}` as Key, { count: actual });
      return t(`plan.because.${reason.kind}`, {
        says: interval.says,
        rule: interval.rule ? ` (${interval.rule})` : '',
        counted,
      });
    }
  }
}

/** `nominations.closes` → end of Nominations */
export const anchorName =
  (steps: readonly { id: string; title: string }[], { t }: Words) =>
  (anchor: string): string => {
    const [id, end] = anchor.split('.');
    const step = steps.find((one) => one.id === id)?.title ?? anchor;
    return t(end === 'closes' ? 'plan.end' : 'plan.beginning', { step });
  };

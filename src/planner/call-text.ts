/** A plan as the plain text of a call, to be sent to a list. */
import type { Plan } from '../model/planner/plan.ts';
import type { RecordOf } from '../model/site.ts';
import type { Words } from '../i18n/index.ts';

/** One line for each step, with weekdays and the zone of the deadlines. */
export function callText(
  plan: Plan,
  procedure: RecordOf<'procedures'>,
  { t, date }: Words,
): string {
  const day = (value: Temporal.PlainDate) => date(value.toString(), 'weekday');
  const lines = procedure.data.steps.flatMap((step) => {
    const days = plan.days.filter((one) => one.step === step.id);
    const [opens, closes] = [
      days.find((one) => one.end === 'opens')?.day,
      days.find((one) => one.end === 'closes')?.day,
    ];
    if (!opens && !closes) return [];
    const when =
      opens && closes
        ? t('plan.fromTo', { from: day(opens), to: day(closes) })
        : closes
          ? t('plan.by', { day: day(closes) })
          : day(opens!);
    return [`- ${step.title}: ${when}. ${step.what}`];
  });
  return [
    t('plan.callTitle', { procedure: procedure.data.title }),
    '',
    ...lines,
    '',
    t('cycle.utc'),
    '',
  ].join('\n');
}

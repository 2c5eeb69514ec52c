/** Reads what someone asks of the planner, from a form or a command line. */
import type { PlanRequest } from '../model/planner/plan.ts';
import type { PlanData } from './data.ts';

/** The fields as text, as a form or a command line gives them; an empty field counts as not given. */
export interface Asked {
  readonly procedure: string;
  readonly start?: string | undefined;
  readonly agm?: string | undefined;
  readonly region?: string | undefined;
  readonly candidates?: string | undefined;
  /** Days or spans, `2027-03-06..2027-03-11`, separated by spaces, commas or lines. */
  readonly avoid?: string | undefined;
}

/** What is wrong with what was asked: the key of a sentence and the value it names. */
interface AskedWrong {
  readonly key:
    | 'plan.wrong.procedure'
    | 'plan.wrong.day'
    | 'plan.wrong.none'
    | 'plan.wrong.candidates';
  readonly value: string;
}

/** The request, or what is wrong with it. The annual meeting may be named (`icann90`) or given by its closing day. */
export function requestOf(
  asked: Asked,
  data: PlanData,
): { request: PlanRequest } | { wrong: AskedWrong } {
  const procedure = data.procedures.find((one) => one.id === asked.procedure);
  if (!procedure) return { wrong: { key: 'plan.wrong.procedure', value: asked.procedure } };
  const meeting = data.meetings.find((one) => one.id === asked.agm)?.closes;
  const spans = (asked.avoid ?? '').split(/[\s,;]+/).filter(Boolean);
  const texts = [
    asked.start,
    meeting ?? asked.agm,
    ...spans.flatMap((span) => span.split('..')),
  ].filter((text) => text);
  const broken = texts.find((text) => !dayFrom(text));
  if (broken) return { wrong: { key: 'plan.wrong.day', value: broken } };
  if (!asked.start && !asked.agm) return { wrong: { key: 'plan.wrong.none', value: '' } };
  const candidates = asked.candidates ? Number(asked.candidates) : undefined;
  if (candidates !== undefined && !(Number.isInteger(candidates) && candidates >= 0))
    return { wrong: { key: 'plan.wrong.candidates', value: asked.candidates! } };
  return {
    request: {
      procedure: procedure.data as PlanRequest['procedure'],
      habits: procedure.habits,
      start: dayFrom(asked.start),
      agm: dayFrom(meeting ?? asked.agm),
      region: asked.region || procedure.data.region,
      candidates,
      avoid: spans.map((span) => {
        const [from, to = from] = span.split('..');
        return { from: dayFrom(from)!, to: dayFrom(to)! };
      }),
    },
  };
}

function dayFrom(text: string | undefined): Temporal.PlainDate | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

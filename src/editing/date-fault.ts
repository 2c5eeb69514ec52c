/** What the explanations of dates and of times say. */
import type { RuleName } from '../model/check-rules.ts';

export interface DateFault {
  readonly rule: RuleName;
  /** Completes "`value` ...". */
  readonly complaint: string;
  readonly repair: string;
  /** What was meant, if there is one right answer. */
  readonly meant?: string;
}

export const dateFault = (
  rule: RuleName,
  complaint: string,
  repair: string,
  meant?: string,
): DateFault => ({
  rule,
  complaint,
  repair,
  ...(meant && { meant }),
});

import { refusal } from '../refusal.ts';
import { z } from '../zod.ts';

/** A text that fits a pattern. For any other, the message says what it is not (`complaint`) and what to write (`repair`). */
export const like = (pattern: RegExp, complaint: string, repair: string) =>
  z.string().regex(pattern, refusal(complaint, repair));

import { refusal } from '../refusal.ts';
import { z } from '../zod.ts';

/** A text of one form; of others the editor reads what they are not, and what to write. */
export const like = (pattern: RegExp, complaint: string, repair: string) =>
  z.string().regex(pattern, refusal(complaint, repair));

/** Where an instant lies between opening and closing. */
export type Phase = 'past' | 'now' | 'coming';

/** The phase at an instant in milliseconds; a missing opening lies always behind, and the closing instant still counts. */
export function phaseAt(opens: string | undefined, closes: string, now: number): Phase {
  if (now > Date.parse(closes)) return 'past';
  return opens && now < Date.parse(opens) ? 'coming' : 'now';
}

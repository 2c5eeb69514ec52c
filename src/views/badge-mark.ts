/** The mark of a state: shape before colour. States without one bear an empty ring. Named so that a phase is the name of its mark. */
const marks: Readonly<Record<string, readonly string[]>> = {
  now: ['active', 'new', 'now', 'open', 'running'],
  full: ['in-force', 'kept'],
  dotted: ['unclear', 'unknown', 'draft', 'undated'],
  coming: ['coming'],
  past: ['closed', 'merged', 'ended', 'past', 'superseded'],
  broken: ['broken'],
};

/** Returns the class of the mark that a state bears; undefined for the empty ring. */
export const badgeMark = (state: string): string | undefined =>
  Object.keys(marks).find((mark) => marks[mark]!.includes(state));

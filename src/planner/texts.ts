/** Which texts of the interface the planner needs in the browser; its page brings them along. */
const prefixes = ['plan.', 'unit.', 'calendar.'];
const single: readonly string[] = ['cycle.kept', 'cycle.notKept', 'cycle.utc'];

/** Whether the planner shows the text under a key. */
export const isPlannerText = (key: string): boolean =>
  single.includes(key) || prefixes.some((prefix) => key.startsWith(prefix));

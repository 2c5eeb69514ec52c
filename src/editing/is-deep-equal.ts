/** Comparing data as files hold it. */

/** Whether two pieces of data say the same: a bare year equals its text, and the order of fields does not count. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isDeepEqual(item, b[index]));
  if (isGroup(a) && isGroup(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => isDeepEqual(a[key], b[key]));
  }
  return a === b || (typeof a === 'number' && String(a) === b);
}

/** Whether a piece of data is a group of fields: neither a list nor a value. */
export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

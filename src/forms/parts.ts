/** The parts of a record that a small form asks for, as addresses name them. */
import type { Path } from '../model/problem';

/**
 * - `choice`: nothing is named yet, so the parts are offered
 * - `all`: the whole record
 * - `field`: one field, or what stands in it: `chairs`, `chairs.0`, `steps.vote`, `status.asOf`
 * - `text`: the prose, or what stands below one of its headings: `text`, `text.how-to-join`
 */
export type Part =
  | { readonly type: 'choice' }
  | { readonly type: 'all' }
  | { readonly type: 'field'; readonly path: Path }
  | { readonly type: 'text'; readonly section?: string };

/** The part that an address names. `partNamed('chairs.0') // => { type: 'field', path: ['chairs', 0] }` */
export function partNamed(name: string | null): Part {
  if (!name) return { type: 'choice' };
  if (name === 'all') return { type: 'all' };
  const [first, ...rest] = name.split('.');
  if (first === 'text') return rest[0] ? { type: 'text', section: rest[0] } : { type: 'text' };
  const path = name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return { type: 'field', path };
}

/** The name of a part in an address; empty where the parts are offered. */
export function nameOfPart(part: Part): string {
  switch (part.type) {
    case 'choice':
      return '';
    case 'all':
      return 'all';
    case 'field':
      return part.path.join('.');
    case 'text':
      return part.section ? `text.${part.section}` : 'text';
  }
}

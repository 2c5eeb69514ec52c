/** What each record is called, by which a form shows what a record names: a tenth of all that records say, so that a form opens soon. */
import type { APIRoute } from 'astro';
import { allRecords } from '../../model/site';
import { site } from '../../site';
import { json } from '../_respond';

export const GET: APIRoute = () => {
  const records = allRecords(site).map(({ kind, id, file, data }) => {
    const { title, acronym, rules, steps } = data as Readonly<Record<string, unknown>>;
    return {
      kind,
      id,
      file,
      data: { title, acronym, rules: inShort(rules), steps: inShort(steps) },
    };
  });
  return json({ records });
};

/** The steps of a procedure and the rules of a body by their names and numbers. */
function inShort(list: unknown): unknown {
  if (!Array.isArray(list)) return undefined;
  const named = (list as Readonly<Record<string, unknown>>[]).filter(
    (one) => typeof one === 'object',
  );
  if (named.length === 0) return undefined;
  return named.map(({ id, title, paragraphs }) => ({
    id,
    title,
    paragraphs: Array.isArray(paragraphs)
      ? (paragraphs as { number: unknown }[]).map(({ number }) => ({ number }))
      : undefined,
  }));
}

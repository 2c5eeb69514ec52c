/** Answers of the API as files. */
import { jsonText } from '../../../data/json';

export const json = (value: unknown) =>
  new Response(jsonText(value), { headers: { 'content-type': 'application/json' } });

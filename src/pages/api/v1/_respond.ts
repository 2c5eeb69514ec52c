/** Answers of the API as files. */
import { jsonText } from '../../../exports/json';

export const answerAsJson = (value: unknown) =>
  new Response(jsonText(value), { headers: { 'content-type': 'application/json' } });

/** The JSON Schema of every answer. */
import type { APIRoute } from 'astro';
import type { AnswerName } from '../../../../exports/api/answers';
import { schemaNames, schemaOf } from '../../../../exports/api/schemas';
import { publication } from '../../../../export-context';
import { answerAsJson } from '../_respond';

export const getStaticPaths = () => schemaNames.map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  answerAsJson(schemaOf(params['name'] as AnswerName, publication));

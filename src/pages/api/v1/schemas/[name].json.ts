/** The JSON Schema of every answer. */
import type { APIRoute } from 'astro';
import type { AnswerName } from '../../../../data/api/answers';
import { schemaNames, schemaOf } from '../../../../data/api/schemas';
import { publication } from '../../../../publication';
import { json } from '../_respond';

export const getStaticPaths = () => schemaNames.map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  json(schemaOf(params['name'] as AnswerName, publication));

/** The JSON Schema of a kind, for code editors and the forms: `/editing/schemas/groups.json`. */
import type { APIRoute } from 'astro';
import { jsonSchemaOf } from '../../../editing/json-schema';
import { kindNames, type Kind } from '../../../model/kinds';
import { json } from '../../_respond';

export const getStaticPaths = () => kindNames.map((kind) => ({ params: { kind } }));

export const GET: APIRoute = ({ params }) =>
  json(jsonSchemaOf(params['kind'] as Kind), 'application/schema+json');

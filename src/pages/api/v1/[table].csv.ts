/** The flat lists as tables. */
import type { APIRoute } from 'astro';
import { tableNames, tableOf } from '../../../exports/tables';
import { publication } from '../../../export-context';

export const getStaticPaths = () => tableNames.map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params }) =>
  new Response(tableOf(params['table']!, publication), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });

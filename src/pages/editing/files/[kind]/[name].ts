/** The file of a record as an editor wrote it: `/editing/files/groups/cpwg.md`. A form shows what a change would do to it. */
import type { APIRoute } from 'astro';
import { allRecords, type AnyRecord } from '../../../../model/site';
import { site, textOf } from '../../../../site';

export const getStaticPaths = () =>
  allRecords(site).map((record) => ({
    params: { kind: record.kind, name: record.file.split('/').at(-1) },
    props: { record },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(textOf(props['record'] as AnyRecord), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

/** Every record as data. */
import type { APIRoute } from 'astro';
import { recordAnswer } from '../../../../exports/api/build';
import { allRecords, type AnyRecord } from '../../../../model/site';
import { publication } from '../../../../export-context';
import { answerAsJson } from '../_respond';

export const getStaticPaths = () =>
  allRecords(publication.site).map((record) => ({
    params: { kind: record.kind, id: record.id },
    props: { record },
  }));

export const GET: APIRoute<{ record: AnyRecord }> = ({ props }) =>
  answerAsJson(recordAnswer(publication, props.record));

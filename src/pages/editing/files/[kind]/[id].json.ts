/** A record for its form: its file as an editor wrote it, to show what a change would do to it, and its fields and prose, so that nothing is parsed before somebody writes. */
import type { APIRoute } from 'astro';
import { asWritten, type SavedRecord } from '../../../../editing/as-written';
import { allRecords, type AnyRecord } from '../../../../model/site';
import { site, textOf } from '../../../../site';
import { json } from '../../../_respond';

export const getStaticPaths = () =>
  allRecords(site).map((record) => ({
    params: { kind: record.kind, id: record.id },
    props: { record },
  }));

export const GET: APIRoute = ({ props }) => {
  const record = props['record'] as AnyRecord;
  const text = textOf(record);
  const saved: SavedRecord = {
    text,
    data: asWritten(record.data, text, record.file),
    body: record.body,
  };
  return json(saved);
};

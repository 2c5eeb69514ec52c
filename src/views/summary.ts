/** What a record is in one sentence. */
import type { AnyRecord } from '../model/site';
import type { Words } from '../i18n';

/** The summary of a record; of a source, which has none, where it comes from and when it was read. */
export const summaryOf = ({ data }: AnyRecord, { t, date }: Words): string =>
  'summary' in data
    ? data.summary
    : t('source.description', {
        title: data.title,
        publisher: data.publisher,
        day: date(data.read),
      });

/** `llms.txt`: a short map of the guide for language models, as Markdown, in the form of llmstxt.org. */
import { listOf } from '../model/lists.ts';
import { kindNames } from '../model/kinds.ts';
import { shownTitle } from '../model/page.ts';
import { addressOf, type AnyRecord } from '../model/site.ts';
import { api } from './api/addresses.ts';
import { markdownAddress } from './markdown-address.ts';
import type { Publication } from './publication.ts';

/** Title, what it is, then lists of links: the guides, the list of every kind, the other pages given, and the data. */
export function llmsText(
  { site, words, at }: Publication,
  others: readonly { address: string; title: string; summary: string }[],
): string {
  const { t, has } = words;
  const link = (title: string, path: string, summary: string) =>
    `- [${title}](${at(path)}): ${summary}`;
  const page = (record: AnyRecord) =>
    link(
      shownTitle(record),
      markdownAddress(addressOf(record)),
      'summary' in record.data ? record.data.summary : '',
    );
  const sections: [heading: string, links: string[]][] = [
    ...listOf(site, 'guides').map(({ heading, records }): [string, string[]] => [
      heading && has(heading) ? t(heading) : t('kind.guides'),
      records.map(page),
    ]),
    [
      t('llms.lists'),
      kindNames.map((kind) =>
        link(t(`kind.${kind}`), markdownAddress(`/${kind}/`), t(`kind.${kind}.lead`)),
      ),
    ],
    [
      t('site.allPages'),
      others.map(({ address, title, summary }) => link(title, markdownAddress(address), summary)),
    ],
    [
      t('llms.data'),
      [
        link(t('data.index'), api.index, t('data.indexLead')),
        link(t('data.open'), api.open, t('data.openLead')),
      ],
    ],
  ];
  const parts = sections
    .filter(([, links]) => links.length > 0)
    .map(([heading, links]) => `## ${heading}\n\n${links.join('\n')}`);
  return `${[`# ${site.settings.name}`, `> ${site.settings.tagline} ${site.settings.disclaimer}`, t('llms.lead'), ...parts].join('\n\n')}\n`;
}

/** Lets a browser add the guide as a search engine (OpenSearch 1.1). */
import type { APIRoute } from 'astro';
import { escapeXml } from '../exports/social-image';
import { wordsOf } from '../i18n';
import { addressIn, siteOf } from '../site';
import { href } from '../views/href';

export const GET: APIRoute = ({ site, currentLocale }) => {
  const { t } = wordsOf(currentLocale);
  const page = new URL(href(addressIn(currentLocale ?? 'en', '/search/')), site).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>At-Large guide</ShortName>
<LongName>${escapeXml(siteOf(currentLocale).settings.name)}</LongName>
<Description>${escapeXml(t('search.openSearch'))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${page}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};

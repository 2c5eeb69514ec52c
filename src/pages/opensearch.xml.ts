/** Lets a browser add the guide as a search engine (OpenSearch 1.1). */
import type { APIRoute } from 'astro';
import { escapeXml } from '../exports/social-image';
import { addressIn } from '../site';
import { href } from '../views/href';

export const GET: APIRoute = ({ site: host, locals: { site, words }, currentLocale = 'en' }) => {
  const page = new URL(href(addressIn(currentLocale, '/search/')), host).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>At-Large guide</ShortName>
<LongName>${escapeXml(site.settings.name)}</LongName>
<Description>${escapeXml(words.t('search.openSearch'))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${page}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};

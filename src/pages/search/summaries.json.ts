/** What the result list shows for each page of the catalogue. */
import type { APIRoute } from 'astro';
import { wordsOf } from '../../i18n';
import { summariesOf } from '../../model/catalogue';
import { site } from '../../site';
import { findablePages } from '../../views/other-pages';

export const GET: APIRoute = () => {
  const pages = Object.fromEntries(findablePages(wordsOf('en')).map(({ address, title, summary }) => [address, [title, summary]]));
  return new Response(JSON.stringify({ ...pages, ...summariesOf(site) }), { headers: { 'content-type': 'application/json' } });
};

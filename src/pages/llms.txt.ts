/** A map of the guide for language models. */
import type { APIRoute } from 'astro';
import { llmsText } from '../exports/llms';
import { publicationIn } from '../export-context';
import { findablePages } from '../views/pages-in-words';

export const GET: APIRoute = ({ currentLocale }) => {
  const publication = publicationIn(currentLocale);
  return new Response(
    llmsText(
      publication,
      findablePages(publication.words).filter(({ page }) => !page.kind && !page.isTool),
    ),
  );
};

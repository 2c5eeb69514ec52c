/** A map of the guide for language models. */
import type { APIRoute } from 'astro';
import { llmsText } from '../exports/llms';
import { kindNames, type Kind } from '../model/kinds';
import { publication } from '../export-context';
import { findablePages } from '../views/static-pages';

const isList = (address: string) => kindNames.includes(address.slice(1, -1) as Kind);

export const GET: APIRoute = () =>
  new Response(
    llmsText(
      publication,
      findablePages(publication.words).filter(({ address }) => !isList(address)),
    ),
  );

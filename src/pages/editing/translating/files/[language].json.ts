/** What the form of translators asks of a language to check a translation: `/editing/translating/files/fr.json`. */
import type { APIRoute } from 'astro';
import { checkOf, translatedLanguages, type TranslatedLanguage } from '../../../../translating';

export const getStaticPaths = () =>
  translatedLanguages.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(checkOf(params['language'] as TranslatedLanguage)), {
    headers: { 'content-type': 'application/json' },
  });

/** What the form of translators asks of a language to check a translation: `/editing/translating/files/fr.json`. */
import type { APIRoute } from 'astro';
import { checkOf, translatedLanguages, type TranslatedLanguage } from '../../../../translating';
import { json } from '../../../_respond';

export const getStaticPaths = () =>
  translatedLanguages.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params }) =>
  json(checkOf(params['language'] as TranslatedLanguage));

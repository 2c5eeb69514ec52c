/** A translation file with every English text of today, as `npm run translations` would write it: `/editing/translating/files/fr/groups.po`. */
import type { APIRoute } from 'astro';
import {
  poOf,
  translatedLanguages,
  unitKinds,
  type TranslatedLanguage,
  type UnitKind,
} from '../../../../../translating';

export const getStaticPaths = () =>
  translatedLanguages.flatMap((language) =>
    unitKinds.map((kind) => ({ params: { language, kind } })),
  );

export const GET: APIRoute = ({ params }) =>
  new Response(poOf(params['language'] as TranslatedLanguage, params['kind'] as UnitKind), {
    headers: { 'content-type': 'text/x-gettext-translation; charset=utf-8' },
  });

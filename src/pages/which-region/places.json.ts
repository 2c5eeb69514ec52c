/** Every country and territory with all its names, for the field that finds one's region. */
import type { APIRoute } from 'astro';
import { namedPlaces } from '../../places/names';
import { json } from '../_respond';

export const GET: APIRoute = ({ locals, currentLocale = 'en' }) =>
  json(namedPlaces(locals.site, currentLocale));

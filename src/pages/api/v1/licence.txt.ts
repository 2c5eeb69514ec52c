/** The licence that every answer names. */
import type { APIRoute } from 'astro';
import { licenceText } from '../../../site';

export const GET: APIRoute = () => new Response(licenceText);

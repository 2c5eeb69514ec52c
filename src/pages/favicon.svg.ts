/** The icon of a browser's tab. */
import type { APIRoute } from 'astro';
import { faviconSvg } from '../exports/logo';

export const GET: APIRoute = () =>
  new Response(faviconSvg, { headers: { 'content-type': 'image/svg+xml' } });

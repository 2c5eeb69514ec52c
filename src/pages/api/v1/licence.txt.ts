/** The licence that every answer names. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () => new Response(readFileSync('LICENSE', 'utf8'));

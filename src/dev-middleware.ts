/** What `npm run dev` does to each page so that it reads as it will be published. The build does the same itself, on several cores. */
import { defineMiddleware } from 'astro/middleware';
import { numberSources } from './build/finish/citations';

/** Numbers the sources of a page in the order in which it cites them. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(numberSources(await response.text()), response);
});

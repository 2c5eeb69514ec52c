/** Procedures, habits and meetings for the planner in the browser. */
import type { APIRoute } from 'astro';
import { planData } from '../../planner/data';
import { site } from '../../site';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(planData(site)), { headers: { 'content-type': 'application/json' } });

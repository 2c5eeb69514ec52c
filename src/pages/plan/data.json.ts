/** Procedures, habits and meetings for the planner in the browser. */
import type { APIRoute } from 'astro';
import { planData } from '../../planner/data';
import { site } from '../../site';
import { json } from '../_respond';

export const GET: APIRoute = () => json(planData(site));

/** The answers that are one file each: the index, the graph, the timetable, the countries, and the list of every kind. */
import type { APIRoute } from 'astro';
import {
  countriesAnswer,
  graphAnswer,
  indexAnswer,
  listAnswer,
  timetableAnswer,
} from '../../../exports/api/build';
import { kindNames } from '../../../model/kinds';
import { publication } from '../../../export-context';
import { json } from './_respond';

const answers: Readonly<Record<string, () => unknown>> = {
  index: () => indexAnswer(publication),
  graph: () => graphAnswer(publication),
  timetable: () => timetableAnswer(publication),
  countries: () => countriesAnswer(publication),
  ...Object.fromEntries(kindNames.map((kind) => [kind, () => listAnswer(publication, kind)])),
};

export const getStaticPaths = () => Object.keys(answers).map((answer) => ({ params: { answer } }));

export const GET: APIRoute = ({ params }) => json(answers[params['answer']!]!());

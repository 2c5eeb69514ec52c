/** The answers that are one file each: the index, what is open, and the list of every kind. */
import type { APIRoute } from 'astro';
import { indexAnswer, listAnswer, openAnswer } from '../../../exports/api/build';
import { kindNames } from '../../../model/kinds';
import { publication } from '../../../export-context';
import { answerAsJson } from './_respond';

const answers: Readonly<Record<string, () => unknown>> = {
  index: () => indexAnswer(publication),
  open: () => openAnswer(publication),
  ...Object.fromEntries(kindNames.map((kind) => [kind, () => listAnswer(publication, kind)])),
};

export const getStaticPaths = () => Object.keys(answers).map((answer) => ({ params: { answer } }));

export const GET: APIRoute = ({ params }) => answerAsJson(answers[params['answer']!]!());

/** THE table of work that threads do for a build. Each takes a piece and returns what came of it; both must be plain data. */
import type { CheckPiece, Checked } from './checking.ts';
import { copyPiece } from '../assets/compress.ts';
import { finishPiece } from '../finish/finish-pages.ts';
import { drawPiece } from '../assets/pictures.ts';

/** One thread checks, so the others do not load what it takes. */
const checkPiece = async (piece: CheckPiece): Promise<Checked> =>
  (await import('./checking.ts')).checkPiece(piece);

export const jobs = { checkPiece, copyPiece, drawPiece, finishPiece };

export type Jobs = typeof jobs;

/** THE table of work that threads do for a build. Each takes a piece and returns what came of it; both must be plain data. */
import { copyPiece } from './compress.ts';
import { finishPiece } from './pages.ts';
import { drawPiece } from './pictures.ts';

export const jobs = { copyPiece, drawPiece, finishPiece };

export type Jobs = typeof jobs;

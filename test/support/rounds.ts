/**
 * How many made-up cases a test draws: a part of them before every commit, a quarter if not said, the same ones each time, and all
 * in `npm run test:all`, whose configuration finds every file that calls this.
 */
export const rounds = (all: number, part = 4): number =>
  isEveryRound() ? all : Math.ceil(all / part);

/** Whether a test leaves nothing out. */
export const isEveryRound = (): boolean => process.env['ALL_ROUNDS'] === '1';

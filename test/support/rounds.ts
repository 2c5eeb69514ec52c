/**
 * How many made-up cases a test draws: a quarter of them before every commit, the same ones each time, and all in `npm run test:all`,
 * whose configuration finds every file that calls this.
 */
export const rounds = (all: number): number => (isEveryRound() ? all : Math.ceil(all / 4));

/** Whether a test leaves nothing out. */
export const isEveryRound = (): boolean => process.env['ALL_ROUNDS'] === '1';

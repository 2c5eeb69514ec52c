/** `npm run build`. All that the build is made of is loaded from here, so that also a missing part of it is said in one line; the exit code is then 1. */
import { causeOf } from './error-messages.ts';

const giveUp = (error: unknown) => {
  console.error(causeOf(error));
  process.exit(1);
};
// A helper program that dies may raise an error outside of what waits for it.
process.on('uncaughtException', giveUp);

try {
  const { build } = await import('./build.ts');
  await build();
} catch (error) {
  giveUp(error);
}

/** Before a built site is shown: brings back one that a build killed in the moment of publishing left aside. Says what to do if there is none. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { tidy } from './staging.ts';

const target = resolve(process.env['BUILD_DIR'] ?? 'dist');
tidy(target);
if (!existsSync(target)) {
  console.error('There is no built site. Run `npm run build` first.');
  process.exit(1);
}

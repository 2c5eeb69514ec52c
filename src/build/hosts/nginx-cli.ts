/** `npm run nginx -- --folder /srv/guide [--name guide.example] [--port 80] [--base /guide/] [--brotli] [--no-ipv6]`: prints the configuration. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nginxConfiguration } from './nginx.ts';
import { redirectsOf } from '../../context/redirects.ts';
import { basePath } from '../../context/settings.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    name: { type: 'string', default: '_' },
    port: { type: 'string', default: '80' },
    base: { type: 'string', default: process.env['BASE_PATH'] ?? '/' },
    brotli: { type: 'boolean', default: false },
    ipv6: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const redirects = redirectsOf(process.env['CONTENT_DIR'] ?? 'content');
if (!/^\d{1,5}$/.test(values.port)) {
  console.error(`The port is \`${values.port}\`; it must be a number.`);
  process.exit(1);
}
try {
  console.log(
    nginxConfiguration({
      ...values,
      base: basePath(values.base),
      folder: resolve(values.folder),
      port: Number(values.port),
      redirects,
    }),
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

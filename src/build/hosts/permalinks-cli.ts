/** `npm run addresses`: adds what the built site has to the list of published addresses. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishedAddresses, registryFile } from '../../editing/published-addresses.ts';
import { addressesIn, withNew } from './permalinks.ts';

const content = resolve(process.env['CONTENT_DIR'] ?? 'content');
const found = addressesIn(resolve(process.env['BUILD_DIR'] ?? 'dist'));
if (found.length === 0) {
  console.error('There is no built site. Run `npm run build` first.');
  process.exit(1);
}
const { text, added } = withNew(publishedAddresses(content), found);
if (added.length > 0) writeFileSync(join(content, registryFile), text);
console.log(
  added.length > 0
    ? `Added ${added.length}:\n${added.map((one) => `  ${one}`).join('\n')}`
    : 'Every address is in the list.',
);

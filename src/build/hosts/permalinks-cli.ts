/** `npm run addresses`: adds what the built site has to the list of published addresses. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, siteFolder } from '../../context/settings.ts';
import { publishedAddresses, registryFile } from '../../editing/published-addresses.ts';
import { addressesIn, withNew } from './permalinks.ts';

const content = contentFolder();
const found = addressesIn(siteFolder());
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

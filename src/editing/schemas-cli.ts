/** `npm run schemas`: writes the JSON Schemas where the editor settings in `.vscode/` look for them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindNames } from '../model/kinds.ts';
import { jsonSchemaOf } from './json-schema.ts';

const folder = '.astro/collections';
const names = [...kindNames, 'site'] as const;

mkdirSync(folder, { recursive: true });
for (const name of names)
  writeFileSync(join(folder, `${name}.schema.json`), JSON.stringify(jsonSchemaOf(name), null, 2));
console.log(
  `${names.length} schemas are in ${folder}. Code editors that read .vscode/settings.json use them from now on.`,
);

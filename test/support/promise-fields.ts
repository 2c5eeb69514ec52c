/** `npm run api:promise`: adds new fields of the API to the list of those that version 1 must keep. It never takes one out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaNames, schemaOf } from '../../src/exports/api/schemas.ts';
import { fieldsOf } from './schemas.ts';

const file = join(import.meta.dirname, '../unit/exports/api-v1-fields.json');
const promised = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
const grown = Object.fromEntries(
  schemaNames.map((name) => [
    name,
    [...new Set([...(promised[name] ?? []), ...fieldsOf(schemaOf(name, { at: (path) => path }))])],
  ]),
);
writeFileSync(file, `${JSON.stringify({ ...promised, ...grown }, null, 2)}\n`);

/** `npm run licences`: lists packages under licences the project may not use; exit code 1 if there are any. */
import { readFileSync } from 'node:fs';
import { licenceFaults, type LockFile } from './licences.ts';

const { count, faults } = licenceFaults(
  JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile,
);
console.log(
  faults.length === 0
    ? `All ${count} packages stand under licences that are allowed.`
    : faults.join('\n'),
);
process.exitCode = faults.length === 0 ? 0 : 1;

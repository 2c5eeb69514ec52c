/** `npm run check [-- folder] [--format pretty|json|github|sarif]`: exit code 1 if anything must be repaired. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from './check.ts';
import { allRecords } from '../model/site.ts';
import { readingAdvice } from './readability.ts';
import { formats, isFormat } from './report.ts';
import { siteUrl } from './site-url.ts';

function main(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'pretty' } } });
  const root = resolve(positionals[0] ?? 'content');
  if (!isFormat(values.format)) {
    console.error(`There is no format ${values.format}. Use one of ${Object.keys(formats).join(', ')}.`);
    return 1;
  }
  const result = checkContent(root, Temporal.Now.instant(), process.env);
  console.log(formats[values.format](result.problems, { root, count: result.count, siteUrl: siteUrl(process.env) }));
  if (values.format === 'pretty' && result.site) {
    console.log(readingAdvice(allRecords(result.site)));
  }
  return result.problems.some((problem) => problem.level === 'error') ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

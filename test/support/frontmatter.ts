import { parse } from 'yaml';

/** The fields at the top of a Markdown text. */
export const frontmatterOf = (text: string) =>
  parse(/^---\n(.*?)^---$/ms.exec(text)![1]!) as Record<string, string | number>;

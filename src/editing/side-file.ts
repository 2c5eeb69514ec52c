/** Files beside the records, each of a form of its own: search words, questions, terms. All content is read alike. */
import type { Problem } from '../model/problem.ts';
import type { RuleName } from '../model/check-rules.ts';
import { textsIn } from '../model/text-fields.ts';
import { checkText, mayHoldFaults } from './check-text.ts';
import { largestList } from './decode.ts';
import { parseBytes, type ContentFile } from './parse.ts';
import { isProblem, readBytes } from './read-file.ts';
import type { TextFault } from './text-fault.ts';

/** A file as the parser of all content reads it, what is wrong with it if it cannot be read, or undefined if there is none. */
export function readSideFile(root: string, file: string): ContentFile | Problem | undefined {
  const bytes = readBytes(root, file);
  return bytes === undefined || isProblem(bytes)
    ? bytes
    : parseBytes(bytes, { kind: 'site', id: file, file }, largestList);
}

/** What no text of the guide may hold, in the texts of such a file, but for rules `without` which it is read; `counts` says which faults are faults here. */
export const textProblems = (
  file: ContentFile,
  without: ReadonlySet<RuleName>,
  counts: (fault: TextFault, text: string) => boolean,
): Problem[] =>
  groupsOf(textsIn(file.data)).flatMap((texts) =>
    mayHoldFaults(texts.map(({ text }) => text).join('\n'), without)
      ? texts.flatMap(({ path, text }) =>
          checkText(text, without)
            .filter((fault) => counts(fault, text))
            .map(({ offset: _, ...said }) => ({ file: file.file, ...file.place(path), ...said })),
        )
      : [],
  );

/** So many texts are looked at together first: hardly one of thousands has a fault. */
const together = 60;
const groupsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / together) }, (_, index) =>
    all.slice(index * together, (index + 1) * together),
  );

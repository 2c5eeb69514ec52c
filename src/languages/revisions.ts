/** When a translation last changed: what a calendar says in another language changes with it, though no record does. */
import { askGit } from '../context/git.ts';
import { poFile } from './files.ts';
import type { TranslatedLanguage } from './languages.ts';
import { entriesOf } from './po-text.ts';
import type { UnitKind } from './units.ts';

/** Answers when the translation of an English text of a kind last changed. Undefined where no commit of a content folder tells. */
export function translationRevisions(
  folder: string,
  language: TranslatedLanguage,
): (kind: UnitKind, english: string) => Temporal.Instant | undefined {
  const known = new Map<UnitKind, ReadonlyMap<string, Temporal.Instant>>();
  return (kind, english) => {
    let instants = known.get(kind);
    if (!instants) {
      const answer = askGit(folder, ['blame', '--porcelain', 'HEAD', '--', poFile(language, kind)]);
      instants = instantsIn('text' in answer ? answer.text : '');
      known.set(kind, instants);
    }
    return instants.get(english);
  };
}

/** The instant of the newest line of each message of a translation file, but for its places: they change when a record is moved. */
function instantsIn(blame: string): ReadonlyMap<string, Temporal.Instant> {
  const seconds = new Map<string, number>();
  const lines: { readonly text: string; readonly commit: string }[] = [];
  let commit = '';
  for (const line of blame.split('\n')) {
    if (line.startsWith('\t')) lines.push({ text: line.slice(1), commit });
    else if (line.startsWith('committer-time ')) seconds.set(commit, Number(line.split(' ')[1]));
    else commit = /^([0-9a-f]{40,}) \d/.exec(line)?.[1] ?? commit;
  }
  const messages = entriesOf(lines.map(({ text }) => text).join('\n'));
  return new Map(
    messages.map(({ english, from, to }) => [
      english,
      Temporal.Instant.fromEpochMilliseconds(
        1000 *
          Math.max(
            ...lines
              .slice(from, to)
              .filter(({ text }) => !/^#[:|]/.test(text))
              .map((line) => seconds.get(line.commit)!),
          ),
      ),
    ]),
  );
}

/** A record that cites many sources, by which what is over has a page of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mostSources } from '../../src/model/history.ts';

/** The entries of the record that are over: a chair, a document of rules, a disagreement, and an event for each source but one. */
export const oldEntries = mostSources + 3;

const statement = (says: string, source: string, asOf?: number) =>
  `      - says: ${says}\n${asOf ? `        asOf: ${asOf}\n` : ''}        sources:\n          - ${source}\n`;

/** Writes the group `hedge-guild` and its sources into a content folder; `sources` is how many it cites. */
export function writeLongRecord(content: string, sources = mostSources + 1): void {
  const ids = Array.from({ length: sources - 1 }, (_, place) => `hedge-letter-${place + 1}`);
  for (const [place, id] of ids.entries())
    writeFileSync(
      join(content, `sources/${id}.yml`),
      `title: Letter ${place + 1} on hedges\npublisher: Invented wiki\ntype: wiki-page\nurl: https://example.org/hedge/${place + 1}\npublished: ${2020 + (place % 10)}\nread: 2031-01-10\naccess: stored\n`,
    );
  const events = ids
    .map(
      (id, place) =>
        `  - when: ${1990 + place}\n    what: Hedge ${place + 1} was cut.\n    sources:\n      - ${id}\n`,
    )
    .join('');
  writeFileSync(
    join(content, 'groups/hedge-guild.md'),
    `---
title: Hedge Guild
acronym: HDG
summary: Cuts the hedges of all gardens.
kind: committee
status:
  state: active
  asOf: 2031-01-10
  sources:
    - minutes
purpose:
  - says: It cuts hedges.
    sources:
      - minutes
chairs:
  - name: User Leaf
    role: Chair
    from: 2025
    asOf: 2029
    sources:
      - ${ids[9]}
  - name: User Hedge
    role: Chair
    until: 2025
    asOf: 2025
    sources:
      - ${ids[5]}
rules:
  - id: hedge-rules-2030
    title: Hedge Rules of 2030
    status: in-force
    available: full
    sources:
      - minutes
  - id: hedge-rules-2020
    title: Hedge Rules of 2020
    status: superseded
    supersededBy: hedge-rules-2030
    available: full
    sources:
      - ${ids[0]}
    paragraphs:
      - number: '7.1'
        says: A hedge is cut once a year.
        sources:
          - ${ids[0]}
conflicts:
  - about: how high the first hedge was
    statements:
${statement('It was low.', ids[0]!, 2020)}${statement('It was high.', ids[1]!, 2021)}  - about: how high a hedge may be
    statements:
${statement('It may be low.', 'minutes', 2020)}${statement('It may be high.', ids[9]!, 2029)}history:
${events}sources:
  - minutes
checked: 2031-01-10
---
`,
  );
}

/** The examples of the editors’ manual, each put where it belongs in a copy of the invented world. */
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { changesOf } from '../../src/editing/changes/changes.ts';
import { checkContent } from '../../src/editing/check.ts';
import { rules, type RuleName } from '../../src/model/check-rules.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readPo, writePo, type Message } from '../../src/languages/po.ts';
import type { UnitKind } from '../../src/languages/units.ts';
import { translatedMessages } from './translations.ts';
import { copyOf, plant, theWorld, worldFolder, worldNow } from './world.ts';

/** Puts an example into a copy of the world. */
type Put = (folder: string, example: string, isWrong: boolean) => void;

const word =
  'title: Word\nsummary: A word.\nsee:\n  - groups/alpha\nsources:\n  - minutes\nchecked: 2031-01-10\n';
const write = (folder: string, file: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

/** In the place of a piece of a file. */
const instead =
  (file: string, piece: string): Put =>
  (folder, example) =>
    void plant(folder, file, piece, example);
const inWord = (piece: string) => instead('glossary/alg.yml', piece);
const expansion = inWord('expansion: Alpha Group');
const inCycle = (piece: string) => instead('cycles/2031-gardener.yml', piece);
/** As the prose of a guide. */
const prose: Put = (folder, example) =>
  void plant(folder, 'guides/first-day.md', '## Where do I go?', example);
const mdx: Put = (folder, example) =>
  write(
    folder,
    'guides/second-day.mdx',
    `---\ntitle: Second day\nsummary: A day.\nsection: start\nrelated:\n  - groups/alpha\nsources:\n  - minutes\nchecked: 2031-01-10\n---\n\n${example}\n`,
  );
/** As the name of a file that is a word of the glossary; `content/` stands for the folder. */
const named: Put = (folder, example) =>
  write(
    folder,
    example.replace('content/', ''),
    example.includes('guides/')
      ? readFileSync(join(folder, 'guides/first-day.md'), 'utf8')
          .replace('Your first day', 'Notes')
          .replace('What do I do first?', 'What is written here?')
          .replace('A first day in', 'Notes of')
      : word,
  );
/** Makes the call of the world a programme that runs, with more fields. */
const withProgramme = (folder: string, fields: string): void => {
  plant(folder, 'opportunities/seed-fund.md', 'type: call', 'type: programme');
  plant(
    folder,
    'opportunities/seed-fund.md',
    'opens: 2031-01-02\ncloses: 2031-02-01 18:00 Europe/Paris\n',
    `status:\n  state: running\n  asOf: 2031-01-04\n  sources:\n    - minutes\n${fields}`,
  );
};
const takesPeople = (how: string) => `takesPeople:\n${how}\n  sources:\n    - minutes\n`;
const sized =
  (bytes: number): Put =>
  (folder) =>
    write(folder, 'glossary/word.yml', word + '# more\n'.repeat(bytes / 7));
const departure: Put = (folder, example) => {
  plant(folder, 'cycles/2031-gardener.yml', 'closes: 2031-05-02', 'closes: 2031-05-04');
  plant(
    folder,
    'cycles/2031-gardener.yml',
    'sources:',
    `departures:\n  - ${example}\n    reason: Rain.\n    sources:\n      - minutes\nsources:`,
  );
};
const redirects: Put = (folder, example) =>
  appendFileSync(join(folder, 'redirects.yml'), `${example}\n`);

const searchWords: Put = (folder, example) =>
  writeFileSync(join(folder, 'search-words.yml'), `${example}\nfunctionWords: {}\ncountries: {}\n`);

const questions: Put = (folder, example) =>
  write(folder, 'questions/en/groups.yml', `${example}\n`);

/** In the step of acceptance. */
const inAcceptance: Put = (folder, example) =>
  void plant(
    folder,
    'cycles/2031-gardener.yml',
    '    closes: 2031-05-02',
    `    closes: 2031-05-02\n    ${example}`,
  );
/** One outcome of the round, named Rose, with the given way of being chosen. */
const outcome = (how: string, name = 'Rose') =>
  `  - position: head-gardener\n    name: ${name}\n    ${how}\n    sources:\n      - minutes\n`;
const withOutcomes = (folder: string, outcomes: string) =>
  plant(folder, 'cycles/2031-gardener.yml', 'sources:', `outcomes:\n${outcomes}sources:`);
/** A holder of the one position there is. */
const holderOf = (term: string, name = 'Rose') =>
  `  - name: ${name}\n    role: Head\n${term}    asOf: 2031-01-05\n    sources:\n      - minutes\n`;
const inPosition = (folder: string, fields: string) =>
  plant(
    folder,
    'positions/head-gardener.md',
    'sources:\n  - minutes\nchecked',
    `${fields}sources:\n  - minutes\nchecked`,
  );

/** In the source that the rules come from. */
const inRulebook = instead('sources/rulebook.yml', 'url: https://example.org/rulebook');
const inRegion: Put = (folder, example) =>
  void plant(folder, 'regions/northland.md', 'membership:\n', `${example}\nmembership:\n`);

/** As the French translations of a kind. */
const inFrench =
  (kind: UnitKind): Put =>
  (folder, example) =>
    write(folder, `languages/fr/${kind}.po`, `${writePo('fr', [])}\n${example}\n`);
/** The same, of a sentence that a guide says. */
const ofSentence =
  (say: Put): Put =>
  (folder, example, isWrong) => {
    const [{ english }] = readPo(`${writePo('fr', [])}\n${example}\n`) as [Message];
    say(folder, english, isWrong);
    inFrench('guides')(folder, example, isWrong);
  };
const frenchTerms: Put = (folder, example) =>
  write(folder, 'languages/fr/terms.yml', `terms:\n  ${example.replaceAll('\n', '\n  ')}\n`);

const places: Record<RuleName, Put> = {
  'translation-file': inFrench('groups'),
  'unknown-unit': inFrench('groups'),
  'lost-link': ofSentence(prose),
  'lost-number': ofSentence(prose),
  'thousands-mark': ofSentence(prose),
  'breaking-space': ofSentence((folder, example) => prose(folder, `## ${example}`, false)),
  'other-meaning': ofSentence(prose),
  'lost-acronym': ofSentence(prose),
  'translation-form': ofSentence(prose),
  'lost-component': ofSentence(mdx),
  'long-translation': (folder, _, isWrong) =>
    inFrench('groups')(
      folder,
      `msgid "The group that once counted flowers."\nmsgstr "${'Fleur '.repeat(isWrong ? 50 : 33).trim()}"`,
      isWrong,
    ),
  'official-term': (folder, example, isWrong) => {
    ofSentence(prose)(folder, example, isWrong);
    frenchTerms(
      folder,
      '- english: Alpha Council\n  use: conseil Alpha\n  source: https://example.org/rulebook',
      isWrong,
    );
  },
  'term-list': frenchTerms,
  'lost-page': (folder, _, isWrong) => {
    const messages = translatedMessages(theWorld(), 'groups').map((one) =>
      one.english === 'Alpha Group' ? { ...one, isFuzzy: isWrong } : one,
    );
    write(folder, 'languages/fr/groups.po', writePo('fr', messages));
  },
  'misspelt-name': (folder, example, isWrong) => {
    inRulebook(folder, example, isWrong);
    for (const name of ['a', 'b', 'c'])
      plant(
        folder,
        'guides/first-day.md',
        '## Where do I go?',
        `[the page ${name}](https://example.org/${name})\n\n## Where do I go?`,
      );
  },
  disagrees: (folder, example) =>
    void plant(
      folder,
      'groups/alpha.md',
      'sources:\n  - minutes\nchecked',
      `meetings:\n  - title: Weeding\n    rhythm: weekly, on Mondays\n    ${example}\n    asOf: 2031\n    sources:\n      - minutes\nsources:\n  - minutes\nchecked`,
    ),
  'same-address': (folder, _, isWrong) =>
    write(
      folder,
      isWrong ? 'guides/first-day.mdx' : 'guides/second-day.mdx',
      readFileSync(join(folder, 'guides/first-day.md'), 'utf8')
        .replace('Your first day', 'Your second day')
        .replace('A first day', 'A second day')
        .replace('What do I do first?', 'What do I do next?'),
    ),
  'address-list': (folder, example) => writeFileSync(join(folder, 'addresses.txt'), `${example}\n`),
  'empty-summary': instead('groups/beta.md', 'summary: The group that once counted flowers.'),
  'merge-mark': prose,
  'same-heading': prose,
  'frame-heading': prose,
  'missing-picture': prose,
  'table-row': prose,
  'other-address': prose,
  'unfinished-text': prose,
  'doubled-word': prose,
  reversed: instead('groups/alpha.md', 'from: 2029-10-30'),
  placeholder: instead('groups/beta.md', 'summary: The group that once counted flowers.'),
  'address-form': inRulebook,
  'hidden-address': inRulebook,
  'private-network': inRulebook,
  'plain-http': inRulebook,
  'not-public': inRulebook,
  'checked-too-early': inWord('checked: 2031-01-10'),
  'not-read': instead('sources/rulebook.yml', 'access: live'),
  repeated: inWord('see:\n  - groups/alpha'),
  taken: (folder, example) =>
    void plant(folder, 'groups/beta.md', 'summary:', `${example}\nsummary:`),
  'wrong-part': instead('groups/beta.md', 'parent: groups/alpha'),
  'has-ended': (folder, example) =>
    write(
      folder,
      'groups/delta.md',
      readFileSync(join(folder, 'groups/beta.md'), 'utf8')
        .replace('Beta', 'Delta')
        .replace('flowers', 'trees')
        .replace('parent: groups/alpha', example)
        .replace('merged\n  asOf: 2030\n  ended: 2030', 'active\n  asOf: 2031-01')
        .replace('mergedInto: alpha\n', ''),
    ),
  'unknown-code': inRegion,
  superseded: instead('groups/alpha.md', 'status: in-force'),
  'seen-long-ago': instead('groups/alpha.md', 'asOf: 2031-01-10'),
  'needless-name': instead('groups/alpha.md', 'aliases:\n  - First group'),
  'no-region': (folder, example, isWrong) => {
    if (isWrong) plant(folder, 'site.yml', 'meetings:\n', `${example}\nmeetings:\n`);
  },
  'other-seating': (folder, example) => {
    plant(
      folder,
      'procedures/gardener-election.md',
      'sources:\n  - rulebook\nchecked',
      '  - id: seating\n    title: Seating\n    actor: all\n    what: They begin.\n    does: seat\n    sources:\n      - rulebook\nsources:\n  - rulebook\nchecked',
    );
    plant(
      folder,
      'cycles/2031-gardener.yml',
      'sources:',
      `  seating:\n    ${example}\n    sources:\n      - minutes\nsources:`,
    );
  },
  'other-outcome': (folder, _, isWrong) =>
    withOutcomes(
      folder,
      isWrong
        ? outcome('how: appointment').replace('    name: Rose\n', '')
        : outcome('how: appointment'),
    ),
  'other-procedure': (folder, _, isWrong) => {
    write(
      folder,
      'positions/under-gardener.md',
      readFileSync(join(folder, 'positions/head-gardener.md'), 'utf8')
        .replace('title: Head', 'title: Under')
        .replace('Leads', 'Helps to lead'),
    );
    write(
      folder,
      'cycles/2031-under-gardener.yml',
      readFileSync(join(folder, 'cycles/2031-gardener.yml'), 'utf8')
        .replace('title: Head', 'title: Under')
        .replace('The election', 'The second election')
        .replace('  - head-gardener', isWrong ? '  - under-gardener' : '  - head-gardener')
        .replace('agm:', 'inherits: 2031-gardener\nagm:'),
    );
  },
  'empty-limit': instead('procedures/gardener-election.md', 'to: nominations.closes'),
  'no-deadline': (folder, _, isWrong) =>
    void (
      isWrong &&
      plant(folder, 'opportunities/seed-fund.md', 'closes: 2031-02-01 18:00 Europe/Paris\n', '')
    ),
  'no-intake': (folder, example, isWrong) =>
    withProgramme(folder, isWrong ? '' : takesPeople(example)),
  'stray-round': (folder, example) =>
    withProgramme(
      folder,
      `${takesPeople(example)}rounds:\n  - closes: 2030-02-01\n    sources:\n      - minutes\n`,
    ),
  'seen-too-early': (folder, example) =>
    void plant(folder, 'groups/alpha.md', 'asOf: 2031-01\n', `${example}\n`),
  'other-length': instead('positions/head-gardener.md', 'years: 2'),
  'wrong-weekday': inAcceptance,
  'other-round': inCycle('summary: The election of 2031.'),
  'undated-now': prose,
  'in-the-future': inWord('checked: 2031-01-10'),
  'summary-date': inCycle('summary: The election of 2031.'),
  'deadline-zone': inCycle('closes: 2031-05-02'),
  'early-outcome': (folder, example) => withOutcomes(folder, outcome(example)),
  contested: (folder, example) => {
    withOutcomes(folder, outcome('how: appointment'));
    plant(folder, 'cycles/2031-gardener.yml', 'outcomes:', `${example}\noutcomes:`);
  },
  seats: (folder, example) => {
    const names = [...example.matchAll(/name: (\w+)/g)].map((match) => match[1]!);
    withOutcomes(folder, names.map((name) => outcome('how: appointment', name)).join(''));
  },
  rotation: (folder, example) =>
    void plant(
      folder,
      'procedures/gardener-election.md',
      'sources:\n  - rulebook\nchecked',
      `rotation:\n  groups:\n    - id: A\n      name: North\n    - id: B\n      name: South\n    - id: C\n      name: East\n  posts:\n    - id: head\n      title: Head\n  years:\n    - year: 2028\n      turns:\n        head: A\n    - year: 2029\n      turns:\n        head: C\n    - year: 2030\n      turns:\n        ${example}\n  sources:\n    - rulebook\nsources:\n  - rulebook\nchecked`,
    ),
  'term-end': (folder, example) => inPosition(folder, `holders:\n${holderOf(`    ${example}\n`)}`),
  'seat-taken': (folder, example) =>
    inPosition(
      folder,
      `holders:\n${holderOf('    region: northland\n    from: 2030-01-01\n    until: 2032-01-01\n', 'Lily')}${holderOf(`    region: northland\n    from: 2028-01-01\n    ${example}\n`)}`,
    ),
  'term-limit': (folder, example) =>
    inPosition(
      folder,
      `limits:\n  - says: Two terms in a row at most.\n    ${example}\n    sources:\n      - rulebook\nholders:\n${holderOf('    from: 2030-01-01\n    until: 2032-01-01\n')}${holderOf('    from: 2028-01-01\n    until: 2030-01-01\n')}`,
    ),
  'call-over': (folder, example) => {
    plant(folder, 'opportunities/seed-fund.md', 'closes: 2031-02-01 18:00 Europe/Paris', example);
    plant(
      folder,
      'opportunities/seed-fund.md',
      'membership:',
      'status:\n  state: running\n  asOf: 2031-01-04\n  sources:\n    - minutes\nmembership:',
    );
  },
  'meeting-series': (folder, example) =>
    void plant(
      folder,
      'groups/alpha.md',
      'sources:\n  - minutes\nchecked',
      `meetings:\n  - title: Weeding\n    ${example}\n    asOf: 2031\n    sources:\n      - minutes\nsources:\n  - minutes\nchecked`,
    ),
  'known-file': named,
  'nested-folder': named,
  'hidden-file': named,
  'symbolic-link': (folder, _, isWrong) =>
    isWrong
      ? symlinkSync(join(folder, 'glossary/alg.yml'), join(folder, 'glossary/word.yml'))
      : write(folder, 'glossary/word.yml', word),
  extension: named,
  'file-name': named,
  'file-size': (folder, example, isWrong) =>
    sized(isWrong ? 150_000 : 2_000)(folder, example, isWrong),
  'unreadable-file': (folder, _, isWrong) => {
    write(folder, 'glossary/word.yml', word);
    if (isWrong) chmodSync(join(folder, 'glossary/word.yml'), 0o000);
  },
  'missing-file': (folder, _, isWrong) => isWrong && rmSync(join(folder, 'site.yml')),
  'empty-file': (folder, _, isWrong) => write(folder, 'glossary/word.yml', isWrong ? '' : word),
  'utf-8': (folder, _, isWrong) =>
    write(
      folder,
      'glossary/word.yml',
      isWrong ? Buffer.from(word.replace('Word', 'Café'), 'latin1') : word.replace('Word', 'Café'),
    ),
  'line-ends': (folder, _, isWrong) =>
    write(folder, 'glossary/word.yml', isWrong ? word.replaceAll('\n', '\r') : word),
  'long-line': (folder, _, isWrong) =>
    void plant(
      folder,
      'guides/first-day.md',
      '## Where',
      `${'A plain word. '.repeat(isWrong ? 180 : 20)}\n\n## Where`,
    ),
  frontmatter: instead('guides/first-day.md', '---\ntitle: Your first day'),
  'duplicate-field': inWord('title: ALG'),
  tab: inWord('see:\n  - groups/alpha'),
  indentation: inWord('see:\n  - groups/alpha'),
  'list-form': inWord('see:\n  - groups/alpha'),
  brackets: inWord('title: ALG'),
  quotes: inWord('title: ALG'),
  colon: expansion,
  'missing-colon': expansion,
  'special-character': expansion,
  hash: expansion,
  'yes-no': expansion,
  'number-form': expansion,
  anchor: expansion,
  'merge-key': expansion,
  tag: expansion,
  'document-marker': inWord('title: ALG\nexpansion: Alpha Group'),
  yaml: inWord('title: ALG'),
  'unknown-field': expansion,
  'missing-field': inWord(
    'title: ALG\nexpansion: Alpha Group\nsummary: The group that looks after the garden.',
  ),
  'wrong-type': inWord('see:\n  - groups/alpha'),
  'unknown-value': instead('groups/alpha.md', 'state: active'),
  'wrong-value': inWord('sources:\n  - minutes'),
  'date-form': instead('regions/northland.md', 'when: 2029'),
  'no-such-day': instead('regions/northland.md', 'when: 2029'),
  'no-such-time': instead('opportunities/seed-fund.md', 'closes: 2031-02-01 18:00 Europe/Paris'),
  'time-zone': instead('opportunities/seed-fund.md', 'closes: 2031-02-01 18:00 Europe/Paris'),
  'unknown-reference': inWord('see:\n  - groups/alpha'),
  'unused-source': (folder, _, isWrong) => {
    write(
      folder,
      'sources/diary.yml',
      readFileSync(join(folder, 'sources/rulebook.yml'), 'utf8')
        .replace('Rulebook', 'Diary')
        .replace('/rulebook', '/diary'),
    );
    if (!isWrong) plant(folder, 'glossary/alg.yml', '  - minutes', '  - minutes\n  - diary');
  },
  'unlinked-record': (folder, example) =>
    write(folder, 'glossary/lone.yml', `${example}\nsources:\n  - minutes\nchecked: 2031-01-10\n`),
  'unknown-rule': instead('procedures/gardener-election.md', 'rule: alpha-rules-2030 4.2'),
  'unknown-meeting': inCycle('agm: icann900'),
  circle: instead('groups/alpha.md', 'kind: council'),
  heir: (folder, _, isWrong) =>
    void (isWrong && plant(folder, 'groups/beta.md', 'mergedInto: alpha\n', '')),
  'ended-when': instead('groups/beta.md', 'state: merged\n  asOf: 2030\n  ended: 2030'),
  'unique-title': instead('groups/beta.md', 'title: Beta Group'),
  'unique-address': instead('sources/rulebook.yml', 'url: https://example.org/rulebook'),
  'unexplained-acronym': instead('groups/beta.md', 'summary: The group that once counted flowers.'),
  redirect: redirects,
  'redirect-hides': redirects,
  'redirect-circle': redirects,
  'redirect-chain': redirects,
  'redirect-nowhere': redirects,
  'search-words': searchWords,
  'search-word-twice': searchWords,
  'search-word-target': searchWords,
  questions,
  'question-page': questions,
  'question-text': questions,
  'question-twice': questions,
  'lost-address': (folder, example) => writeFileSync(join(folder, 'addresses.txt'), `${example}\n`),
  'unknown-step': inCycle('  acceptance:'),
  'other-year': inCycle('year: 2031'),
  'clock-change': instead('opportunities/seed-fund.md', 'closes: 2031-02-01 18:00 Europe/Paris'),
  'zone-sign': instead('opportunities/seed-fund.md', 'closes: 2031-02-01 18:00 Europe/Paris'),
  'closes-before-opens': inCycle('opens: 2031-04-14'),
  'impossible-order': inCycle('opens: 2031-05-05 12:00 UTC'),
  'limit-not-kept': inCycle('closes: 2031-05-02'),
  'unknown-interval': departure,
  'no-departure': departure,
  'heading-level': prose,
  'nested-too-deeply': prose,
  'empty-link': prose,
  'link-words': prose,
  'bare-link': prose,
  'page-link': prose,
  'anchor-link': prose,
  'own-address': prose,
  'broken-link': prose,
  'unsafe-link': prose,
  'image-text': prose,
  'table-head': prose,
  'raw-html': prose,
  'code-in-prose': mdx,
  'unknown-component': mdx,
  'component-attribute': mdx,
  'component-place': mdx,
  'component-record': mdx,
  'other-language': prose,
  'own-voice': prose,
  'unknown-host': prose,
  'stray-marks': prose,
  'invisible-letter': expansion,
  'text-direction': expansion,
  'control-character': expansion,
  'look-alike': expansion,
  'letter-form': expansion,
  'foreign-digits': prose,
  'strange-sign': prose,
  'lost-letter': expansion,
  'personal-address': inWord('summary: The group that looks after the garden.'),
  telephone: inWord('summary: The group that looks after the garden.'),
  'meeting-link': inWord('summary: The group that looks after the garden.'),
  'private-life': inWord('summary: The group that looks after the garden.'),
  'asks-for-papers': inWord('summary: The group that looks after the garden.'),
  'pasted-text': inWord('summary: The group that looks after the garden.'),
  'unfit-words': inWord('summary: The group that looks after the garden.'),
  'claims-office': inWord('summary: The group that looks after the garden.'),
  formula: expansion,
  'unconfirmed-change': instead(
    'procedures/gardener-election.md',
    'says: Nominees accept within 7 days.',
  ),
  'moved-word': redirects,
  'changed-translation': ofSentence(prose),
  tracking: instead('sources/rulebook.yml', 'url: https://example.org/rulebook'),
};

/** What the files of a rule about changes held in the last commit. */
const earlier: Readonly<Partial<Record<RuleName, readonly [file: string, text: string]>>> = {
  'unconfirmed-change': [
    'procedures/gardener-election.md',
    readFileSync(join(worldFolder, 'procedures/gardener-election.md'), 'utf8'),
  ],
  'moved-word': ['redirects.yml', '/groups/old-name/: /groups/alpha/\n'],
  'changed-translation': [
    'languages/fr/guides.po',
    `${writePo('fr', [])}\nmsgid "You have 7 days after the call."\nmsgstr "Vous avez 7 jours après l’appel."\n`,
  ],
};

/** What the check says about the wrong or the right example of a rule. */
export function problemsOfExample(name: RuleName, which: 'wrong' | 'right'): readonly Problem[] {
  const folder = copyOf(worldFolder);
  places[name](folder, rules[name][which], which === 'wrong');
  const { problems, readable } = checkContent(folder, worldNow);
  const [file, text] = earlier[name] ?? [];
  if (file === undefined || text === undefined) return problems;
  const now = readFileSync(join(folder, file), 'utf8');
  return [...problems, ...changesOf({ file, text }, now, readable, worldNow)];
}

/** Root may read every file, whatever its rights say. */
export const canHideFiles = process.getuid?.() !== 0;

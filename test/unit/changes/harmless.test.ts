/** What volunteers do every day and nobody should be asked about: other words, other names, new proofs. */
import { describe, expect, test } from 'vitest';
import {
  textOf,
  told,
  toldOf,
  toldOfProse,
  toldOfTranslation,
} from '../../support/told-changes.ts';

const group = 'groups/alpha.md';
const procedure = 'procedures/gardener-election.md';

describe('a rewording of prose that says the same', () => {
  test.each([
    [
      'a verb for a noun',
      'The choice of the leader comes first.',
      'Choosing the leader comes first.',
    ],
    [
      'people of a land',
      'The African and the Asia-Pacific delegate dig.',
      'The delegates from Africa and Asia-Pacific dig.',
    ],
    ['an adjective of a land', 'They are European members.', 'They are members from Europe.'],
    ['a genitive', 'The days for the choice of the region.', 'The days for the region’s choice.'],
    [
      'a sentence turned round',
      'We found no letter about the fourth party.',
      'A letter about the fourth party we did not find.',
    ],
    [
      'two sentences turned round',
      'Ask staff whether a day is planned. We found no recent date.',
      'We found no recent date. Ask staff whether a day is planned.',
    ],
    [
      'a denial in another word',
      'None was needed for the bed. It is the choice of the garden.',
      'The bed needed no vote. It is the garden’s choice.',
    ],
    [
      'a denial as no one',
      'Nobody answered the call of May 2030.',
      'No one answered the call of May 2030.',
    ],
    ['a denial in another place', 'We do not know when it ends.', 'When it ends, we do not know.'],
    ['not any and no', 'There are no beds for guests.', 'There are not any beds for guests.'],
    ['a short form', 'You do not pay for it.', 'You don’t pay for it.'],
    [
      'an active sentence',
      'The plan was written by the Alpha Group in 2030.',
      'The Alpha Group wrote the plan in 2030.',
    ],
    ['a list in a sentence', 'Bring a hat, a can and a rake.', 'Bring a can, a rake and a hat.'],
    ['a day written otherwise', 'It met on 3 May 2030.', 'It met on May 3, 2030.'],
    ['a number in digits', 'It has seven beds.', 'It has 7 beds.'],
    ['a number in words', 'It has 12 beds.', 'It has twelve beds.'],
    ['a weekday beside its day', 'It met on 3 May 2030.', 'It met on Friday 3 May 2030.'],
    ['two sentences from one', 'It is small, and it has 27 beds.', 'It is small. It has 27 beds.'],
    ['one sentence from two', 'It is small. It has 27 beds.', 'It is small and has 27 beds.'],
    ['a clause before', 'Write to staff if you want a bed.', 'If you want a bed, write to staff.'],
    ['may for can', 'Here you can dig.', 'You can dig here.'],
    ['an example', 'Bring a tool.', 'Bring a tool, such as a rake.'],
    ['a greeting', 'Come to the gate.', 'Come to the gate: we are glad to see you.'],
    ['a heading', '### How it goes', '### How does it go?'],
    [
      'a longer explanation',
      'It grows.',
      'It grows. In other words, there is more of it each time.',
    ],
    [
      'a shorter sentence',
      'It is, as one may say, a rather small garden.',
      'It is a small garden.',
    ],
    ['simple English', 'They commence the deliberations.', 'They start to talk.'],
    ['an acronym with its words', 'Ask the ALG.', 'Ask the Alpha Group (ALG).'],
    [
      'a remark in brackets',
      'It closed in May 2030 (by a vote).',
      'By a vote, it closed in May 2030.',
    ],
    ['a name first', 'In 2030 the chair was User Zero.', 'User Zero was the chair in 2030.'],
    [
      'who for a person',
      'User Zero led it. User Zero had a hat.',
      'User Zero, who had a hat, led it.',
    ],
    [
      'a link to what is named',
      'Ask the Alpha Group about it.',
      'You can ask the [Alpha Group](/groups/alpha/) about it.',
    ],
    ['a time zone in the same clock', 'It closes at 18:00 UTC.', 'At 18:00 UTC it closes.'],
    [
      'we did not find',
      'We did not find who leads it today, or how often it meets.',
      'Who leads it today, and how often it meets, we did not find.',
    ],
    ['in full', 'It’s old and they’ve a gate.', 'It is old and they have a gate.'],
    ['a table with a word', '| Bed | Roses | 2030 |', '| The bed | Roses | 2030 |'],
  ])('%s', (_, was, is) => expect(toldOfProse(was, is)).toEqual([]));
});

describe('a rewording of a field', () => {
  test.each([
    ['People water plants. They meet in May.', 'They meet in May. People water plants.'],
    ['To share tools and to train people in them.', 'It shared tools and trained people in them.'],
    ['You did not have to be a member to take part.', 'Anyone could take part, member or not.'],
    [
      'Nominations stay open at least 10 working days.',
      'For at least 10 working days, nominations stay open.',
    ],
    [
      'The chair counts the votes; nobody else sees them.',
      'Nobody but the chair sees the votes and counts them.',
    ],
    ['Helps newcomers to find a bed.', 'It helps newcomers find their bed.'],
    ['Asked each year for a plan.', 'Each year it is asked for a plan.'],
    ['Members of Northland voted on two rules.', 'Northland’s members voted on 2 rules.'],
  ])('%s | %s', (was, is) => {
    const within = (text: string) => textOf(group).replace('It looks after the garden.', text);
    expect(toldOf(group, within(was), within(is))).toEqual([]);
  });
});

describe('a new proof', () => {
  const chair = '    asOf: 2031-01\n    sources:\n      - minutes\nrules:';
  const rootSource = 'sources:\n  - minutes\nchecked: 2031-01-10\n';
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'a later day of seeing with a source that came',
      group,
      [[chair, '    asOf: 2031-01-08\n    sources:\n      - minutes\n      - rulebook\nrules:']],
    ],
    [
      'a day of seeing that its own source carries',
      group,
      [
        [
          '    asOf: 2031-01\n    sources:\n      - minutes\nrules:',
          '    asOf: 2031-01-10\n    sources:\n      - minutes\n      - letters\nrules:',
        ],
      ],
    ],
    [
      'a fact with a new source of the record',
      group,
      [
        [
          'summary: The group that looks after the garden.',
          'summary: The group that looks after the 44 gardens.',
        ],
        [rootSource, 'sources:\n  - minutes\n  - letters\nchecked: 2031-01-10\n'],
      ],
    ],
    [
      'prose with a new source of the record',
      group,
      [
        ['People water plants.', 'People water 44 plants.'],
        [rootSource, 'sources:\n  - minutes\n  - letters\nchecked: 2031-01-10\n'],
      ],
    ],
    [
      'a person with a newly cited source, and the summary with it',
      group,
      [
        [
          'name: User Zero\n    role: Chair\n    from: 2029-10-30',
          'name: Otto Sample\n    role: Chair\n    from: 2030-10-30',
        ],
        [chair, '    asOf: 2031-01\n    sources:\n      - minutes\n      - letters\nrules:'],
        [
          'summary: The group that looks after the garden.',
          'summary: The group that looks after the garden; Otto Sample leads it.',
        ],
      ],
    ],
    ['another alias', group, [['  - First group\n', '  - First group\n  - Group A1\n']]],
    ['see also', group, [['kind: council\n', 'kind: council\nrelated:\n  - groups/beta\n']]],
    [
      'a further source',
      group,
      [
        [
          'purpose:\n  - says: It looks after the garden.\n    sources:\n      - minutes\n',
          'purpose:\n  - says: It looks after the garden.\n    sources:\n      - minutes\n      - rulebook\n',
        ],
      ],
    ],
    ['checked again', group, [['checked: 2031-01-10', 'checked: 2031-01-11']]],
    [
      'steps reworded',
      procedure,
      [['what: Members name candidates.', 'what: Candidates are named by members.']],
    ],
    [
      'a later day on which a source was read',
      'sources/minutes.yml',
      [['read: 2031-01-10', 'read: 2031-01-11']],
    ],
  ])('%s', (_, file, changes) => expect(told(file, ...changes)).toEqual([]));
});

describe('better words of a translation', () => {
  test.each([
    ['fr', 'Remplir un formulaire une fois.', 'Remplir une seule fois un formulaire.'],
    [
      'fr',
      'Nous n’avons pas trouvé l’invitation de mai 2030.',
      'Aucune invitation de mai 2030 n’a été trouvée.',
    ],
    ['fr', 'Il se réunit le mardi 3 mai.', 'Sa réunion est le mardi 3 mai.'],
    ['es', 'Participar sin elegir un lado; votar.', 'Participar sin tomar partido; votar.'],
    [
      'es',
      'No encontramos la convocatoria del quinto jardín.',
      'La convocatoria del quinto jardín no la encontramos.',
    ],
    ['es', 'Se vota cada año.', 'Cada año se vota.'],
    [
      'ru',
      'Приглашения на четвёртый саммит мы не нашли.',
      'Мы не нашли приглашения на четвёртый саммит.',
    ],
    ['ru', 'Группа собирается три раза в год.', 'Три раза в год группа проводит встречи.'],
    ['ru', 'Никто не ответил.', 'Ответа не было.'],
    ['zh', '我们没有找到第四次峰会的邀请。', '第四次峰会的邀请，我们未找到。'],
    ['zh', '任何人都可以参加。', '谁都可以参加。'],
    ['ar', 'لم نجد دعوة القمة الرابعة.', 'دعوة القمة الرابعة لم نجدها.'],
    ['ar', 'يجتمع الفريق مرة كل شهر.', 'ينعقد اجتماع الفريق مرة كل شهر.'],
  ])('%s: %s | %s', (language, was, is) =>
    expect(toldOfTranslation(language, was, is)).toEqual([]),
  );
});

describe('more ways to find something', () => {
  test.each([
    [
      'search-words.yml',
      'synonyms:\n  vote:\n    fr: [voter]\n',
      'synonyms:\n  vote:\n    fr: [vote, voter]\n    es: [votar]\n',
    ],
    [
      'search-words.yml',
      'countries:\n  NL: [Holland]\n',
      'countries:\n  FR: [Gaule]\n  NL: [Holland]\n',
    ],
    ['redirects.yml', '/a/: /b/\n', '/a/: /b/\n/c/: /b/\n'],
    ['redirects.yml', '# Old\n/a/: /b/\n', '# Addresses of 2030\n/a/: /b/\n'],
    ['questions/en/groups.yml', 'alpha:\n  - who digs\n', 'alpha:\n  - who waters\n  - who digs\n'],
    [
      'questions/fr/groups.yml',
      'alpha:\n  - qui creuse\n',
      'alpha:\n  - qui creuse\nbeta:\n  - qui arrose\n',
    ],
    [
      'languages/fr/terms.yml',
      'terms:\n  - english: Bed\n    use: lit\n    source: https://example.org/\n',
      'terms:\n  - english: Bed\n    use: lit\n    source: https://example.org/\n  - english: Tree\n    use: arbre\n    source: https://example.org/\n',
    ],
    ['questions/en/groups.yml', 'alpha:\n  - who digs teh bed\n', 'alpha:\n  - who digs the bed\n'],
    [
      'README.md',
      'Indent with two spaces, never with a tab.\n',
      'Indent each level with two spaces, never with a tab.\n',
    ],
  ])('%s: %s', (file, was, is) => expect(toldOf(file, was, is)).toEqual([]));
});

describe('but a fact is told though everything around it is harmless', () => {
  test.each([
    ['a number in a compound', 'A two-year term.', 'A three-year term.'],
    ['a number in a compound, reworded', 'A two-year term.', 'A term of three years.'],
    ['another land', 'The African delegate digs.', 'The Asian delegate digs.'],
    [
      'what an acronym stands for',
      'ALG is short for Alpha Group.',
      'ALG is short for Alpha Guild.',
    ],
    ['another day of the week', 'It met on Friday 3 May 2030.', 'It met on Monday 3 May 2030.'],
    ['a month in figures', 'It met on 3 May 2030.', 'It met on 2030-06-03.'],
    ['an ordinal', 'It is the third bed.', 'It is the 4th bed.'],
    ['and for or', 'Bring a can or a rake.', 'Bring a can and a rake.'],
    [
      'a denial less in a sentence turned round',
      'We did not find the rule, or who wrote it.',
      'Who wrote the rule, we found.',
    ],
    ['a limit beside nobody', 'Members vote.', 'Members can vote.'],
  ])('%s', (_, was, is) => expect(toldOfProse(was, is)).toHaveLength(1));

  const chair = '    asOf: 2031-01\n    sources:\n      - minutes\nrules:';
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'a later day of seeing by the sources of before',
      group,
      [[chair, chair.replace('2031-01', '2031-02')]],
    ],
    [
      'an earlier day of seeing with a new source',
      group,
      [[chair, '    asOf: 2030-01\n    sources:\n      - minutes\n      - letters\nrules:']],
    ],
    [
      'a day that nothing around it shows',
      group,
      [[chair, chair.replace('2031-01', '2031-01-09')]],
    ],
    [
      'the kind of a group beside a new source of an item',
      group,
      [
        ['kind: council', 'kind: committee'],
        [chair, '    asOf: 2031-01\n    sources:\n      - minutes\n      - letters\nrules:'],
      ],
    ],
    ['another question', 'questions/en/groups.yml', []],
  ])('%s', (_, file, changes) => {
    const found = file.startsWith('questions')
      ? toldOf(file, 'alpha:\n  - who digs the bed\n', 'alpha:\n  - who stole our money\n')
      : told(file, ...changes);
    expect(found).toHaveLength(1);
  });
  test.each([
    ['ru', 'Мы не нашли приглашения, но оно было.', 'Мы нашли приглашения, но его не было.'],
    ['es', 'No encontramos la regla del jardín.', 'La regla del jardín la encontramos.'],
  ])('%s: %s | %s', (language, was, is) =>
    expect(toldOfTranslation(language, was, is)).toHaveLength(1),
  );
});

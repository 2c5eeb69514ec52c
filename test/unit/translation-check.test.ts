/** What a translation must keep of its English, in each language and script. */
import { describe, expect, test } from 'vitest';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/editing/check.ts';
import { breakingSpace } from '../../src/languages/bound-spaces.ts';
import { keptIn, lostIn } from '../../src/languages/kept.ts';
import type { TranslatedLanguage } from '../../src/languages/languages.ts';
import { writePo } from '../../src/languages/po.ts';
import { termsAsked } from '../../src/languages/terms-asked.ts';
import { allMessages } from '../support/translations.ts';
import { copyOf, oneLine, plant, theWorld, worldFolder, worldNow } from '../support/world.ts';

const kept = keptIn(new Set(['ALAC', 'RALO', 'ALS', 'NomCom']));
const lost = (language: TranslatedLanguage, english: string, text: string) =>
  lostIn(kept(english), text, language).map(({ rule, message }) => `${rule}: ${message}`);

describe('a translation keeps', () => {
  test.each<[TranslatedLanguage, string, string]>([
    ['fr', 'On 26 October 2023 at 14:00 UTC.', 'Le 26 octobre 2023 à 14 h 00 UTC.'],
    ['ru', 'Since May 2021, 1,000 people.', 'С мая 2021 года 1\u00A0000 человек.'],
    ['fr', 'It had 5,300 and 1,234,567.', 'Il en avait 5\u202F300 et 1\u202F234\u202F567.'],
    ['es', 'It had 5,300 and 20,000.', 'Tuvo 5300 y 20\u00A0000.'],
    ['ar', 'It had 5,300.', 'كان 5,300.'],
    ['ar', 'It had 5,300.', 'كان ٥٬٣٠٠.'],
    ['zh', 'It had 5,300.', '有 5,300 份。'],
    ['ru', 'In March 2021.', 'В марте 2021 года.'],
    ['ar', 'On 26 October 2023.', 'في ٢٦ أكتوبر ٢٠٢٣.'],
    ['ar', 'In October 2023.', 'في تشرين الأول 2023.'],
    ['ar', 'In April 2023.', 'في ابريل 2023.'],
    ['zh', 'On 1 December 2023, three people.', '2023年12月1日，3人。'],
    ['es', 'The RALOs may vote in 2024.', 'Las RALO pueden votar en 2024.'],
    ['es', 'ALSes have 1 vote.', 'Cada ALS tiene 1 voto.'],
    ['fr', 'In 09:00 UTC.', 'À 9 h 00 UTC.'],
    ['fr', 'See https://example.org/a.', 'Voir https://example.org/a .'],
    ['zh', 'See [x](/a/) and <Seats of="p/x" />.', '见<Seats of="p/x" />和[甲](/a/)。'],
    ['fr', 'They may march.', 'Ils peuvent marcher.'],
    ['ar', '2 years; 1 in an interim post', 'سنتان؛ وسنة واحدة في منصب مؤقت'],
    [
      'ar',
      'Apply on https://example.org/, in English.',
      'قدّم على https://example.org/، بالإنجليزية.',
    ],
  ])('in %s, "%s" as "%s"', (language, english, text) =>
    expect(lost(language, english, text)).toEqual([]),
  );
  test.each<[TranslatedLanguage, string, string, string]>([
    ['fr', 'In 2023.', 'En 2024.', 'number `2023`'],
    ['fr', 'From 7 to 7 days.', 'De 7 jours.', 'number `7`'],
    ['ar', 'At least 10 days.', '١٢ يومًا', 'number `10`'],
    ['fr', 'It had 5,300.', 'Il en avait 5,300.', 'thousands-mark: The number `5,300`'],
    ['fr', 'It had 5,300.', 'Il en avait 5 300.', 'thousands-mark: The number `5 300`'],
    ['fr', 'It had 5,300.', 'Il en avait 5.300.', 'thousands-mark: The number `5.300`'],
    ['es', 'It had 5,300.', 'Tuvo 5\u00A0300.', 'thousands-mark: The number `5\u00A0300`'],
    ['es', 'It had 20,000.', 'Tuvo 20.000.', 'thousands-mark: The number `20.000`'],
    ['ru', 'It had 1,234,567.', 'Было 1,234,567.', 'thousands-mark: The number `1,234,567`'],
    ['ru', 'On 26 October 2023.', '26 ноября 2023 года.', 'month `October`'],
    ['ru', 'In May 2023.', 'В марте 2023 года.', 'month `May`'],
    ['zh', 'On 1 December 2023.', '2023年11月1日', 'month `December`'],
    ['fr', 'The ALAC votes.', 'Le comité vote.', 'acronym `ALAC`'],
    ['es', 'The NomCom.', 'El comité.', 'acronym `NomCom`'],
    ['fr', 'See https://example.org/a.', 'Voir https://example.org/b.', 'address'],
    ['fr', 'Write to a@example.org.', 'Écrivez.', 'address `a@example.org`'],
    ['fr', 'A [link](/a/).', 'Un [lien](/b/).', 'link `/a/`'],
    ['fr', 'A text.', 'Un [lien](https://spam.example/).', 'no link `https://spam.example/`'],
    ['fr', 'A text.', 'Un [lien]( javascript:alert(1)).', 'no link'],
    ['fr', 'A text.', 'Un [lien][x].', 'no link `][x]`'],
    ['fr', 'A text.', '[x]: https://spam.example/', 'no link'],
    ['fr', 'A text.', 'Sur www.spam.example.', 'no address `www.spam.example`'],
    ['fr', 'A text.', 'Un <Seats of="p/x" />.', 'no component'],
  ])('what is lost or added is told, in %s: "%s" as "%s"', (language, english, text, what) =>
    expect(lost(language, english, text).join()).toContain(what),
  );
});

describe('no line breaks where a language prints words together', () => {
  const found = (language: TranslatedLanguage, text: string) =>
    breakingSpace(text, language)?.message.replaceAll('\u00A0', '~').replaceAll('\u202F', '-');
  test.each<[TranslatedLanguage, string, string]>([
    ['ru', 'С 2 мая 2024 г. по июнь.', 'A line may break within `2024~г.`.'],
    ['ru', 'В 2024–2026 гг. было так.', 'A line may break within `2024–2026~гг.`.'],
    ['ru', 'ALAC — это комитет.', 'A line may break within `ALAC~—`.'],
    ['ru', 'С 2024\u00A0г. до 2024 г.', 'A line may break within `С 2024~г. до 2024~г.`.'],
    ['fr', 'Où aller ? Ici.', 'A line may break within `aller-?`.'],
    ['fr', 'Une date ; un lieu.', 'A line may break within `date-;`.'],
    ['fr', 'Délai : un jour.', 'A line may break within `Délai~:`.'],
    ['fr', 'Un « Oui\u00A0».', 'A line may break within `«~Oui~».`.'],
    ['fr', 'Il faut 50 % des voix.', 'A line may break within `50~%`.'],
    ['fr', 'Il faut {count} % des voix.', 'A line may break within `{count}~%`.'],
    ['fr', 'Il faut **50** % des voix.', 'A line may break within `**50**~%`.'],
    ['fr', '**Délai :** un jour', 'A line may break within `**Délai~:**`.'],
    ['fr', '*Délai :*', 'A line may break within `*Délai~:*`.'],
    ['fr', '{x} :{y}', 'A line may break within `{x}~:{y}`.'],
    ['fr', '[Qui ?](/x/)', 'A line may break within `[Qui-?](/x/)`.'],
    ['fr', 'Quoi ?!', 'A line may break within `Quoi-?!`.'],
    ['fr', 'Quoi ?…', 'A line may break within `Quoi-?…`.'],
    ['fr', '"Qui ?"', 'A line may break within `"Qui-?"`.'],
    ['fr', 'Qui ?<br/>', 'A line may break within `Qui-?<br/>`.'],
    ['ru', 'С **2024** г. так.', 'A line may break within `**2024**~г.`.'],
    ['ru', '**ALAC —** это комитет.', 'A line may break within `**ALAC~—**`.'],
  ])('in %s: %s', (language, text, message) => expect(found(language, text)).toBe(message));
  test.each<[TranslatedLanguage, string]>([
    ['ru', 'С 2024\u00A0г. ALAC\u00A0— комитет, 2024—2026.'],
    ['ru', '— Да. Город, г. Москва.'],
    ['fr', 'Où\u202F? «\u00A0At-Large: Welcome\u00A0», à 10:00 [ici](/a/)\u00A0: [là](/b/)'],
    ['fr', 'Le signe :root, la règle | :--- |, l’adresse ?page=2 et le code a != b.'],
    ['es', '¿Qué ? El 50 % — así.'],
    ['zh', '一 — 二'],
  ])('nothing is said in %s of: %s', (language, text) =>
    expect(found(language, text)).toBeUndefined(),
  );
});

describe('an official term', () => {
  const ask = (language: TranslatedLanguage, english: string, use: string) =>
    termsAsked(
      [
        { english, use, source: 'https://example.org/' },
        { english: 'vote', use: 'x', source: 'https://example.org/' },
      ],
      language,
    );
  test.each<[TranslatedLanguage, string, string, string, string]>([
    [
      'ru',
      'Nominating Committee',
      'Номинационный комитет',
      'Nominating Committees vote.',
      'Номинационного комитета',
    ],
    ['fr', 'Bylaws', 'statuts constitutifs', 'the Bylaws', 'les Statuts constitutifs'],
    ['ar', 'ICANN Board', 'مجلس إدارة ICANN', 'the ICANN Board', 'لمجلس الإدارة في ICANN'],
    ['zh', 'public comment', '公众意见', 'A public comment.', '公众意见'],
    ['zh', 'ICANN meeting', 'ICANN 会议', 'An ICANN meeting.', '每次ICANN会议'],
  ])('in %s counts in every form: %s', (language, english, use, sentence, text) => {
    expect(ask(language, english, use)(sentence, text)).toEqual([]);
    expect(ask(language, english, use)(sentence, 'x')).toHaveLength(1);
  });
  test('is asked of what readers see: the address of a link holds no word', () =>
    expect(
      ask(
        'fr',
        'Ombuds',
        'Ombudsman',
      )(
        'Turn to the [Ombuds](/glossary/ombudsman/).',
        'Adressez-vous à l’[Ombuds](/glossary/ombudsman/).',
      ),
    ).toEqual(['Ombuds']));
  test('is no verb that looks like it: capitals must agree', () =>
    expect(ask('fr', 'Chair', 'président')('She agreed to chair it.', 'Elle a dirigé.')).toEqual(
      [],
    ));
  test('may have another form that the guide uses beside it', () =>
    expect(
      termsAsked(
        [{ english: 'Chair', use: 'رئيس', also: 'رؤساء', source: 'https://example.org/' }],
        'ar',
      )('Five Chairs.', 'خمسة رؤساء.'),
    ).toEqual([]));
  test('of one everyday word is for translators to read', () =>
    expect(ask('fr', 'Bylaws', 'statuts')('We vote.', 'Nous votons.')).toEqual([]));
});

/** What the check says of the world with translation files. */
function problemsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = copyOf(worldFolder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return checkContent(folder, worldNow).problems.map(oneLine);
}
const french = (english: string, text: string) => ({
  'languages/fr/groups.po': `${writePo('fr', [])}\nmsgid "${english}"\nmsgstr "${text}"\n`,
});

describe('a translation file', () => {
  test.each([
    ['a direction character', french('Alpha Group', 'Groupe \u202EAlpha'), 'text-direction'],
    ['the mark of English', french('Alpha Group', 'Groupe \uE000Alpha'), 'invisible-letter'],
    ['a control character', french('Alpha Group', 'Groupe\u0007 Alpha'), 'control-character'],
    ['HTML', french('Alpha Group', 'Groupe <b>Alpha</b>'), 'raw-html'],
    ['two lines', french('Alpha Group', 'Groupe\\nAlpha'), 'translation-form'],
    [
      'other letters than UTF-8',
      {
        'languages/fr/groups.po': Buffer.from(
          french('Alpha Group', 'été')['languages/fr/groups.po'],
          'latin1',
        ),
      },
      'utf-8',
    ],
    ['no language that is known', { 'languages/xx/groups.po': '' }, 'known-file'],
    ['no kind that is known', { 'languages/fr/sources.po': '' }, 'known-file'],
  ])('with %s is refused', (_, files, rule) =>
    expect(problemsOf(files).join('\n')).toMatch(new RegExp(`error ${rule}:`)),
  );
  test.each([
    ['a remark', '# Ask jane.doe@gmail.com.'],
    ['an English text that the guide does not say', 'msgid "Ask jane.doe@gmail.com."\nmsgstr ""'],
    ['a former English text', '#| msgid "Ask jane.doe@gmail.com."'],
    ['a place', '#: groups/alpha jane.doe@gmail.com'],
  ])('holds nothing private: %s', (_, lines) =>
    expect(
      problemsOf({ 'languages/fr/groups.po': `${writePo('fr', [])}\n${lines}\n` }).join('\n'),
    ).toContain('error personal-address'),
  );
  test.each([
    ['a folder of all', 'languages'],
    ['a folder of one', 'languages/fr'],
    ['a file', 'languages/fr/groups.po'],
  ])('is never read through a link: %s', (_, path) => {
    const folder = copyOf(worldFolder);
    const elsewhere = copyOf(worldFolder);
    const file = 'languages/fr/groups.po';
    mkdirSync(join(elsewhere, dirname(file)), { recursive: true });
    writeFileSync(join(elsewhere, file), 'secret');
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(elsewhere, path), join(folder, path));
    const said = checkContent(folder, worldNow).problems.map(oneLine).join('\n');
    expect(said).toContain('error symbolic-link');
    expect(said).not.toContain('translation-file');
  });
  test('says nothing of what is empty or fuzzy', () =>
    expect(
      problemsOf({
        'languages/fr/groups.po': writePo('fr', [
          { english: 'Alpha Group', text: 'G<b>', isFuzzy: true, places: ['groups/alpha title'] },
          { english: 'Beta Group', text: '', isFuzzy: false, places: ['groups/beta title'] },
        ]),
      }),
    ).toEqual([]));
  test('that translates everything well has nothing said of it', () => {
    const files = [...allMessages(theWorld())].map(
      ([kind, messages]) => [`languages/es/${kind}.po`, writePo('es', messages)] as const,
    );
    expect(problemsOf(Object.fromEntries(files))).toEqual([]);
  });
});

describe('who changes English', () => {
  test('is told which pages lost their translation, and is not held up', () => {
    const folder = copyOf(worldFolder);
    mkdirSync(join(folder, 'languages/fr'), { recursive: true });
    const messages = allMessages(theWorld()).get('groups')!;
    writeFileSync(join(folder, 'languages/fr/groups.po'), writePo('fr', messages));
    plant(folder, 'groups/alpha.md', 'The group that looks after', 'The group that sees to');
    const { problems } = checkContent(folder, worldNow);
    expect(problems.map(({ level, rule }) => `${level} ${rule}`)).toEqual([
      'warning lost-page',
      'warning unknown-unit',
    ]);
    expect(problems[0]!.message).toContain('groups/alpha');
  });
});

describe('a language that is translated whole', () => {
  /** A copy of the world in Spanish. */
  const spanish = () => {
    const folder = copyOf(worldFolder);
    mkdirSync(join(folder, 'languages/es'), { recursive: true });
    for (const [kind, messages] of allMessages(theWorld()))
      writeFileSync(join(folder, `languages/es/${kind}.po`), writePo('es', messages));
    return folder;
  };
  const said = (folder: string) =>
    checkContent(folder, worldNow).problems.map(
      ({ file, level, rule }) => `${file} ${level} ${rule}`,
    );

  test.each([
    ['groups/alpha.md', 'state: active', 'state: activ', 'unknown-value'],
    ['groups/alpha.md', 'title: Alpha Group', 'titel: Alpha Group', 'unknown-field'],
    ['guides/first-day.md', 'title: Your first day', 'title: "Your first day', 'quotes'],
    ['site.yml', 'readOn: ', 'readOn: 30 ', 'date-form'],
  ])(
    'hears of a fault of %s alone, `%s` as `%s`: its texts are not gone',
    (file, from, to, rule) => {
      const folder = spanish();
      plant(folder, file, from, to);
      expect(said(folder).filter((one) => one.startsWith('languages/'))).toEqual([]);
      expect(said(folder)).toContain(`${file} error ${rule}`);
    },
  );
  test.each<[string, (path: string) => void]>([
    ['are missing', () => undefined],
    ['are a link', (path) => symlinkSync(join(worldFolder, 'site.yml'), path)],
    ['are a folder', (path) => mkdirSync(path)],
  ])('hears that the settings %s: their texts are not gone', (_, put) => {
    const folder = spanish();
    rmSync(join(folder, 'site.yml'));
    put(join(folder, 'site.yml'));
    expect(said(folder).filter((one) => one.includes('unknown-unit'))).toEqual([]);
    expect(said(folder).filter((one) => one.startsWith('site.yml error '))).not.toEqual([]);
  });
  test('hears of a text that is gone once its record is read, and of kinds without a fault', () => {
    const folder = spanish();
    plant(folder, 'groups/alpha.md', 'The group that looks after', 'The group that sees to');
    plant(folder, 'glossary/alg.yml', 'title: ', 'titel: ');
    expect(said(folder)).toContain('languages/es/groups.po warning unknown-unit');
    plant(folder, 'groups/beta.md', 'title: ', 'titel: ');
    expect(said(folder)).not.toContain('languages/es/groups.po warning unknown-unit');
  });
  test('hears that a kind has no file, with the command that writes it', () => {
    const folder = spanish();
    rmSync(join(folder, 'languages/es/areas.po'));
    expect(checkContent(folder, worldNow).problems.map(oneLine)).toEqual([
      'languages/es/areas.po:1:1 warning missing-file: There is no file for the texts of areas in this language. Run `npm run translations`: it writes the file, with every text to be translated.',
    ]);
    // Nobody has begun the language: all of it is missing, which `--report` counts.
    rmSync(join(folder, 'languages/es/site.po'));
    expect(said(folder)).toEqual([]);
  });
});

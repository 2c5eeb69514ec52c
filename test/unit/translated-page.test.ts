import { describe, expect, test } from 'vitest';
import { languageRoutes } from '../../src/build/language-routes.ts';
import { languagesWanted } from '../../src/guide-languages.ts';
import { placeOf, rootOf } from '../../src/i18n/addresses.ts';
import { ownName, type Language } from '../../src/i18n/languages.ts';
import { listerFor } from '../../src/i18n/texts.ts';
import { markEnglish, markLanguage } from '../../src/model/english-marks.ts';
import { translatedInto } from '../../src/model/languages.ts';
import { alphabets } from '../../src/views/alphabets.ts';
import { finishTranslated } from '../../src/views/translated-page.ts';

const finish = (html: string, language: Language = 'fr') =>
  finishTranslated(html, {
    language,
    base: '/guide/',
    host: 'https://host.example/guide/',
    has: (address) =>
      ['/', '/groups/alpha/', '/calendars/all.ics', '/places.json'].includes(address),
    inEnglish: '(en anglais)',
  });
const english = markEnglish('Not yet');

describe('English in a translated page', () => {
  test('says that it is English', () =>
    expect(finish(`<p>Oui ${english}</p>`)).toBe(
      '<p>Oui <span lang="en" dir="ltr">Not yet</span></p>',
    ));
  test('says so in each piece that markup divides', () =>
    expect(finish(`<p>Oui ${markEnglish('See <b>this</b> &amp; that')}</p>`)).toBe(
      '<p>Oui <span lang="en" dir="ltr">See </span><b><span lang="en" dir="ltr">this</span></b><span lang="en" dir="ltr"> &amp; that</span></p>',
    ));
  test('that fills a block is a block of English, whose links need no word about it', () =>
    expect(
      finish(
        `<p class="x">${markEnglish('See <a href="/guide/groups/beta/">this</a>: that')}</p><p>Oui: non</p>`,
      ),
    ).toBe(
      '<p class="x" lang="en" dir="ltr">See <a href="/guide/groups/beta/" hreflang="en">this</a>: that</p><p>Oui\u00a0: non</p>',
    ));
  test.each([
    [`<title>${english}</title>`, '<title>Not yet</title>'],
    [`<option value="a>b">${english}</option>`, '<option value="a>b">Not yet</option>'],
    [`<script>"${english}<b>"</script>`, '<script>"Not yet<b>"</script>'],
    [`<img alt="${english}">`, '<img alt="Not yet">'],
    [
      `<a href="mailto:a@b?subject=${encodeURIComponent(english)}">x</a>`,
      '<a href="mailto:a@b?subject=Not%20yet">x</a>',
    ],
    [`<svg><text>${english}</text></svg>`, '<svg><text>Not yet</text></svg>'],
  ])('is only text where nothing can be marked: %s', (html, finished) =>
    expect(finish(html)).toBe(finished),
  );
});

describe('a title in its own language', () => {
  const german = markLanguage('ICANN: 54. Meeting; „gut“?', 'de');
  const arabic = markLanguage('عنوان', 'ar');
  test.each<[Language, string, string]>([
    [
      'fr',
      `<p>Vu: ${german}: oui`,
      '<p>Vu\u00a0: <span lang="de" dir="ltr">ICANN: 54. Meeting; „gut“?</span>\u00a0: oui',
    ],
    [
      'en',
      `<p>Seen: ${german}`,
      '<p>Seen: <span lang="de" dir="ltr">ICANN: 54. Meeting; „gut“?</span>',
    ],
    ['en', `<p>${arabic}`, '<p><span lang="ar" dir="rtl">عنوان</span>'],
    ['ar', `<p>${arabic}`, '<p>عنوان'],
    [
      'zh',
      `<li>${german}, 是`,
      '<li><span lang="de" dir="ltr">ICANN: 54. Meeting; „gut“?</span>，是',
    ],
    ['zh', `<p>${markEnglish('ICANN’s')}`, '<p><span lang="en" dir="ltr">ICANN’s</span>'],
    [
      'fr',
      `<title>${german}: source</title>`,
      '<title>ICANN: 54. Meeting; „gut“?\u00a0: source</title>',
    ],
    [
      'fr',
      `<title>${markEnglish('CROP: answers')} (source)</title>`,
      '<title>CROP: answers (source)</title>',
    ],
    ['en', `<i title="${german}">`, '<i title="ICANN: 54. Meeting; „gut“?">'],
    [
      'en',
      `<a href="mailto:a@b?subject=${encodeURIComponent(german)}">x</a>`,
      `<a href="mailto:a@b?subject=${encodeURIComponent('ICANN: 54. Meeting; „gut“?')}">x</a>`,
    ],
  ])('says which, and takes no signs of the page: %s %s', (language, html, finished) =>
    expect(finish(html, language)).toBe(finished),
  );
  test('an English page without one is as it was drawn', () => {
    const html =
      '<title>A: b</title><p data-x="{&#34;a&#34;:&#34;/guide/places.json&#34;}"><a href="/guide/groups/alpha/">x, y (z)</a><a href="/guide/share/x.png">z</a>';
    expect(finish(html, 'en')).toBe(html);
  });
});

describe('links of a translated page', () => {
  test.each([
    ['<a href="/guide/">x</a>', '<a href="/guide/fr/">x</a>'],
    ['<a href="/guide/groups/alpha/?a=b#c">x</a>', '<a href="/guide/fr/groups/alpha/?a=b#c">x</a>'],
    ['<form action="/guide/groups/alpha/">', '<form action="/guide/fr/groups/alpha/">'],
    ['<a href="#part">x</a>', '<a href="#part">x</a>'],
    ['<a href="/guide/share/x.png">x</a>', '<a href="/guide/share/x.png">x</a>'],
    [
      '<a href="https://other.example/guide/">x</a>',
      '<a href="https://other.example/guide/">x</a>',
    ],
    ['<a href="/guide/" hreflang="en">x</a>', '<a href="/guide/" hreflang="en">x</a>'],
    ['<a href="/guide/fr/groups/alpha/">x</a>', '<a href="/guide/fr/groups/alpha/">x</a>'],
  ])('%s', (html, finished) => expect(finish(html)).toBe(finished));
  test('say where they lead to English', () =>
    expect(finish('<a href="/guide/groups/beta/">x</a> <a href="/guide/">y</a>')).toBe(
      '<a href="/guide/groups/beta/" hreflang="en">x <small>(en anglais)</small></a> <a href="/guide/fr/">y</a>',
    ));
  test('of calendars and scripts stay in the language', () => {
    const address = 'webcal://host.example/guide/calendars/all.ics';
    expect(
      finish(
        `<a href="${address}">x</a><a href="https://c.example/?cid=${encodeURIComponent(address)}">x</a><p data-words="{&#34;places&#34;:&#34;/guide/places.json&#34;,&#34;base&#34;:&#34;/guide/&#34;}">`,
      ),
    ).toBe(
      `<a href="webcal://host.example/guide/fr/calendars/all.ics">x</a><a href="https://c.example/?cid=${encodeURIComponent('webcal://host.example/guide/fr/calendars/all.ics')}">x</a><p data-words="{&#34;places&#34;:&#34;/guide/fr/places.json&#34;,&#34;base&#34;:&#34;/guide/&#34;}">`,
    );
  });
  test('of what machines are told, too', () =>
    expect(
      finish(
        '<script type="application/ld+json">{"a":"https://host.example/guide/groups/alpha/#x","b":"https://host.example/guide/groups/beta/"}</script>',
      ),
    ).toBe(
      '<script type="application/ld+json">{"a":"https://host.example/guide/fr/groups/alpha/#x","b":"https://host.example/guide/groups/beta/"}</script>',
    ));
});

test('signs between texts are those of Arabic and Chinese', () => {
  expect(finish('<b>نعم</b>, لا; <b>ALAC</b>, 23:59', 'ar')).toBe(
    '<b>نعم</b>، لا؛ <b>ALAC</b>، <bdi>23:59</bdi>',
  );
  expect(finish('<p>ربيع 2025; 14:00, نعم &#39; لا', 'ar')).toBe('<p>ربيع 2025؛ 14:00، نعم &#39; لا');
  expect(finish('<b>是</b>. 开放; 否, <b>不</b>', 'zh')).toBe('<b>是</b>。开放；否，<b>不</b>');
  expect(finish('<p>Ada Example, رئيس; Bob, <i>رئيس</i>', 'ar')).toBe(
    '<p>Ada Example، رئيس؛ Bob، <i>رئيس</i>',
  );
  expect(finish('<p>Ada Example, 主席 2031. 我们; 4, 5', 'zh')).toBe(
    '<p>Ada Example，主席 2031。我们；4, 5',
  );
  expect(
    finish('<p>职位: <a>主席</a> <small>(英文)</small>, 选举 (2024–2026). 2024 年', 'zh'),
  ).toBe('<p>职位：<a>主席</a><small>（英文）</small>，选举（2024–2026）。2024 年');
  expect(finish('<b>oui</b>, non', 'fr')).toBe('<b>oui</b>, non');
});

describe('in Chinese', () => {
  test.each([
    [
      'brackets that a link divides have full width',
      '<p>甲 <span>(2025 年；<a class="word" href="/x(y)/">任期</a>已结束)</span>',
      '<p>甲<span>（2025 年；<a class="word" href="/x(y)/">任期</a>已结束）</span>',
    ],
    [
      'so have those that begin with it, and their space goes',
      '<p>甲<span> (<a href="/x/">任期</a>)</span>',
      '<p>甲<span>（<a href="/x/">任期</a>）</span>',
    ],
    [
      'those of Latin words stay, and those that a block divides',
      '<p>A (<a>B</a> c)</p><p>(甲</p><p>乙)',
      '<p>A (<a>B</a> c)</p><p>(甲</p><p>乙)',
    ],
    [
      'no space follows a sign of full width behind a tag, wherever it stands',
      '<p><b>产生方式：</b> 成员</p><p><small>四月： </small>各</p><li><b>是。</b>\n<a>如何</a>',
      '<p><b>产生方式：</b>成员</p><p><small>四月：</small>各</p><li><b>是。</b><a>如何</a>',
    ],
    [
      'a space stays behind other signs, before a badge, and between blocks',
      '<p><b>ALAC</b> 成员。</p> <p>甲。 <span class="badge">乙</span></p><label>，</label> <label>',
      '<p><b>ALAC</b> 成员。</p> <p>甲。<span class="badge">乙</span></p><label>，</label> <label>',
    ],
    [
      'a badge keeps its distance from what a tag ends',
      '<a>甲（乙）</a> <span class="badge">丙</span>',
      '<a>甲（乙）</a> <span class="badge">丙</span>',
    ],
    [
      'no space stands before a bracket of full width, even where the source begins a line',
      '<p>79\n  <span class="as-of">(没有注明日期)</span>',
      '<p>79<span class="as-of">（没有注明日期）</span>',
    ],
    [
      'a day of the week is not torn apart',
      '<time>2020年5月8日周五</time>每周一次',
      '<time>2020年5月8日周\u2060五</time>每周一次',
    ],
  ])('%s', (_, html, finished) => expect(finish(html, 'zh')).toBe(finished));
});

test('no line of Russian begins with a dash', () => {
  expect(finish('<p>Слово — <a>ALAC</a> — норма\n— да, 2013 –2014', 'ru')).toBe(
    '<p>Слово\u00a0— <a>ALAC</a>\u00a0— норма\u00a0— да, 2013 –2014',
  );
  expect(finish('<p>Mot — mot', 'fr')).toBe('<p>Mot — mot');
});

test('an Arabic “and” stands apart from a Latin word alone, however it was written', () => {
  const apart = '<p>ALAC و\u00a0RALO و\u00a0ALS و2017 وأمين';
  expect(finish('<p>ALAC وRALO و ALS و2017 وأمين', 'ar')).toBe(apart);
  expect(finish(apart, 'ar')).toBe(apart);
  expect(listerFor('ar')(['ALAC', 'أمين', 'RALO'])).toBe('ALAC وأمين و\u00a0RALO');
  expect(listerFor('en-GB')(['a', 'b', 'c'])).toBe('a, b and c');
});

test('each alphabet of an index has its line; years, names and one alphabet stay together', () => {
  const lines = (...names: string[]) =>
    alphabets(names.map((name) => ({ name }))).map((line) =>
      line.map(({ name }) => name).join(' '),
    );
  expect(lines('А', 'Я', 'A', 'Z')).toEqual(['А Я', 'A Z']);
  expect(lines('ا', 'ي', 'A')).toEqual(['ا ي', 'A']);
  expect(lines('A', 'Z')).toEqual(['A Z']);
  expect(lines('2026', 'Я', 'Правила', 'A')).toEqual(['2026 Я Правила A']);
  expect(lines()).toEqual([]);
});

test('a number behind a Latin word stands behind it in Arabic too', () => {
  expect(finish('<p>انتخابات NARALO، 2027. نعم', 'ar')).toBe(
    '<p>انتخابات NARALO، <bdi>2027</bdi>. نعم',
  );
  expect(finish('<p><a>في NARALO</a>, 2027–2028 (نعم)', 'ar')).toBe(
    '<p><a>في NARALO</a>، <bdi>2027–2028</bdi> (نعم)',
  );
  expect(finish('<p>ثلاثاء; 19:00 UTC; 60 دقيقة', 'ar')).toBe(
    '<p>ثلاثاء؛ 19:00 UTC؛ <bdi>60</bdi> دقيقة',
  );
  expect(finish('<p>القسم 12.2(d) و7.2.a و3.5 من', 'ar')).toBe(
    '<p>القسم <bdi>12.2(d)</bdi> و<bdi>7.2.a</bdi> و3.5 من',
  );
  expect(finish('<p>CPWG، 14:00 UTC', 'ar')).toBe('<p>CPWG، 14:00 UTC');
});

test('no line of Arabic ends inside a Latin word with a hyphen; addresses and titles stay as they are', () => {
  expect(
    finish(
      '<title>في At-Large</title><p>(At-Large), At-Large. a.example/get-on/, x@at-large.example <svg><text>At-Large</text></svg>',
      'ar',
    ),
  ).toBe(
    '<title>في At-Large</title><p>(<span class="whole">At-Large</span>), <span class="whole">At-Large</span>. a.example/get-on/, x@at-large.example <svg><text>At-Large</text></svg>',
  );
  expect(finish('<p>At-Large', 'fr')).toBe('<p>At-Large');
});

test('a language stands below its code, English at the root', () => {
  expect(['en', 'fr'].map(rootOf)).toEqual(['', '/fr']);
  expect(['/fr/open/', '/fr/', '/open/', '/', '/french/'].map(placeOf)).toEqual([
    { language: 'fr', address: '/open/' },
    { language: 'fr', address: '/' },
    { language: 'en', address: '/open/' },
    { language: 'en', address: '/' },
    { language: 'en', address: '/french/' },
  ]);
  expect(['en', 'fr', 'ru', 'zh'].map(ownName)).toEqual(['English', 'Français', 'Русский', '中文']);
});

test('readers have every route in each language; editors, data and what stands once have one', () => {
  const patterns = languageRoutes(['fr']).map(({ pattern }) => pattern);
  expect(patterns).toContain('/fr/[kind]/[id]');
  expect(patterns).toContain('/fr/open');
  expect(patterns).toContain('/fr/');
  expect(patterns.filter((one) => /editing|plan\/|api|404|sitemap|pictures/.test(one))).toEqual([]);
  expect(languageRoutes([])).toEqual([]);
});

test('LANGUAGES asks for some languages, and only for those that the guide knows', () => {
  expect(languagesWanted({ LANGUAGES: 'en' })).toEqual([]);
  expect(languagesWanted({ LANGUAGES: 'en, ar' })).toEqual(['ar']);
  expect(languagesWanted({})).toEqual(translatedInto);
  expect(() => languagesWanted({ LANGUAGES: 'de' })).toThrow('it must name some of');
});

describe('punctuation that views join', () => {
  test.each<[Language, string, string]>([
    ['fr', '<b>AFRALO</b>: oui; non ?', '<b>AFRALO</b>\u00a0: oui\u202f; non ?'],
    [
      'fr',
      '<p>Vu\u00a0: 14:00, https://a.example &amp; b',
      '<p>Vu\u00a0: 14:00, https://a.example &amp; b',
    ],
    ['fr', '<title>Guide: accueil</title>', '<title>Guide\u00a0: accueil</title>'],
    ['fr', `<p>${markEnglish('Seen: here')}`, '<p><span lang="en" dir="ltr">Seen: here</span>'],
    ['ar', '<p>عضو, نعم; لا', '<p>عضو، نعم؛ لا'],
    ['zh', '<p>成员: 是', '<p>成员：是'],
    ['zh', '<p>成员 (截至2025年) 或 (ALS)', '<p>成员（截至2025年）或 (ALS)'],
    ['zh', '<p>19:00 UTC; 60 分钟', '<p>19:00 UTC；60 分钟'],
    ['es', '<p>Sí: no', '<p>Sí: no'],
    ['es', '<p>del 14 al 25 de abril', '<p>del 14\u00a0al\u00a025\u00a0de\u00a0abril'],
    [
      'es',
      '<p>el 7 de mayo de 2026, 7 de mayores',
      '<p>el 7\u00a0de\u00a0mayo de 2026, 7 de mayores',
    ],
    ['es', '<p>el Puesto 15 de la Junta', '<p>el Puesto\u00a015 de la Junta'],
    ['fr', '<p>du 14 au 25 avril', '<p>du 14\u00a0au\u00a025 avril'],
    [
      'ru',
      '<p>с 25 мая 2026 г.. В 2016 и 2025 гг.',
      '<p>с 25 мая 2026\u00A0г. В 2016 и 2025\u00A0гг.',
    ],
  ])('is that of the language: %s %s', (language, html, finished) =>
    expect(finish(html, language)).toBe(finished),
  );
});

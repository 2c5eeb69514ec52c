/** Words in the letters of another language say which it is, so that they are read aloud as such (WCAG 3.1.2). */
import { expect, test } from 'vitest';
import { markOtherLetters } from '../../src/views/other-letters.ts';

const marked = (text: string, language = 'en') =>
  markOtherLetters(`<title>Сад</title><main>${text}</main>`, language).slice(
    '<title>Сад</title><main>'.length,
    -'</main>'.length,
  );

test.each([
  ['en', 'one on 健康.', 'one on <span lang="zh" dir="ltr">健康</span>.'],
  ['en', '.ru, .рф and .su', '.ru, <span lang="ru" dir="ltr">.рф</span> and .su'],
  ['en', '<b>حديقة الورد</b>', '<b><span lang="ar" dir="rtl">حديقة الورد</span></b>'],
  ['ru', 'сад 健康', 'сад <span lang="zh" dir="ltr">健康</span>'],
  ['zh', '花园 .рф', '花园 <span lang="ru" dir="ltr">.рф</span>'],
  [
    'zh',
    '<p lang="en">on <br>健康</p>健康',
    '<p lang="en">on <br><span lang="zh" dir="ltr">健康</span></p>健康',
  ],
])('in %s: %s', (language, text, written) => expect(marked(text, language)).toBe(written));

test.each([
  ['letters of its own', 'ru', 'сад'],
  ['what says its language', 'en', '<cite lang="ru">Сад <i>роз</i></cite>'],
  ['what is inside of that', 'en', '<span lang="ru">Сад <span>роз</span> и</span>'],
  ['a language written in the same letters', 'en', '<cite lang="uk">Сад</cite>'],
  ['attributes', 'en', '<a title="Сад > роз">garden</a>'],
  ['code', 'en', '<code>сад</code>'],
  ['options', 'en', '<option>сад</option>'],
])('%s stays as it is', (_, language, text) => expect(marked(text, language)).toBe(text));

test('a page without a main part stays as it is', () =>
  expect(markOtherLetters('<p>Сад</p>', 'en')).toBe('<p>Сад</p>'));

import { describe, expect, test } from 'vitest';
import { rehypeUnreadAddresses } from '../../src/markdown.ts';
import { splitLinks } from '../../src/views/split-links.ts';

describe('addresses inside a sentence', () => {
  test.each([
    ['Ask the leaders of your region.', []],
    ['Open a course at https://learn.icann.org/.', ['https://learn.icann.org/']],
    ['On ICANN Learn (https://learn.icann.org/a?b=c). Then', ['https://learn.icann.org/a?b=c']],
    ['The page, https://www.icann.org/x, gives the dates.', ['https://www.icann.org/x']],
    ['Ask staff@atlarge.icann.org. We found no form.', ['mailto:staff@atlarge.icann.org']],
    ['Mail from no-reply@a.example, noreply@a.example or do-not-reply@a.example', []],
    ['Ask noreplying@a.example', ['mailto:noreplying@a.example']],
    ['https://a.example or help@a.example', ['https://a.example', 'mailto:help@a.example']],
    ['قدّم طلبك عبر https://a.example/x/، التي تذكر المواعيد.', ['https://a.example/x/']],
    ['هل تعرف https://a.example/x؟', ['https://a.example/x']],
    [
      '请在https://a.example/x/，那里有日期。见https://b.example。',
      ['https://a.example/x/', 'https://b.example'],
    ],
    [
      'Voir « https://a.example/x » et help@a.example.',
      ['https://a.example/x', 'mailto:help@a.example'],
    ],
    ['Write http://a.example or javascript:alert(1)', []],
  ])('%s', (text, links) => {
    const parts = splitLinks(text);
    expect(parts.flatMap(({ to }) => to ?? [])).toEqual(links);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});

describe('addresses that Markdown has made links', () => {
  const drawn = (address: string) => {
    const link = {
      type: 'element' as const,
      tagName: 'a',
      properties: { href: `mailto:${address}` },
      children: [{ type: 'text' as const, value: address }],
    };
    rehypeUnreadAddresses()({ type: 'root', children: [link] });
    return link;
  };
  test('are plain text in one piece where nobody reads them', () => {
    for (const address of ['no-reply@icann.org', 'donotreply@icann.org'])
      expect(drawn(address)).toMatchObject({
        tagName: 'span',
        properties: { className: ['whole'] },
        children: [{ value: address }],
      });
    expect(drawn('staff@atlarge.icann.org').tagName).toBe('a');
  });
});

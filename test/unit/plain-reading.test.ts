import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/editing/check-text.ts';
import { readAsPerson } from '../../src/editing/plain-reading.ts';
import { addressFault, pageKey } from '../../src/model/addresses.ts';

const rulesIn = (text: string) => checkText(text).map(({ rule }) => rule);

describe('a text is read as a person reads it', () => {
  test('letters in full width, digits of other scripts and letters in code', () => {
    expect(readAsPerson('ｊａｎｅ＠example．com').text).toBe('jane@example.com');
    expect(readAsPerson('٠٢٠ ७९४६').text).toBe('020 7946');
    expect(readAsPerson('jane&#64;example&period;com').text).toBe('jane@example.com');
  });
  test('and each letter keeps its place', () => {
    const { text, at } = readAsPerson('Write &#64; ﬁne ３');
    expect(text).toBe('Write @ fine 3');
    expect(at(text.indexOf('3'))).toBe('Write &#64; ﬁne ３'.indexOf('３'));
  });
  test('codes of no letter stay as they are', () =>
    expect(readAsPerson('&#0; &#xD800; &#99999999; &nosuch;').text).toBe(
      '&#0; &#xD800; &#99999999; &nosuch;',
    ));
});

describe('a person’s address is found', () => {
  test.each([
    'jane at example dot com',
    'jane doe at gmail dot com',
    'jane arroba ejemplo punto com',
    'jane arobase exemple point com',
    'jane.doe [at] example [dot] com',
    'jane.doe(at)example.com',
    'jane＠example.com',
    'иван@пример.рф',
    'jane @ example.com',
    'jane_at_example.com',
    'jane.doe@atlarge.icann.org',
    'wa.me/13103015800',
    'Telegram @janedoe',
    'Skype: jane.doe.icann',
  ])('%s', (text) => expect(rulesIn(`Write to ${text} today.`)).toContain('personal-address'));
  test.each([
    'We are (at) home. Anna.',
    'alac.chair@icann.org',
    'secretariat@euralo.org',
    'info@naralo.org',
    'vice-chair@afralo.org',
    'staff@atlarge.icann.org',
    'It is at this point in time that we meet.',
    'The talk is at noon. Dot your i.',
  ])('but not in: %s', (text) => expect(rulesIn(text)).toEqual([]));
});

describe('a telephone number is found', () => {
  test.each([
    '+44 (0)20 7946 0018',
    '020 7946 0018',
    '(020) 7946 0018',
    '٠٢٠٧٩٤٦٠٠١٨',
    '＋１ ３１０ ３０１ ５８００',
    '1-310-301-5800',
    '310 301 5800',
    'three one zero three zero one five eight zero zero',
  ])('%s', (text) => expect(rulesIn(`Call ${text} now.`)).toContain('telephone'));
  test.each([
    '+12 345 678 names were on the list.',
    'See pages 100-200 and pp. 1050-1055.',
    'From 2025-04-14 to 2025-04-25, 10 000 people.',
    'One, two or three people.',
  ])('but not in: %s', (text) => expect(rulesIn(text)).toEqual([]));
});

describe('the door of a meeting is found', () => {
  test.each([
    'zoom.us/j/123456789',
    'icann.zoom.us/j/123456789',
    'https://meet.google.com/abc-defg-hij',
    'Meeting ID 123 456 7890',
    'Meeting number 2551 234 5678',
    'Passcode 4x7!ab',
    'Access code 123456#',
    'Password: hunter',
  ])('%s', (text) => expect(rulesIn(`Join: ${text}`)).toContain('meeting-link'));
  test.each([
    'A recording is at https://icann.zoom.us/rec/share/abcdef.',
    'The passcode is in the announcement.',
    'Meeting number 84 was in Dublin.',
  ])('but not in: %s', (text) => expect(rulesIn(text)).toEqual([]));
});

describe('an address has one form', () => {
  test.each([
    ['HTTPS://Example.org:443/a', 'https://example.org/a'],
    ['https://example.org./a?', 'https://example.org/a'],
    ['https://example.org/b/../a#', 'https://example.org/a'],
  ])('%s', (written, meant) => expect(addressFault(written)?.meant).toBe(meant));
  test.each([
    ['a password', 'https://user:word@example.org/', 'unsafe-link'],
    ['this machine', 'https://localhost./', 'private-network'],
    ['this machine in other numbers', 'https://0x7f.1/', 'private-network'],
    ['a private network', 'https://[::ffff:10.0.0.1]/', 'private-network'],
    ['a name of one network', 'https://printer.local/', 'private-network'],
    ['a short address', 'https://bit.ly/abc', 'hidden-address'],
    ['a counter of clicks', 'https://www.google.com/url?q=https://example.org/', 'hidden-address'],
    ['a host in code', 'https://xn--icnn-53d.org/', 'hidden-address'],
    ['two addresses', 'https://example.org/a https://example.org/b', 'address-form'],
  ])('%s is refused', (_, written, rule) => expect(addressFault(written)?.rule).toBe(rule));
  test.each([
    'https://example.org',
    'https://example.org/wiki/Café_(place)',
    'https://web.archive.org/web/2020/https://example.org/',
    'https://example.org:8443/a?b=c#d',
    'https://bücher.example.org/',
  ])('%s is one', (written) => expect(addressFault(written)).toBeUndefined());
  test.each([
    'http://www.example.org/a/',
    'https://example.org:443/a',
    'https://example.org/a?#top',
    'https://example.org/%61',
    'https://example.org/a/index.html',
  ])('%s is the page https://example.org/a', (written) =>
    expect(pageKey(written)).toBe(pageKey('https://example.org/a')),
  );
  test('what is asked of a page makes another page', () =>
    expect(pageKey('https://example.org/a?page=2')).not.toBe(pageKey('https://example.org/a')));
});

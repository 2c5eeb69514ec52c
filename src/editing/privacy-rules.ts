/** What would harm a person or follow a reader: private addresses, telephone numbers, doors to meetings, marks in links. */
import { isRoleAddress } from './role-addresses.ts';
import type { TextRule } from './text-fault.ts';

const personal = (found: string) =>
  [
    `\`${found.trim()}\` looks like a person's address.`,
    'Only role addresses are published, such as staff@atlarge.icann.org. Remove it.',
  ] as const;

const phone = (found: string) =>
  [
    `\`${found.trim()}\` looks like a telephone number.`,
    'Telephone numbers are not published. Remove it.',
  ] as const;

const room = [
  'A link to a meeting room stands here.',
  'Link to the public page that announces the meeting.',
] as const;

/** Hosts of rooms, and what must follow to open the door of one; elsewhere any page of the host does. */
const rooms =
  '(?:zoom\\.us|zoom\\.com|zoomgov\\.com|meet\\.google\\.com|hangouts\\.google\\.com|teams\\.microsoft\\.com|teams\\.live\\.com|webex\\.com|gotomeeting\\.com|gotomeet\\.me|goto\\.com|bluejeans\\.com|whereby\\.com|meet\\.jit\\.si|8x8\\.vc|chime\\.aws|adobeconnect\\.com|join\\.skype\\.com|join\\.slack\\.com|discord\\.gg|discord\\.com/invite|chat\\.whatsapp\\.com|telegram\\.me/joinchat|t\\.me/(?:joinchat|\\+))';
const roomHosts = new RegExp(rooms, 'i');

/** Links that open a talk with one person. */
const talks =
  '(?:wa\\.me|api\\.whatsapp\\.com/send|signal\\.me|m\\.me|line\\.me/(?:R/)?ti|viber\\.com/(?:chat|invite)|t\\.me/\\+?\\d+)';

/** Words of numbers as they are spoken, a digit at a time. */
const spoken = '(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)';

/** Numbers beside these words count pages or paragraphs. */
const countsPages =
  /\b(?:pp?|pages?|pgs?|vols?|volumes?|paras?|paragraphs?|lines?|nos?|rfc|issn|isbn)\.? ?$/i;
const digitsIn = (text: string) => text.replaceAll(/\D/g, '').length;

/** What letters of the base of 64 stand for. */
function decoded(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

/** Repetitions in these patterns are bounded, so that a long line of nonsense takes no longer than a long line of prose. */
export const privateRules: readonly TextRule[] = [
  {
    sign: /@/,
    pattern: /[\p{L}\p{N}_.+%-]{1,64} ?@ ?[\p{L}\p{N}_-]{1,63}(?: ?\.[\p{L}\p{N}_-]{1,63}){1,8}/gu,
    rule: 'personal-address',
    say: (found) => (isRoleAddress(found.replaceAll(' ', '')) ? undefined : personal(found)),
  },
  {
    sign: /[[({<] ?(?:at|ät|arroba|arobase|@) ?[\])}>]|%40/i,
    pattern:
      /[\p{L}\p{N}_.+-]{1,64} ?(?:[[({<] ?(?:at|ät|arroba|arobase|@) ?[\])}>]|%40) ?[\p{L}\p{N}_-]{1,63}(?:(?: ?[[({<] ?(?:dot|punto|point|punkt|ponto|\.) ?[\])}>] ?| (?:dot|punto|point|punkt) |\.)[\p{L}\p{N}-]{2,63}){1,6}/giu,
    rule: 'personal-address',
    say: (found) => {
      const plain = found.replace(/ ?(?:[[({<][^\])}>]{1,8}[\])}>]|%40) ?/, '@');
      return /%40/.test(found) && isRoleAddress(plain) ? undefined : personal(found);
    },
  },
  {
    sign: /[ _](?:dot|punto|point|punkt|ponto)[ _]/i,
    pattern:
      /[\p{L}\p{N}_.+-]{1,64}(?: at | arroba | arobase | ät |_at_)[\p{L}\p{N}-]{1,63}(?:[ _](?:dot|punto|point|punkt|ponto)[ _][\p{L}\p{N}-]{2,63}){1,6}/giu,
    rule: 'personal-address',
    // "at this point in" is English.
    say: (found) => (/ at [^ ]+ point /i.test(found) ? undefined : personal(found)),
  },
  {
    sign: /_at_| at (?:gmail|googlemail|yahoo|hotmail|outlook|protonmail|proton|icloud|gmx|aol)\./i,
    pattern:
      /[\p{L}\p{N}_.+-]{1,64}(?:_at_[\p{L}\p{N}-]{1,63}| at (?:gmail|googlemail|yahoo|hotmail|outlook|protonmail|proton|icloud|gmx|aol))(?:\.[\p{L}\p{N}-]{2,63}){1,6}/giu,
    rule: 'personal-address',
    say: personal,
  },
  {
    sign: /\b(?:gmail|googlemail|yahoo|hotmail|outlook|protonmail|proton|icloud|gmx|aol)\b/i,
    pattern:
      /\b(?:gmail|googlemail|yahoo|hotmail|outlook|protonmail|proton|icloud|gmx|aol)[ ,;]{1,3}(?:point|dot|punto|punkt|ponto)[ ,;]{1,3}\p{L}{2,4}\b/giu,
    rule: 'personal-address',
    say: personal,
  },
  {
    sign: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16}/,
    pattern:
      /(?<![\w+/.-])(?:[A-Za-z0-9+/]{4}){4,60}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![\w+/])/g,
    rule: 'personal-address',
    say: (found) => {
      const read = decoded(found);
      return read !== undefined &&
        /^[\x20-\x7E]+$/.test(read) &&
        /[\w.+-]+@[\w-]+\.\w{2,}|https?:\/\//.test(read)
        ? [
            `\`${found.slice(0, 40)}\` is \`${read.slice(0, 60)}\`, written so that nobody sees it.`,
            'Remove it.',
          ]
        : undefined;
    },
  },
  {
    only: /\b(?:skype|telegram|wechat|whatsapp|signal|viber|line id)\b/i,
    pattern:
      /\b(?:skype|telegram|wechat|whatsapp|signal|viber|line)(?: (?:id|name|handle|user(?:name)?))?(?:\s?[:=]\s?@?(?=[\w.-]{0,40}[\d._])[\w.-]{3,40}\w| @[\w.]{3,40}| [a-z]{3,30}\d{1,6}\b)/gi,
    rule: 'personal-address',
    say: personal,
  },
  {
    only: roomHosts,
    pattern: new RegExp(
      `(?:https?://(?:[\\w.-]*[\\w-]@)?(?:[\\w-]+\\.)*${rooms}(?:[/?:]\\S*)?|(?<![\\w/@.-])(?:[\\w-]+\\.){0,4}${rooms}/?[\\w/?+=&.%-]*)`,
      'gi',
    ),
    rule: 'meeting-link',
    say: (found) =>
      // Recordings of public meetings are public; their passcode is another rule's business.
      /zoom\.(?:us|com)\/rec\//i.test(found) || !/^https?:|\/./i.test(found) ? undefined : room,
  },
  {
    only: new RegExp(talks, 'i'),
    pattern: new RegExp(`(?:https?://)?(?<![\\w@.-])(?:www\\.)?${talks}[\\w/?#=+&.%-]*`, 'gi'),
    rule: 'personal-address',
    say: (found) => [
      `\`${found.slice(0, 60)}\` opens a talk with one person.`,
      'Remove it; name the role address instead.',
    ],
  },
  {
    pattern: /[?&;](?:pwd|pw|passcode|password|meetingpassword)=[^\s&)"']+/gi,
    rule: 'meeting-link',
    say: (_, text, offset) =>
      new RegExp(`${rooms}/(?!rec/)[^\\s]*$`, 'i').test(
        text.slice(Math.max(0, offset - 200), offset),
      )
        ? undefined
        : ['A link carries a password.', 'Link to the public page that announces the meeting.'],
  },
  {
    pattern:
      /\b(?:pass ?code|pass ?word|access code|participant code|host key|meeting (?:id|number|code)|webinar (?:id|number)|conference id|room (?:id|code)|dial-?in(?: number)?|pin(?: code)?)\s*(?:[:=#]|is\b|no\.?)?\s*["“']?(?=[^\s"'”]{0,30}[\d!#$%^&*])[^\s"'”]{3,40}(?: \d{3,4}){0,3}/gi,
    rule: 'meeting-link',
    say: (found) => {
      const code = /\S+(?: \d{3,4})*$/.exec(found)?.[0] ?? '';
      // A year, a short number or a day beside the word is no code.
      return /^(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)?|\d{4}-\d{2}(?:-\d{2})?)[.,;:)]*$/.test(code)
        ? undefined
        : [
            'A passcode or the number of a meeting room stands here.',
            'Remove it; link to the public page that announces the meeting.',
          ];
    },
  },
  {
    pattern:
      /\bpass ?(?:code|word)\s*[:=]\s*["“']?[A-Za-z]{4,30}["”']?(?=\s*(?:[.,;]?\s*$|["”']))/gim,
    rule: 'meeting-link',
    say: () => [
      'A passcode or the number of a meeting room stands here.',
      'Remove it; link to the public page that announces the meeting.',
    ],
  },
  {
    pattern: /(?<![\w/=.-])\+ ?\d[\d ().\u00A0\u2009\u202F-]{6,}\d/g,
    rule: 'telephone',
    say: (found, text, offset) => {
      const isCount = /^\+\d{1,3}(?:[ .\u00A0\u202F]\d{3})+$/.test(found);
      const next = /^ (\p{Ll}{3,})/u.exec(
        text.slice(offset + found.length, offset + found.length + 30),
      );
      const counted =
        next && !/^(?:and|for|from|during|before|after|until|via|with|between)$/.test(next[1]!);
      return isCount && counted ? undefined : phone(found);
    },
  },
  { pattern: /(?<![\w/=.:-])00[1-9]\d{0,2}(?:[ .-]\(?\d+\)?){2,}/g, rule: 'telephone', say: phone },
  {
    pattern: /(?<![\w/=.:-])(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-]*\d|\.\d)/g,
    rule: 'telephone',
    say: (found, text, offset) =>
      countsPages.test(text.slice(Math.max(0, offset - 12), offset)) ? undefined : phone(found),
  },
  {
    pattern: /(?<![\w/=.:,-])\(?0\d{2,4}\)?[ -]\d{3,4}(?:[ -]?\d{3,4})?(?![\w-])/g,
    rule: 'telephone',
    say: (found, text, offset) =>
      digitsIn(found) < 9 ||
      digitsIn(found) > 11 ||
      countsPages.test(text.slice(Math.max(0, offset - 12), offset))
        ? undefined
        : phone(found),
  },
  { pattern: /(?<![\w/=.:,-])0\d{9,10}(?![\w-])/g, rule: 'telephone', say: phone },
  {
    pattern:
      /\b(?:tel|telephone|phone|mobile|cell|fax|whatsapp|sms)(?: number| no)?\.?\s*[:=]?\s*\(?\d[\d ().-]{5,}\d/gi,
    rule: 'telephone',
    say: (found) => (/\b\d{4}-\d{2}-\d{2}\b/.test(found) ? undefined : phone(found)),
  },
  {
    only: new RegExp(`${spoken}[ ,-]+${spoken}[ ,-]+${spoken}`, 'i'),
    pattern: new RegExp(`\\b(?:${spoken}[ ,-]{1,3}){6,20}${spoken}\\b`, 'gi'),
    rule: 'telephone',
    say: phone,
  },
  {
    pattern:
      /(?:[?&;]|&amp;)(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|mc_[ce]id|mkt_tok|igshid|igsh|_hsenc|_hsmi|vero_id|ref_src|s_cid|wt\.mc_id|trk)=[^&\s)"'>]*/gi,
    rule: 'tracking',
    say: (found) => [
      `The link carries a tracking mark: \`${found.replace(/^&amp;|^;/, '&')}\`.`,
      'Remove it from the address.',
    ],
  },
  {
    only: /\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|lnkd\.in|rb\.gy|cutt\.ly|tiny\.cc|shorturl\.at)\//i,
    pattern:
      /(?<![\w@/.-])(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|lnkd\.in|rb\.gy|cutt\.ly|tiny\.cc|shorturl\.at)\/[\w-]+/gi,
    rule: 'hidden-address',
    say: (found) => [
      `\`${found}\` is a short address, which does not show where it leads.`,
      'Follow it, and link to the page itself.',
    ],
  },
];

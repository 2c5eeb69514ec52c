/** What would harm a person or follow a reader: private addresses, telephone numbers, doors to meetings, marks in links. */
import type { TextRule } from './text-fault.ts';

/** Domains of lists and role addresses in the community; example.org is reserved for examples. */
const roleDomains = /@(?:[\w-]+\.)*(?:icann\.org|iana\.org|example\.org)$/i;

/** Where anyone can open a box, so that no address is a role's. */
const freeMail =
  /@(?:[\w-]+\.)*(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|gmx|web|mail|proton|protonmail|yandex|qq|163|126)\.[a-z.]+$/i;

const roleWords =
  /^(?:info|staff|contact|office|secretariat|support|help|helpdesk|admin|board|chair|chairs|elections?|membership|members|newsletter|policy|press|privacy|webmaster|hello|team|noreply|no-reply)[\w-]*@/i;

const personal = (found: string) =>
  [
    `\`${found}\` looks like a person's address.`,
    'Only role addresses are published, such as staff@atlarge.icann.org. Remove it.',
  ] as const;

const phone = (found: string) =>
  [
    `\`${found.trim()}\` looks like a telephone number.`,
    'Telephone numbers are not published. Remove it.',
  ] as const;

const rooms =
  '(?:zoom\\.us|zoom\\.com|zoomgov\\.com|meet\\.google\\.com|hangouts\\.google\\.com|teams\\.microsoft\\.com|teams\\.live\\.com|webex\\.com|gotomeeting\\.com|gotomeet\\.me|goto\\.com|bluejeans\\.com|whereby\\.com|meet\\.jit\\.si|chime\\.aws|adobeconnect\\.com|join\\.skype\\.com|discord\\.gg|chat\\.whatsapp\\.com|t\\.me/(?:joinchat|\\+))';

/** Repetitions in these patterns are bounded, so that a long line of nonsense takes no longer than a long line of prose. */
export const privateRules: readonly TextRule[] = [
  {
    only: /@/,
    pattern: /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
    rule: 'personal-address',
    say: (found) => {
      if (roleDomains.test(found))
        return /^[a-z]+\.[a-z]+@/i.test(found) ? personal(found) : undefined;
      return roleWords.test(found) && !freeMail.test(found) ? undefined : personal(found);
    },
  },
  {
    only: /[[({<] ?at ?[\])}>]|&#64;|&commat;|%40/i,
    pattern:
      /[\w.+-]{1,64} ?(?:[[({<] ?at ?[\])}>]|&#64;|&commat;|%40) ?[\w-]{1,63} ?(?:\.|[[({<] ?dot ?[\])}>]) ?[a-z]{2,}/gi,
    rule: 'personal-address',
    say: personal,
  },
  {
    pattern: new RegExp(`https?://(?:[\\w.-]*[\\w-]@)?(?:[\\w-]+\\.)*${rooms}(?:[/?:]\\S*)?`, 'gi'),
    rule: 'meeting-link',
    say: () => [
      'A link to a meeting room stands here.',
      'Link to the public page that announces the meeting.',
    ],
  },
  {
    pattern: /[?&;](?:pwd|passcode|password|meetingpassword)=[^\s&)"']+/gi,
    rule: 'meeting-link',
    say: (_, text, offset) =>
      new RegExp(`${rooms}[^\\s]*$`, 'i').test(text.slice(Math.max(0, offset - 200), offset))
        ? undefined
        : ['A link carries a password.', 'Link to the public page that announces the meeting.'],
  },
  {
    pattern:
      /\b(?:pass ?code|pass ?word|access code|participant code|meeting id|conference id|dial-?in(?: number)?|pin(?: code)?)\s*(?:[:=#]|is\b)\s*(?=[^\s"']*[\d!@#$%^&*])[^\s"']+/gi,
    rule: 'meeting-link',
    say: () => [
      'A passcode or the number of a meeting room stands here.',
      'Remove it; link to the public page that announces the meeting.',
    ],
  },
  { pattern: /(?<![\w/=.-])\+\d[\d ().\u00A0-]{6,}\d/g, rule: 'telephone', say: phone },
  { pattern: /(?<![\w/=.:-])00[1-9]\d{0,2}(?:[ .-]\(?\d+\)?){2,}/g, rule: 'telephone', say: phone },
  {
    pattern: /(?<![\w/=.:-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w.-]*\d)/g,
    rule: 'telephone',
    say: phone,
  },
  {
    pattern:
      /\b(?:tel|telephone|phone|mobile|cell|fax|whatsapp|sms)(?: number| no)?\.?\s*[:=]?\s*\(?\d[\d ().-]{5,}\d/gi,
    rule: 'telephone',
    say: (found) => (/\b\d{4}-\d{2}-\d{2}\b/.test(found) ? undefined : phone(found)),
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
];

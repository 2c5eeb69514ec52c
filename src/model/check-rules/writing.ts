/** Rules about letters and private data, wherever they stand. */
import type { Rule } from './rule.ts';

export const letterRules = {
  'invisible-letter': {
    why: 'A character nobody sees makes two words differ that look alike, so search and links fail.',
    wrong: 'expansion: Alpha\u200B Group',
    right: 'expansion: Alpha Group',
  },
  'text-direction': {
    why: 'Characters that turn the direction of a line can make a text look like something it is not.',
    wrong: 'expansion: Alpha \u202EpuorG',
    right: 'expansion: Alpha Group',
  },
  'control-character': {
    why: 'Control characters come from damaged copies and stop programs.',
    wrong: 'expansion: Alpha\u0007 Group',
    right: 'expansion: Alpha Group',
  },
  'look-alike': {
    why: 'A letter of another alphabet that looks the same is not found by search and can deceive.',
    wrong: 'expansion: Alph\u0430 Group',
    right: 'expansion: Alpha Group',
  },
  'strange-sign': {
    why: 'Pictures, stars and exclamation marks call to readers and sell; programs that read aloud name each of them.',
    wrong: 'Come and help, we need you!',
    right: 'Come and help.',
  },
  'foreign-digits': {
    why: 'Digits of another script, or of double width, are not found by whoever types the year; translations have their own.',
    wrong: 'In ２０３０ it was founded.',
    right: 'In 2030 it was founded.',
  },
  'letter-form': {
    why: 'An accented letter can be one character or two; search finds the one-character form.',
    wrong: 'expansion: Cafe\u0301 Alpha Group',
    right: 'expansion: Caf\u00E9 Alpha Group',
  },
  'lost-letter': {
    why: "A text copied in the wrong encoding has lost letters, often in people's names.",
    wrong: 'expansion: CafÃ© Alpha Group',
    right: 'expansion: Café Alpha Group',
  },
} as const satisfies Record<string, Rule>;

export const privateRules = {
  'personal-address': {
    why: 'A personal address that is printed here gets spam for years, and the person never agreed.',
    wrong: 'summary: Write to jane.doe@example.com.',
    right: 'summary: Write to staff@example.org.',
  },
  telephone: {
    why: 'Telephone numbers belong to people; the guide prints names and roles only.',
    wrong: 'summary: Call +1 310 301 5800.',
    right: 'summary: Write to staff@example.org.',
  },
  'meeting-link': {
    why: 'Rooms whose link is printed are entered by strangers; the page that announces a meeting knows who may come.',
    wrong: 'summary: Join at https://example.zoom.us/j/123456789?pwd=abc.',
    right: 'summary: Join from the page that announces the call.',
  },
  'private-life': {
    why: 'Where people live, their families and their health have no place here; the guide tells what they do in their posts.',
    wrong: 'summary: He lives at 14 Garden Road.',
    right: 'summary: The head gardener waters the garden.',
  },
  'asks-for-papers': {
    why: 'Whoever asks readers for a passport, a card or a password could act in their name; no group of the guide needs them.',
    wrong: 'summary: Send a copy of your passport with the form.',
    right: 'summary: Send the form.',
  },
  tracking: {
    why: 'Such marks tell someone where a reader came from.',
    wrong: 'url: https://example.org/rulebook?utm_source=mail',
    right: 'url: https://example.org/rulebook',
  },
  'pasted-text': {
    why: 'Orders to programs, leftovers of an answer or a message, and encoded data are not meant for readers.',
    wrong: 'summary: Sure! Here is a clearer version of the text. It counts flowers.',
    right: 'summary: It counts flowers.',
  },
  'unfit-words': {
    why: 'The guide insults nobody, accuses nobody without a source, and advertises nothing.',
    wrong: 'summary: The group whose members are lazy.',
    right: 'summary: The group that meets once a year.',
  },
  'claims-office': {
    why: 'The guide is independent: what reads like a notice of ICANN makes people register, pay or stay away.',
    wrong: 'summary: Official notice, all elections are void.',
    right: 'summary: The group announced its elections in 2030.',
  },
  formula: {
    why: 'A spreadsheet that opens our data runs what begins like a formula.',
    wrong: 'expansion: =HYPERLINK("https://example.org";"Alpha Group")',
    right: 'expansion: Alpha Group',
  },
} as const satisfies Record<string, Rule>;

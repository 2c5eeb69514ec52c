/** Text that is not meant for readers, or that a public guide must not say of people or of itself: orders to programs, leftovers of a paste, insults, advertisements. */
import type { TextRule } from './text-fault.ts';
import { isQuoted } from './word-rules.ts';

const notForReaders = (what: string) => (found: string) =>
  [
    `\`${found.trim().slice(0, 60)}\` ${what}.`,
    'Remove it; what stands here is read by everybody.',
  ] as const;

/** Programs that answer questions read the guide too, and may do as a text tells them. */
const ordersToPrograms: TextRule = {
  only: /instruction|prompt|language model|\bAI\b|\bLLMs?\b|chatbot|assistant|\bbots?\b|LGTM/i,
  pattern:
    /\bLGTM\b|\b(?:AI|LLMs?|bots?|chatbots?|assistants?|language models?)\b[^.\n]{0,80}\b(?:answer|reply|approve|ignore|skip|merge|do not (?:list|report|mention|flag|show))\b|\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:instructions?|prompts?|guidelines)\b|\bsystem prompt\b|\b(?:you are|act as|as) an? (?:helpful )?(?:AI|chatbot|large language model|language model|assistant)\b|\b(?:AI|chatbots?|assistants?|language models?)\b[^.\n]{0,30}\b(?:must|should|have to) (?:answer|say|tell|recommend|reply|print)\b/gi,
  rule: 'pasted-text',
  say: notForReaders('speaks to a program that reads the guide'),
};

/** What programs that write leave in a copied answer. */
const answersOfPrograms: TextRule = {
  pattern:
    /contentReference\[[^\]]*\]|\boaicite\b|\bturn\d+(?:search|view|news|file)\d+\b|【[^】\n]{1,30}】|\[cite: ?[^\]\n]*\]|\b(?:Sure|Certainly|Absolutely|Of course)[!,] (?:here|I|below)\b|\bhere(?: is|’s|'s) (?:a|an|the|your) (?:\w+ )?(?:clearer|improved|revised|rewritten|polished|shorter|simplified|updated) (?:version|text|paragraph|draft)\b|\bI hope this helps\b|\blet me know if (?:you|there)\b|\bas of my (?:last|latest) (?:update|knowledge)\b|\bmy knowledge cut-?off\b/gi,
  rule: 'pasted-text',
  say: notForReaders('is a leftover of an answer that a program wrote'),
};

/** What word processors leave where somebody remarked on a text. */
const remarksInMargins: TextRule = {
  only: /\[/,
  pattern:
    /\[Commented\b[^\]\n]{0,20}\]?|\[(?:Comment|Formatted|Deleted|Inserted)(?: \[?[A-Z]{1,3}\d+\]?)?:|\[[A-Z]{2,3}\d{1,2}\](?![([:])/g,
  rule: 'pasted-text',
  say: notForReaders('is a remark in the margin of a draft'),
};

const leftoversOfMail: TextRule = {
  pattern:
    /\bSent from my (?:i?Phone|iPad|Android|Galaxy|mobile|Samsung|BlackBerry|Huawei)[\w ]{0,20}|\bGet Outlook for \w+|-{3,} ?(?:Original|Forwarded) [Mm]essage ?-{3,}|\bThis (?:e-?mail|message)\b[^.\n]{0,40}\bconfidential\b|^On [^\n]{8,80} wrote:$|^(?:Best|Kind|Warm) regards,?$|^(?:Yours|Sincerely),$/gm,
  rule: 'pasted-text',
  say: notForReaders('belongs to a message, not to a page'),
};

/** Nobody reads a hundred letters and digits without a space. */
const encodedData: TextRule = {
  only: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{100}/,
  pattern: /(?<=^|[\s"'(])[A-Za-z0-9+/]{100,5000}={0,2}/gm,
  rule: 'pasted-text',
  say: (found) =>
    /\d/.test(found) && /[A-Z]/.test(found)
      ? [
          'Encoded data stands in the text, of which nobody can see what it holds.',
          'Remove it, or link to the page that has the file.',
        ]
      : undefined,
};

/** What is said of people in anger, and what accuses them of a crime. A reviewer decides; a source's own words may be needed. */
const harmfulWords: TextRule = {
  pattern:
    /\b(?:never did (?:a|any)(?: single)? ?thing|good riddance|power-?hungry|useless|worthless|hopeless|disgraceful|pathetic|laughable|(?:everybody|everyone|nobody|people) (?:was|were|is|are) (?:glad|happy|relieved|sick|tired)\b[^.\n]{0,40}|(?:nobody|no one) (?:likes|trusts|listens to))\b|\b(?:idiots?|morons?|imbeciles?|stupid|crooks?|thie(?:f|ves)|liars?|scumbags?|incompetent|lazy|bastards?|fraud(?:s|ulent(?:ly)?)?|rigged|rigging|brib(?:es?|ed|ery|ing)|embezzl\w+|swindl\w+|corrupt(?:ion)?|stolen|cheat(?:s|ed|ers?|ing)?|votes? (?:\w+ ){0,6}(?:was|were|been) bought|bought (?:\w+ ){0,2}votes?)\b/gi,
  rule: 'unfit-words',
  level: 'warning',
  say: (found) => [
    `\`${found}\` insults or accuses somebody.`,
    'Say what happened, with its source and in its words, or remove it.',
  ],
};

const advertising: TextRule = {
  pattern:
    /\b\d{1,3} ?(?:%|percent) off\b|\b(?:promo|promotion|discount|coupon|voucher) codes?\b|\bwith (?:the )?code [A-Z0-9]{4,}\b|\bfirst (?:hour|month|year) (?:is )?free\b|\bfree trial\b|\b(?:best|cheap\w*) (?:web )?(?:hosting|domains?|VPNs?)\b|\bcoupons?\b|\bmoney back\b|\b(?:online casino|casino bonus|no deposit|free spins|sports? betting|betting site|payday loans?|viagra|cialis|escorts?|porn\w*|crypto (?:airdrop|giveaway)|buy (?:followers|backlinks|now)|cheap (?:pills|loans)|essay writing service|seo services?)\b/gi,
  rule: 'unfit-words',
  say: (found) => [`\`${found}\` advertises something.`, 'Remove it.'],
};

/** What sells, begs or hurries, and no public record says of itself. */
const selling: TextRule = {
  pattern:
    /\b(?:our|my) (?:company|firm|agency|clients?|customers?|services?|products?|shop|store|sponsors?|consultants?|experts)\b|\b(?:act now|limited time|hurry up|don[’']t miss|order now|sign up now|(?:subscribe|join|register|apply|buy|order|sign up) (?:now|today)!?|visit our|call us|contact us|message us|follow us|like us)\b|\b(?:donat(?:e|ions?)|guaranteed?|bargains?|prizes?|lotter(?:y|ies)|bonus(?:es)?|discounts?|consultanc(?:y|ies)|for (?:only )?(?:\d+|a few) (?:dollars|euros|pounds))\b/gi,
  rule: 'unfit-words',
  level: 'warning',
  say: (found) => [
    `\`${found}\` sells or asks for something.`,
    'Remove it, or say plainly what it is and what the source says.',
  ],
};

/** What somebody thinks of people or of their work, and what is only heard. */
const judging: TextRule = {
  pattern:
    /\b(?:amazing|awesome|wonderful|terrible|awful|horrible|shameful|fantastic|brilliant|ridiculous|absurd|crazy|insane|boring|arrogant|rude|dishonest|nepotism|scandal(?:s|ous)?|cron(?:y|ies)(?:ism)?|puppets?|nonsense|farce|(?:a|the) joke|waste of (?:time|money)|the worst|hates?|disappoint(?:s|ed|ing|ment)|embarrass(?:es|ed|ing|ment)|rumou?rs?|gossip|allegedly|supposedly|insiders?|leaked|behind closed doors|(?:everyone|everybody) (?:knows|says|thinks)|(?:word|rumou?r) (?:is|has it)|it is (?:an open secret|well known)|sources close to|rubber[- ]stamps?|talking[- ]shops?|old boys|gravy train|cliques?|cabals?|mafia|stooges?|yes[- ]men|pointless|toothless|a sham|circus|clowns?|lackeys?|mouthpieces?|junkets?|freeloaders?|kangaroo courts?|lip service|the usual suspects)\b/gi,
  rule: 'unfit-words',
  level: 'warning',
  say: (found) => [
    `\`${found}\` judges, or tells what is only heard.`,
    'Say what happened, as its source says it.',
  ],
};

/** Pictures, arrows and stars; what calls to readers instead of telling them. A family is one picture, whatever holds it together; a sign that stands for a lost letter is another rule's. */
const callingSigns: TextRule = {
  pattern:
    /(?:(?![°#*\d©®™\uFFFD])[\p{So}\p{Extended_Pictographic}][\uFE0F\u200D]*)+|(?<=\p{L} ?)!+(?=[\s"”)*]|$)/gu,
  rule: 'strange-sign',
  level: 'warning',
  say: (found, text, offset) =>
    /^!/.test(found) &&
    (isQuoted(text, offset) ||
      /(?:Yahoo|Sure|Certainly|Absolutely|Of course)$/.test(text.slice(0, offset)))
      ? undefined
      : [
          `\`${found}\` stands in no other text of the guide: it calls to readers, or came with a paste.`,
          'Say it in plain words and signs.',
        ],
};

/** The guide takes no side in an election. */
const canvassing: TextRule = {
  pattern:
    /\b[Pp]lease (?:vote for|rank|elect|support) \p{Lu}|\b(?:[Vv]ote for|[Rr]ank|[Ee]lect|[Ss]upport) (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:first|now|and no(?:body| one) else)\b|\b(?:deserves?|earned) (?:your|our) votes?\b|\bthe only (?:one|candidate|person) who (?:cares|can|will)\b|\b[Dd]o not vote for \p{Lu}/gu,
  rule: 'unfit-words',
  say: (found) => [
    `\`${found}\` asks for votes.`,
    'Remove it; the guide says how people vote, and never for whom.',
  ],
};

/** Accounts to which money could be sent: of banks by the form of ISO 13616, of coins by theirs. */
const accounts: TextRule = {
  pattern:
    /(?<![A-Za-z0-9/])(?:bc1[a-z0-9]{25,60}|0x[0-9a-fA-F]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z0-9])|(?<![A-Za-z0-9/])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g,
  rule: 'unfit-words',
  say: (found) =>
    !/^[A-Z]/.test(found) || isBankAccount(found)
      ? [
          `\`${found.slice(0, 40)}\` looks like an account for money.`,
          'Remove it; the guide asks nobody for money.',
        ]
      : undefined,
};

/** Whether letters and digits have the sum of an IBAN: 1 when 97 divides them, the first four at the end, letters counted from 10. */
const isBankAccount = (written: string): boolean => {
  const signs = written.replaceAll(' ', '');
  const digits = [...(signs.slice(4) + signs.slice(0, 4))].map((one) => Number.parseInt(one, 36));
  return (
    digits
      .join('')
      .match(/.{1,7}/g)!
      .reduce((rest, part) => Number(`${rest}${part}`) % 97, 0) === 1
  );
};

/** The guide is nobody's organ: only ICANN gives notice for ICANN. */
const claimsAnOffice: TextRule = {
  only: /official|binding|must (?:register|re-?register|renew|pay)/i,
  pattern:
    /\bofficial (?:notice|announcement|warning|message)\b|\b(?:the|an|this) official (?:guide|site|website|page|voice) (?:of|for|by) (?:ICANN|At-Large|the ALAC)\b|\b(?:is|are) binding on (?:members|readers|everyone|all)\b|\bmembers must (?:re-?)?(?:register|pay|renew)\b[^.\n]{0,40}\b(?:again|by|before)\b/gi,
  rule: 'claims-office',
  say: (found) => [
    `\`${found}\` speaks as if ICANN or At-Large did.`,
    'Say who said it and link to where they say it, or remove it.',
  ],
};

export const foreignTextRules: readonly TextRule[] = [
  ordersToPrograms,
  answersOfPrograms,
  leftoversOfMail,
  encodedData,
  remarksInMargins,
  harmfulWords,
  advertising,
  selling,
  judging,
  callingSigns,
  canvassing,
  accounts,
  claimsAnOffice,
];

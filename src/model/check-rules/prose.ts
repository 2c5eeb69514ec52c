/** Rules about the prose below the fields. */
import type { Rule } from './rule.ts';

export const proseRules = {
  'heading-level': {
    why: 'Readers who listen jump from heading to heading; a level left out sounds like a missing part.',
    wrong: '## Joining\n\n#### By letter',
    right: '## Joining\n\n### By letter',
  },
  'same-heading': {
    why: 'A link to a heading leads to the first of its name; the second is never found.',
    wrong: '## Joining\n\nAsk.\n\n## Joining',
    right: '## Joining\n\nAsk.\n\n## Leaving',
  },
  'frame-heading': {
    why: 'Pages have parts of their own, such as sources and related pages; a heading of that name makes two of it.',
    wrong: '## Sources',
    right: '## Where this comes from',
  },
  'missing-picture': {
    why: 'A picture that is not there is an empty frame, and the site would not be published.',
    wrong: '![The plan of the garden](/no-such-plan.svg)',
    right: '![The plan of the garden](/pictures/regions.svg)',
  },
  'table-row': {
    why: 'Cells beyond the last column are not shown, and missing ones leave the reader with a gap.',
    wrong: '| Day | Task |\n| --- | --- |\n| 1 | Water | Weed |',
    right: '| Day | Task |\n| --- | --- |\n| 1 | Water |',
  },
  'other-address': {
    why: 'Whoever reads an address as the words of a link believes that it leads there.',
    wrong: '[www.icann.org](https://example.org/minutes)',
    right: '[the minutes](https://example.org/minutes)',
  },
  'doubled-word': {
    why: 'A word that stands twice in a row is mostly a slip that its writer no longer sees.',
    wrong: 'You may may join.',
    right: 'You may join.',
  },
  'unfinished-text': {
    why: 'Words that only keep a place are published as if they were meant.',
    wrong: 'TODO: say where the garden is.',
    right: 'The garden is in the north.',
  },
  'empty-link': {
    why: 'A link needs words to follow and a place to lead to.',
    wrong: '[the Alpha Group]()',
    right: '[the Alpha Group](/groups/alpha/)',
  },
  'link-words': {
    why: 'Many people read only the links of a page, or hear them in a list.',
    wrong: 'To join, [click here](/groups/alpha/).',
    right: 'To join, see the [Alpha Group](/groups/alpha/).',
  },
  'bare-link': {
    why: 'An address in the text is hard to read and worse to hear.',
    wrong: 'See https://example.org/minutes for more.',
    right: 'See the [minutes](https://example.org/minutes) for more.',
  },
  'page-link': {
    why: 'A link to another page of the guide is its address from the first slash to the last, and the page exists.',
    wrong: '[the Alpha Group](/groups/alfa/)',
    right: '[the Alpha Group](/groups/alpha/)',
  },
  'anchor-link': {
    why: 'A link to a part of a page leads to a heading that is there.',
    wrong: '## Joining\n\nSee [how to join](#jioning).',
    right: '## Joining\n\nSee [how to join](#joining).',
  },
  'own-address': {
    why: 'A link to our own site with its full address breaks in previews, in copies and when the site moves.',
    wrong: '[the Alpha Group](https://at-large-guide.example/groups/alpha/)',
    right: '[the Alpha Group](/groups/alpha/)',
  },
  'broken-link': {
    why: 'An address must be whole, with https:// and the name of the web site.',
    wrong: '[the minutes](www.example.org/minutes)',
    right: '[the minutes](https://www.example.org/minutes)',
  },
  'unsafe-link': {
    why: 'Links can carry code or hide where they lead; only web pages and role addresses are linked, and pictures stand on our own site.',
    wrong: '[the page](javascript:alert(1))',
    right: '[the page](https://example.org/page)',
  },
  'image-text': {
    why: 'Who cannot see a picture needs to read what it shows.',
    wrong: '![](/pictures/regions.svg)',
    right: '![The plan of the garden](/pictures/regions.svg)',
  },
  'table-head': {
    why: 'A table without headings says nothing to those who hear it cell by cell.',
    wrong: '| Day | Task |\n| 1 | Water |',
    right: '| Day | Task |\n| --- | --- |\n| 1 | Water |',
  },
  'raw-html': {
    why: 'HTML can carry code and break the page; Markdown says all that the guide needs.',
    wrong: 'A <b>large</b> garden.',
    right: 'A **large** garden.',
  },
  'code-in-prose': {
    why: 'A guide in MDX can run code on the machine that builds the site; content is never code.',
    wrong: 'Two is {1 + 1}.',
    right: 'Two is 1 + 1.',
  },
  'unknown-component': {
    why: 'Only the components on the page about them can be drawn.',
    wrong: '<Stepps of="procedures/gardener-election" />',
    right: '<Steps of="procedures/gardener-election" />',
  },
  'component-attribute': {
    why: 'A component can draw only what its attributes say: each by its name, once, with text it understands.',
    wrong: '<Steps off="procedures/gardener-election" />',
    right: '<Steps of="procedures/gardener-election" />',
  },
  'component-place': {
    why: 'A component that draws a list or table stands on a line of its own, one that draws some words inside a sentence.',
    wrong: 'The steps are <Steps of="procedures/gardener-election" />.',
    right: 'The steps are:\n\n<Steps of="procedures/gardener-election" />',
  },
  'component-record': {
    why: 'A component draws what a record says, so the record must exist and say it.',
    wrong: 'Voting ends on <Fact of="cycles/2031-gardener" is="steps.vote.ends" />.',
    right: 'Voting ends on <Fact of="cycles/2031-gardener" is="steps.vote.closes" />.',
  },
  'undated-now': {
    why: 'Whoever reads "now" reads it later; with a date the sentence stays true after the post has changed hands.',
    wrong: 'Rose is now the Chair.',
    right: 'In January 2031 Rose was the Chair.',
  },
  'unknown-host': {
    why: 'Readers trust what the guide leads to. A site that no source is of was looked at by nobody, and may be made to look like another.',
    wrong: 'The [council](https://garden-signin.com/) meets.',
    right: 'The [council](https://example.org/) meets.',
  },
  'own-voice': {
    why: 'The guide says what sources say. What one person thinks, or was told, is no source, and readers do not know who speaks.',
    wrong: 'I think the Chair can still say no.',
    right: 'The Chair can still say no.',
  },
  'other-language': {
    why: 'Readers of English find a sentence of another language a riddle; translations have files of their own.',
    wrong: 'Pour chaque jardin, les membres de la région écrivent une lettre.',
    right: 'For each garden the members of the region write a letter.',
  },
  'stray-marks': {
    why: 'A mark that is not closed, or has a space inside, is not format but a sign readers see.',
    wrong: 'This is **bold.',
    right: 'This is **bold**.',
  },
  'nested-too-deeply': {
    why: 'Lists and quotations inside each other twenty times are a slip, and reading them takes minutes.',
    wrong: '> '.repeat(20) + 'A word.',
    right: '> A word.',
  },
} as const satisfies Record<string, Rule>;

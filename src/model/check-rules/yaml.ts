/** Rules about the way fields are written (YAML). */
import type { Rule } from './rule.ts';

export const yamlRules = {
  'duplicate-field': {
    why: 'Of two fields with the same name one would be lost, and nobody could say which.',
    wrong: 'title: ALG\ntitle: Alpha',
    right: 'title: ALG',
  },
  tab: {
    why: 'A tab is as wide as each program likes, so it cannot show what belongs to what.',
    wrong: 'see:\n\t- groups/alpha',
    right: 'see:\n  - groups/alpha',
  },
  indentation: {
    why: 'What belongs together begins in the same column; a step to the right makes it a part of the line above.',
    wrong: 'see:\n  - groups/alpha\n    - groups/beta',
    right: 'see:\n  - groups/alpha\n  - groups/beta',
  },
  'list-form': {
    why: 'A list has one item a line, each with a hyphen and a space; without the space it is one text.',
    wrong: 'see:\n  -groups/alpha',
    right: 'see:\n  - groups/alpha',
  },
  brackets: {
    why: 'Square and curly brackets begin a list or a group of fields and must be closed; in a text they need quotes.',
    wrong: 'title: [ALG',
    right: "title: '[ALG'",
  },
  quotes: {
    why: 'A quote at the start of a value runs to the next one, however far that is.',
    wrong: 'title: "ALG',
    right: 'title: "ALG"',
  },
  colon: {
    why: 'A colon and a space end the name of a field, so a value that holds them needs quotes.',
    wrong: 'expansion: Alpha: Group',
    right: 'expansion: "Alpha: Group"',
  },
  'missing-colon': {
    why: 'A field is its name, a colon, a space and the value; without the space it is one word.',
    wrong: 'expansion:Alpha Group',
    right: 'expansion: Alpha Group',
  },
  'special-character': {
    why: 'Some signs at the start of a value give orders to the reader of the file: @ ` % * & > |.',
    wrong: 'expansion: @Alpha',
    right: "expansion: '@Alpha'",
  },
  hash: {
    why: 'A space and # begin a remark that readers never see; what you wanted to say would be gone.',
    wrong: 'expansion: Group #1',
    right: "expansion: 'Group #1'",
  },
  'yes-no': {
    why: 'Some programs read yes, no, on and off as true and false, among them the code of Norway, NO.',
    wrong: 'expansion: no',
    right: "expansion: 'no'",
  },
  'number-form': {
    why: 'Leading noughts, signs and endings make numbers that programs read differently: 010 is ten or eight, 4.10 is 4.1.',
    wrong: 'expansion: 010',
    right: "expansion: '010'",
  },
  anchor: {
    why: 'A value that is written once and repeated by * or & cannot be understood where it stands.',
    wrong: 'expansion: &name Alpha',
    right: 'expansion: Alpha',
  },
  'merge-key': {
    why: 'Fields copied by << are not seen by the person who reads the file.',
    wrong: '<<: {expansion: Alpha}',
    right: 'expansion: Alpha',
  },
  tag: {
    why: 'A word that begins with ! can order a reader of YAML to run code.',
    wrong: 'expansion: !!js/function "Alpha"',
    right: 'expansion: Alpha',
  },
  'document-marker': {
    why: 'A line --- ends the fields, so those below it would be lost.',
    wrong: 'title: ALG\n---\nexpansion: Alpha Group',
    right: 'title: ALG\nexpansion: Alpha Group',
  },
  yaml: {
    why: 'The fields must be readable before anything else can be said about them.',
    wrong: '"title" ALG',
    right: 'title: ALG',
  },
} as const satisfies Record<string, Rule>;

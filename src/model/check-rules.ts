/** Every rule of the check, with its explanation. The page `/editing/rules/` is made of this table, and every message leads there. */
import { changeRules } from './check-rules/changes.ts';
import { fieldRules } from './check-rules/fields.ts';
import { fileRules } from './check-rules/files.ts';
import { proseRules } from './check-rules/prose.ts';
import { relationRules } from './check-rules/relations.ts';
import type { Rule } from './check-rules/rule.ts';
import { translationRules } from './check-rules/translations.ts';
import { timetableRules } from './check-rules/timetables.ts';
import { letterRules, privateRules } from './check-rules/writing.ts';
import { yamlRules } from './check-rules/yaml.ts';

export type { Rule } from './check-rules/rule.ts';

/** The parts of the manual page, each with its rules, in reading order. */
export const ruleGroups = {
  files: fileRules,
  yaml: yamlRules,
  fields: fieldRules,
  relations: relationRules,
  timetables: timetableRules,
  prose: proseRules,
  letters: letterRules,
  private: privateRules,
  translations: translationRules,
  changes: changeRules,
} as const;

type Groups = typeof ruleGroups;
export type RuleName = { [G in keyof Groups]: keyof Groups[G] }[keyof Groups];

export const rules = Object.assign({}, ...Object.values(ruleGroups)) as Readonly<
  Record<RuleName, Rule>
>;

export const ruleNames = Object.keys(rules) as RuleName[];

/** The explanation of a rule, if it has one. */
export const ruleOf = (name: string): Rule | undefined =>
  Object.hasOwn(rules, name) ? rules[name as RuleName] : undefined;

/** Where a rule is explained: a full address if the site's is known, else the path below its root. */
export const ruleAddress = (name: string, siteUrl?: string): string => {
  const path = `/editing/rules/#${name}`;
  return siteUrl ? `${siteUrl.replace(/\/$/, '')}${path}` : path;
};

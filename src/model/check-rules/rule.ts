/** What the editors' manual says of a rule of the check. */
export interface Rule {
  /** Why the guide has this rule, in one sentence. */
  readonly why: string;
  /** A piece of a file, or the name of one, that breaks the rule. */
  readonly wrong: string;
  /** The same piece as it should be. */
  readonly right: string;
}

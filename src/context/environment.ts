/** Variables by name. Only `context/` asks the process for its own. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The longest texts that fields take, in characters: what lists, results of search and messages still have room for. */
export const longest = { summary: 160, text: 200, sentence: 600 } as const;

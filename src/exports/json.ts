/** A value as the bytes of a JSON file. What is undefined is absent. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value)}\n`;

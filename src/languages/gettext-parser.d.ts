/** What we use of gettext-parser, which brings no types. */
declare module 'gettext-parser' {
  interface Message {
    readonly msgctxt?: string;
    readonly msgid: string;
    readonly msgstr: readonly string[];
    readonly comments?: {
      readonly translator?: string;
      readonly reference?: string;
      readonly extracted?: string;
      readonly flag?: string;
      readonly previous?: string;
    };
  }
  interface Table {
    readonly charset: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly translations: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  }
  export const po: {
    parse(input: string, options?: { readonly validation?: boolean }): Table;
    compile(table: Table, options?: { readonly foldLength?: number }): Uint8Array;
  };
}

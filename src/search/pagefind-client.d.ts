/** Pagefind's own client, as `src/build/assets/text-engine.ts` puts it in the place of this name. */
declare module 'pagefind-client' {
  type Pagefind = import('./pagefind.ts').Pagefind;
  export class PagefindInstance implements Pagefind {
    constructor(options: Record<string, unknown>);
    init(language: string, options: { load_wasm: boolean }): Promise<void>;
    search: Pagefind['search'];
    throttledFetch(address: string): Promise<Response>;
  }
}

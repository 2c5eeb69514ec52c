import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { shortNamesInStyles } from './src/build/assets/short-names.ts';
import { languageRoutes } from './src/build/language-routes.ts';
import { recover } from './src/build/staging/staging.ts';
import { siteFolder } from './src/context/settings.ts';
import { readSearchWords } from './src/editing/search-words.ts';
import { drawnLanguages } from './src/guide-languages.ts';
import {
  rehypeBasePath,
  rehypeEnglishAnchors,
  rehypeForeignWords,
  rehypeQuotations,
  rehypeTables,
  rehypeUnreadAddresses,
  remarkWithoutCode,
} from './src/markdown.ts';

// Where the site lives is the host's business: SITE_URL and BASE_PATH come from its environment.
const base = process.env.BASE_PATH || '/';
const languages = [...drawnLanguages().keys()];

/** Vite's helper that preloads what a script will import weighs more than every script of a page; ours import little, and only when asked. */
const withoutPreloading = {
  name: 'without-preloading',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

/**
 * The script of every page in one file, with the crumbs that other scripts share with it: they would be files of a few bytes
 * each, and each a request.
 */
const sharedScript = {
  name: 'shared',
  test: /src\/(page-scripts\/(main|inline)|styles\/add|i18n\/(texts|local-time)|model\/(plain|edit-distance|display-title)|search\/(keyboard|yielding))\.ts$|vite\/preload-helper/,
};
/** What forms share with their check, for the same reason. */
const sharedByForms = {
  name: 'forms',
  test: /src\/(editing\/is-deep-equal|model\/(slug|languages|once))\.ts$/,
};
const inOneFile = {
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [sharedScript, sharedByForms] },
        // Every page names one, so the name is short; `src/build/assets/scripts.ts` knows it.
        entryFileNames: '_astro/page.[hash].js',
      },
    },
  },
};

/** Before a built site is shown, one that a killed build left aside comes back. */
const recovery = {
  name: 'recovery',
  hooks: {
    'astro:config:setup': ({ command }) => {
      if (command === 'preview') recover(siteFolder());
    },
  },
};

/** Every route of readers once more for each language: one file serves all. */
const inLanguages = {
  name: 'languages',
  hooks: {
    'astro:config:setup': ({ command, injectRoute, logger }) => {
      if (command === 'dev' && languages.length > 0)
        logger.info(`in en, ${languages.join(', ')}; for English alone: LANGUAGES=en npm run dev`);
      for (const route of languageRoutes(languages)) injectRoute({ ...route, prerender: true });
    },
  },
};

/** What every page goes through. Found below the root: the path of the project, which Astro would write between quotes, may hold one. */
const finishing = {
  name: 'finishing',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) =>
      addMiddleware({ entrypoint: '/src/finish-page.ts', order: 'pre' }),
  },
};

export default defineConfig({
  site: process.env.SITE_URL || 'https://at-large-guide.example',
  base,
  outDir: process.env.BUILD_DIR ?? 'dist',
  trailingSlash: 'always',
  // Some pages at once: while one is written to the disk, others are drawn.
  build: { format: 'directory', concurrency: 4 },
  i18n: { locales: ['en', ...languages], defaultLocale: 'en' },
  integrations: [mdx(), recovery, inLanguages, finishing],
  // The grammar with which the check reads too, so that what it saw is what is published.
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkWithoutCode],
      rehypePlugins: [
        rehypeBasePath(base),
        rehypeUnreadAddresses,
        rehypeQuotations,
        rehypeTables,
        rehypeEnglishAnchors,
        rehypeForeignWords,
      ],
    }),
  },
  vite: {
    plugins: [withoutPreloading, shortNamesInStyles],
    environments: { client: inOneFile },
    build: {
      // A script in the page itself would need its hash in the policy, which is drawn before scripts are bundled.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own mark in each compiled guide.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
    // What people call countries is content; pages that name places carry it.
    define: {
      __SEARCH_WORDS__: JSON.stringify({
        countries: readSearchWords(process.env.CONTENT_DIR ?? 'content').countries,
      }),
    },
  },
  devToolbar: { enabled: false },
  // Schemas for the fields at the top of Markdown files, which Astro's extension for VS Code reads; see .vscode/settings.json.
  experimental: { contentIntellisense: true },
});

import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';

// Where the site lives is the host's business: SITE_URL and BASE_PATH come from its environment.
export default defineConfig({
  site: process.env.SITE_URL ?? 'https://at-large-guide.example',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.BUILD_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});

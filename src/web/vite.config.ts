import { defineConfig } from 'vite';

/** Builds the page into dist/web; `npx vite src/web` serves it from its sources beside a running casebook. */
export default defineConfig({
  base: './', // a proxy may serve the page below any path
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['es2022', 'chrome123', 'firefox128', 'safari17.5'], // the first with light-dark()
    assetsInlineLimit: 0, // the page's Content-Security-Policy allows no data: addresses
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/readyz': 'http://127.0.0.1:3000' } },
});

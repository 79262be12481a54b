import { defineConfig, type Plugin } from 'vite'

const api = process.env.API_URL ?? 'http://localhost:8080'

/** The entry's own imports are asked for together with it, not after it. */
const preload: Plugin = {
  name: 'preload',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.values(bundle ?? {}).flatMap((chunk) =>
        chunk.type === 'chunk' && chunk.isEntry
          ? chunk.imports.map((file) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', href: `/admin/${file}`, crossorigin: '' },
              injectTo: 'head-prepend' as const,
            }))
          : [],
      ),
  },
}

export default defineConfig({
  base: '/admin/',
  build: {
    // What others' licences want to be told with their code.
    license: { fileName: 'licences.md' },
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    // One style sheet: a page opens without waiting for a style sheet of its own.
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 1000, // scripts/size.mjs has the budget
    rolldownOptions: {
      // "use client" means nothing here.
      onLog: (level, log, say) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') say(level, log)
      },
    },
  },
  define: { __VERSION__: JSON.stringify(process.env.npm_package_version ?? '0') },
  server: { proxy: { '/api': api, '/dev': api } },
  plugins: [preload],
})

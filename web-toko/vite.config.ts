import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const api = process.env.API_URL ?? 'http://localhost:8080'

/** The entry's own imports are asked for together with it, not after it. (Vite's own way brings a helper into the script.) */
const preload: Plugin = {
  name: 'preload',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.values(bundle ?? {}).flatMap((chunk) =>
        chunk.type === 'chunk' && chunk.isEntry
          ? chunk.imports.map((file) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', href: `/${file}`, crossorigin: '' },
              injectTo: 'head-prepend' as const,
            }))
          : [],
      ),
  },
}

export default defineConfig({
  build: {
    // What others' licences want to be told with their code.
    license: { fileName: 'licences.md' },
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    // One small style sheet and no preloading helper: pages open without waiting for a style sheet of their own.
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      output: {
        // What every page needs is one file: it packs better than many.
        codeSplitting: {
          groups: [
            {
              name: 'core',
              test: /node_modules|vite\/|src\/(api|lib|ui|texts\/(index|id\/(index|app|nav|error|network|update|common|product)))|features\/(session\/(queries|session|index)|cart\/(queries|outbox|view|index)|catalog\/(queries|Stock|ProductCard))/,
            },
          ],
        },
      },
    },
  },
  define: { __VERSION__: JSON.stringify(process.env.npm_package_version ?? '0') },
  server: { proxy: { '/api': api, '/dev': api } },
  plugins: [
    preload,
    VitePWA({
      registerType: 'prompt',
      injectRegister: false, // src/ui/update.tsx registers it: the policy allows no inline script
      includeAssets: ['icons/*'],
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
        globIgnores: ['icons/screenshot-*'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [
          /^\/api\//,
          /^\/admin(\/|$)/,
          /^\/docs(\/|$)/,
          /^\/dev\//,
          /^\/(healthz|readyz|metrics)/,
        ],
        cleanupOutdatedCaches: true,
        // Data is kept by the app itself (src/lib/idb.ts), which knows how old it is; only pictures are kept here.
        runtimeCaching: [
          {
            urlPattern: ({ request, sameOrigin }) => sameOrigin && request.destination === 'image',
            handler: 'CacheFirst',
            options: { cacheName: 'pictures', expiration: { maxEntries: 300, maxAgeSeconds: 30 * 24 * 3600 } },
          },
        ],
      },
      manifest: {
        id: '/',
        name: 'PMO — Pesan Suku Cadang',
        short_name: 'PMO',
        description: 'Pesan suku cadang motor langsung dari dealer.',
        lang: 'id',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#f3f5f9',
        theme_color: '#1b2a6b',
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [
          { name: 'Pesan Cepat', url: '/pesan-cepat' },
          { name: 'Keranjang', url: '/keranjang' },
          { name: 'Pesanan', url: '/pesanan' },
        ],
      },
    }),
  ],
})

import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** What the bundler says of a chunk, as far as it is looked at here. */
interface Chunk {
  type: 'chunk' | 'asset'
  facadeModuleId?: string | null
  imports?: string[]
  dynamicImports?: string[]
  viteMetadata?: { importedCss: Set<string> }
}

/** Screens that need the network anyway, or are too heavy to be fetched by everybody in advance. */
const onRequest = /place-map/

/** Every file that app.html may come to need, without those on request. */
function filesOfApp(bundle: Record<string, Chunk>): Set<string> {
  const files = new Set(['app.html'])
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (!chunk || files.has(name) || onRequest.test(name)) return
    files.add(name)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next)
  }
  for (const [name, { facadeModuleId }] of Object.entries(bundle))
    if (facadeModuleId?.endsWith('/app.html')) visit(name)
  return files
}

/** The service worker, with the list of the app's files: an installed app opens without a network. */
export function offline(): Plugin[] {
  let files = new Set<string>()
  const fonts = /^assets\/(bodoni-moda-latin-opsz|instrument-sans-latin-wght).*\.woff2$/
  return [
    {
      name: 'files-of-app',
      generateBundle(_, bundle) {
        files = filesOfApp(bundle)
      },
    },
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['app.html', 'assets/*.{js,css,woff2}', 'favicon.svg'],
        // Their names tell their versions.
        dontCacheBustURLsMatching: /^assets\//,
        manifestTransforms: [
          (entries) => ({
            manifest: entries.filter(
              ({ url }) => files.has(url) || fonts.test(url) || url === 'favicon.svg',
            ),
          }),
        ],
      },
    }),
  ]
}

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { root } from './folders.ts'
import type { Instance } from './instance.ts'
import { webSettings } from './settings.ts'

interface Rewrite {
  source: string
  destination?: string
  function?: object
}

/** The page that Hosting would answer an address with: of firebase.json's rewrites, or a clean URL. */
export function pageAt(path: string, rewrites: readonly Rewrite[], web: string): string | null {
  if (path === '/') return null
  const rewrite = rewrites.find(({ source }) => posix.matchesGlob(path, source))
  if (rewrite) return rewrite.destination ?? null
  return existsSync(join(web, `${path}.html`)) ? `${path}.html` : null
}

/** Answers addresses with their pages, as Hosting does where the portal is deployed. */
const addresses = (rewrites: readonly Rewrite[], web: string): Plugin => ({
  name: 'addresses',
  configureServer({ middlewares }) {
    middlewares.use(((request, _, next) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
      const page = pageAt(pathname, rewrites, web)
      if (page) request.url = page + search
      next()
    }) satisfies Connect.NextHandleFunction)
  },
})

/**
 * Serves the web app as its sources are: changed modules are replaced in the open page, React is its
 * development build, and what cannot be built is said in the page and here. What functions answer is
 * asked of Hosting, which stands behind it.
 */
export async function serveWeb(instance: Instance): Promise<{ stop(): Promise<void> }> {
  const { ports } = instance
  const web = join(root, 'web')
  const { hosting } = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8')) as {
    hosting: { rewrites: Rewrite[] }
  }
  const behind = hosting.rewrites.filter((rewrite) => rewrite.function)
  process.env['VITE_PORTAL'] = webSettings(instance)
  const { createServer } = await import('vite')
  const server = await createServer({
    configFile: join(web, 'vite.config.ts'),
    mode: 'emulated',
    appType: 'mpa',
    cacheDir: join(root, 'run/cache/vite'),
    plugins: [addresses(hosting.rewrites, web)],
    server: {
      host: 'localhost',
      port: ports.site,
      strictPort: true,
      proxy: Object.fromEntries(
        behind.map(({ source }) => [
          source.replace(/\*\*$/, ''),
          `http://127.0.0.1:${ports.hosting}`,
        ]),
      ),
    },
  })
  await server.listen()
  return { stop: () => server.close() }
}

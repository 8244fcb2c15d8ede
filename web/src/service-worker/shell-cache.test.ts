import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { isAppPage } from './pages.ts'
import { fill, keptAddress, shellOf, tidy } from './shell-cache.ts'

const origin = 'https://les.example'
const shell = shellOf([
  { url: 'app.html', revision: 'r1' },
  { url: 'assets/app-a1.js', revision: null },
])
const asking = (path: string, more: Partial<Pick<Request, 'method' | 'mode'>> = {}) =>
  keptAddress(
    shell,
    { method: 'GET', mode: 'cors', url: new URL(path, origin).href, ...more },
    origin,
  )

/** As much of a browser's cache as the shell uses. */
class MemoryCache {
  kept = new Map<string, Response>()
  match = async (address: string) => this.kept.get(address)
  put = async (address: string, answer: Response) => void this.kept.set(address, answer)
  keys = async () => [...this.kept.keys()].map((address) => new Request(origin + address))
  delete = async ({ url }: Request) => this.kept.delete(url.slice(origin.length))
}
let memory: MemoryCache
let cache: Cache
beforeEach(() => {
  memory = new MemoryCache()
  cache = memory as unknown as Cache
})

test.each(['/portal', '/portal/chat?x=1', '/desk/settings/hearing', '/sign-in/link', '/book'])(
  'the page at %s is the app’s',
  (path) => {
    expect(asking(path, { mode: 'navigate' })).toBe('/app.html?revision=r1')
  },
)

test.each(['/', '/help', '/unsubscribe?token=t', '/portals', '/media/g/p', '/hooks/unsubscribe'])(
  'the page at %s comes from the network',
  (path) => {
    expect(asking(path, { mode: 'navigate' })).toBeNull()
  },
)

test.each(['/media/g1/p1', '/api', '/calendar/t.ics', '/hooks/stripe', '/stills/hero-800.webp'])(
  'what is fetched from %s is never kept',
  (path) => {
    expect(asking(path)).toBeNull()
  },
)

test('files of the build are kept, for reading and from this site alone', () => {
  expect(asking('/assets/app-a1.js')).toBe('/assets/app-a1.js')
  expect(asking('/assets/app-a1.js', { method: 'POST' })).toBeNull()
  expect(asking('https://other.example/assets/app-a1.js')).toBeNull()
})

test('the app’s pages are those that Hosting answers with app.html', () => {
  const { hosting } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../firebase.json'), 'utf8'),
  ) as { hosting: { rewrites: { source: string; destination?: string }[] } }
  const rewrite = hosting.rewrites.find(({ destination }) => destination === '/app.html')
  const names = /^\/@\(([a-z|-]+)\)/.exec(rewrite?.source ?? '')?.[1]?.split('|') ?? []
  expect(names).not.toEqual([])
  for (const name of names) expect(isAppPage(`/${name}`)).toBe(true)
})

test('a new version fetches only what is new, and the old one is dropped afterwards', async () => {
  await memory.put('/assets/app-a1.js', new Response('kept'))
  await memory.put('/app.html?revision=r0', new Response('old'))
  const asked: string[] = []
  await fill(cache, shell, async (path) => {
    asked.push(path)
    return new Response('new')
  })
  expect(asked).toEqual(['/app.html'])
  await tidy(cache, shell)
  expect([...memory.kept.keys()].toSorted()).toEqual(['/app.html?revision=r1', '/assets/app-a1.js'])
})

test('a version of which a file is missing is not installed', async () => {
  const gone = async () => new Response('', { status: 404 })
  await expect(fill(cache, shell, gone)).rejects.toThrow('404')
})

test('an answer that was led on is kept as one that was not', async () => {
  const ledOn = async () => {
    const answer = new Response('shell', { headers: { 'content-type': 'text/html' } })
    return Object.defineProperty(answer, 'redirected', { value: true })
  }
  await fill(cache, shell, ledOn)
  const kept = await memory.match('/app.html?revision=r1')
  expect(kept?.redirected).toBe(false)
  expect(kept?.headers.get('content-type')).toBe('text/html')
  expect(await kept?.text()).toBe('shell')
})

import { isAppPage } from './pages.ts'

/** A file of the build; without a revision its name already tells its version. */
export interface BuiltFile {
  url: string
  revision: string | null
}

const shellPage = '/app.html'

/** Under which address each file of the build is kept, by its path. */
export type Shell = ReadonlyMap<string, string>

export const shellOf = (files: readonly BuiltFile[]): Shell =>
  new Map(
    files.map(({ url, revision }) => {
      const path = `/${url.replace(/^\//, '')}`
      return [path, revision === null ? path : `${path}?revision=${revision}`]
    }),
  )

/**
 * The address under which the answer to a request is kept; null for everything that is not the
 * app's own frame. Data, media and the public pages always come from the network.
 */
export function keptAddress(
  shell: Shell,
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
): string | null {
  const asked = new URL(url)
  if (method !== 'GET' || asked.origin !== origin) return null
  if (mode === 'navigate') return (isAppPage(asked.pathname) && shell.get(shellPage)) || null
  return shell.get(asked.pathname) ?? null
}

/**
 * Hosting leads `/app.html` on to `/app`, and an answer that was led on may not be given to a
 * navigation; without that mark it may.
 */
const plain = ({ body, headers, status }: Response) => new Response(body, { headers, status })

/** Files fetched at once: what is on screen needs the network more. */
const lanes = 4

/** Fetches what is not kept yet. Fails when a file cannot be had: half an app is none. */
export async function fill(
  cache: Cache,
  shell: Shell,
  get: (path: string, options: RequestInit) => Promise<Response> = (path, options) =>
    fetch(path, options),
): Promise<void> {
  const missing = [...shell]
  const fetchOne = async ([path, address]: [string, string]) => {
    if (await cache.match(address)) return
    const answer = await get(path, { cache: path === address ? 'default' : 'no-cache' })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    await cache.put(address, answer.redirected ? plain(answer) : answer)
  }
  const lane = async () => {
    for (let next = missing.pop(); next; next = missing.pop()) await fetchOne(next)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Drops what only versions before this one need. */
export async function tidy(cache: Cache, shell: Shell): Promise<void> {
  const needed = new Set(shell.values())
  const kept = await cache.keys()
  await Promise.all(
    kept.map(async (request) => {
      const { pathname, search } = new URL(request.url)
      if (!needed.has(pathname + search)) await cache.delete(request)
    }),
  )
}

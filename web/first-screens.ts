import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What the bundler says of a chunk, as far as it is looked at here. */
export interface Chunk {
  type: 'chunk' | 'asset'
  code?: string
  imports?: string[]
  moduleIds?: string[]
  /** The page it starts, when all of that page's own modules lie in chunks with others. */
  facadeModuleId?: string | null
}

/** A screen, and how heavy it may be. */
export interface FirstScreen {
  name: string
  /** Of which modules it is made; what they load at once comes along. */
  of: readonly string[]
  /** So many kB of gzip it may be, a little more than it is: what needs more is loaded when it is used. */
  most: number
}

/** What people see first, before they have pressed anything. */
export const screens: readonly FirstScreen[] = [
  { name: 'the public page', of: ['/web/index.html'], most: 42 },
  {
    name: 'the page of a share link',
    of: ['/web/share.html'],
    most: 125,
  },
  {
    name: 'signing in',
    of: ['/web/app.html', '/sign-in/sign-in-page.tsx'],
    most: 205,
  },
  {
    name: 'the home of a client',
    of: [
      '/web/app.html',
      '/app/client-shell.tsx',
      '/dashboard/client-home.tsx',
      '/booking/references-progress.tsx',
      '/members/shared-with-me.tsx',
    ],
    most: 415,
  },
]

/** The chunks that come along at once with some modules. Throws where there is no such module. */
export function chunksWith(bundle: Record<string, Chunk>, modules: readonly string[]): Set<string> {
  const found = new Set(
    modules.map((module) => {
      const holds = ({ moduleIds = [], facadeModuleId }: Chunk) =>
        [...moduleIds, facadeModuleId].some((id) => id?.endsWith(module))
      const [name] = Object.entries(bundle).find(([, chunk]) => holds(chunk)) ?? []
      if (name === undefined) throw new Error(`no chunk has ${module}`)
      return name
    }),
  )
  for (const name of found) for (const next of bundle[name]?.imports ?? []) found.add(next)
  return found
}

/** What is heavier than agreed, each as a sentence. */
export function tooHeavy(bundle: Record<string, Chunk>, among = screens): string[] {
  const sizes = new Map<string, number>()
  const sizeOf = (name: string): number => {
    const size = sizes.get(name) ?? gzipSync(bundle[name]?.code ?? '', { level: 9 }).length / 1_000
    sizes.set(name, size)
    return size
  }
  return among.flatMap(({ name, of, most }) => {
    const size = [...chunksWith(bundle, of)].reduce((sum, chunk) => sum + sizeOf(chunk), 0)
    return size > most ? [`${name} is ${size.toFixed(1)} kB of programs and may be ${most} kB`] : []
  })
}

/** Fails the build when what people load before their first screen has become heavier than agreed. */
export function firstScreens(): Plugin {
  return {
    name: 'first-screens',
    generateBundle(_, bundle) {
      const complaints = tooHeavy(bundle)
      if (complaints.length > 0) this.error(complaints.join('; '))
    },
  }
}

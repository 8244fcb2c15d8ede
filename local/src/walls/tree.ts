import { glob, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { root } from '../platform/folders.ts'
import { type Import, importsOf } from './imports.ts'

/** Sources and manifests by their path in the checkout, with forward slashes. */
export type Tree = ReadonlyMap<string, string>

const code = /\.(tsx?|mjs)$/

/** Whether a file holds code, and so has imports. */
export const isCode = (path: string): boolean => code.test(path)

/** Reads what the walls are about: code, manifests, and the styles and pages that name packages. */
export async function readTree(folder = root): Promise<Tree> {
  const found = glob(
    [
      '{model,functions,web,local,testing,tests,bench}/**/*.{ts,tsx,mjs,css,html}',
      '{.,model,functions,web,local,testing}/package.json',
      '*.ts',
    ],
    {
      cwd: folder,
      exclude: (name) => /(^|[\\/])(node_modules|dist)$/.test(name),
    },
  )
  const paths = await Array.fromAsync(found, (path) => posix.normalize(path.replaceAll('\\', '/')))
  const sources = paths
    .toSorted()
    .map(async (path): Promise<[string, string]> => [
      path,
      await readFile(join(folder, path), 'utf8'),
    ])
  return new Map(await Promise.all(sources))
}

/** Where imports that begin with `#` or name a workspace lead, by the folder of the asking file. */
const aliases = [
  { asker: 'functions/', prefix: '#platform/', to: 'functions/src/platform/', end: '.ts' },
  { asker: 'web/', prefix: '#', to: 'web/src/', end: '' },
  { asker: '', prefix: '@portal/model/', to: 'model/src/', end: '.ts' },
  { asker: '', prefix: '@portal/testing/', to: 'testing/src/', end: '.ts' },
]

/** The file an import leads to; null when it leads to a package. */
export function target(path: string, from: string): string | null {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from)
  const alias = aliases.find(
    ({ asker, prefix }) => path.startsWith(asker) && from.startsWith(prefix),
  )
  return alias ? `${alias.to}${from.slice(alias.prefix.length)}${alias.end}` : null
}

/** An import with the file it leads to, or null for a package. */
export type Arrow = Import & { to: string | null }

/** Every file of code with what it imports. */
export const arrowsOf = (tree: Tree): ReadonlyMap<string, readonly Arrow[]> =>
  new Map(
    [...tree]
      .filter(([path]) => isCode(path))
      .map(([path, source]) => [
        path,
        importsOf(source).map((found) => ({ ...found, to: target(path, found.from) })),
      ]),
  )

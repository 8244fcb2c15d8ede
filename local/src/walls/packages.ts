import { packageOf } from './imports.ts'
import { isTest, isWithin, placeOf, workspaceOf, workspaces } from './rooms.ts'
import type { Arrow, Tree } from './tree.ts'

/** Loaded by name or required by another package, though no file of ours names them. */
const unnamed: Readonly<Record<string, readonly string[]>> = {
  'package.json': ['oxlint-tsgolint'],
  'functions/package.json': ['react-dom', '@google-cloud/firestore', '@google-cloud/storage'],
}

/** What runs tests or is asked by them; nothing that is deployed imports it. */
const testLibrary =
  /^(vitest|happy-dom|playwright(-core)?|fast-check|lighthouse|@(vitest|playwright|axe-core|testing-library|sparticuz)\/.*|@firebase\/rules-unit-testing|node:test)$/

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

type Arrows = ReadonlyMap<string, readonly Arrow[]>
type Manifests = ReadonlyMap<string, Manifest>

/** Every package.json of the checkout, by its path. */
const manifestsIn = (tree: Tree): Manifests =>
  new Map(
    [...tree]
      .filter(([path]) => path.endsWith('package.json'))
      .map(([path, source]) => [path, JSON.parse(source) as Manifest]),
  )

const names = (of: Record<string, string> | undefined): string[] => Object.keys(of ?? {})

/** The manifest a file is installed by: its workspace's, or the checkout's. */
const manifestOf = (manifests: Manifests, path: string): string => {
  const own = `${workspaceOf(path)}/package.json`
  return manifests.has(own) ? own : 'package.json'
}

/** Whether a file may import a package, by the manifests. */
function isDeclared(manifests: Manifests, path: string, isType: boolean, name: string): boolean {
  if (name === 'node:') return true
  const own = manifests.get(manifestOf(manifests, path))
  const isShipped =
    workspaces[workspaceOf(path)]?.isProduction === true && /^[^/]+\/src\//.test(path)
  const declared = {
    ...own?.dependencies,
    ...((!isShipped || isType || isTest(path)) && own?.devDependencies),
    ...(isTest(path) && manifests.get('package.json')?.devDependencies),
  }
  return name in declared || (isType && `@types/${name}` in declared)
}

/** Why a file may not import a package; null when it may. */
function refused(
  manifests: Manifests,
  path: string,
  { from, isType, to }: Arrow,
  name: string,
): string | null {
  const workspace = workspaces[workspaceOf(path)]
  if (workspace?.isProduction && !isTest(path) && (testLibrary.test(name) || from === 'node:test'))
    return 'production knows nothing of test libraries'
  const isSource = /^[^/]+\/src\//.test(path) && !isTest(path)
  if (name === 'node:' && isSource && workspace?.isOnNode === false)
    return `${workspaceOf(path)} does not run on Node`
  const { testPackages } = workspace ?? {}
  if (isTest(path) && to === null && testPackages && !testPackages.includes(name))
    return `tests of ${workspaceOf(path)} may not load ${name}`
  if (!isDeclared(manifests, path, isType, name))
    return `${manifestOf(manifests, path)} does not declare ${name}`
  // Where imports of our own files may lead say the rooms.
  const place = isTest(path) || to !== null ? null : placeOf(path)
  if (!place) return null
  const keeper = workspace?.kept?.[name]
  if (keeper !== undefined && !isWithin(path, `${workspaceOf(path)}/${keeper}`))
    return `${name} is reached through ${keeper}`
  // Types are gone at run time, and yet the model knows of nothing else.
  if (isType && workspaceOf(path) !== 'model') return null
  if (place.floor.packages && !place.floor.packages.includes(name))
    return `${place.room} may not load ${name}`
  return null
}

/** What files import of packages and may not. */
export function wrongPackages(tree: Tree, arrows: Arrows): string[] {
  const manifests = manifestsIn(tree)
  return [...arrows].flatMap(([path, found]) =>
    found.flatMap((arrow) => {
      const name = packageOf(arrow.from)
      const why = name === null ? null : refused(manifests, path, arrow, name)
      return why === null ? [] : [`${path}:${arrow.line}: ${why}`]
    }),
  )
}

/** What manifests declare and no file of theirs names. The checkout's own serves all files. */
export function unusedPackages(tree: Tree, arrows: Arrows): string[] {
  return [...manifestsIn(tree)].flatMap(([manifest, { dependencies, devDependencies }]) => {
    const folder = manifest.slice(0, -'package.json'.length)
    const imported = new Set(
      [...arrows]
        .filter(([path]) => path.startsWith(folder))
        .flatMap(([, found]) => found.map(({ from }) => packageOf(from))),
    )
    // Styles, pages and tools name packages without importing them.
    const isNamed = (name: string): boolean =>
      [...tree].some(
        ([path, source]) =>
          path.startsWith(folder) &&
          !path.endsWith('package.json') &&
          [`'${name}'`, `'${name}/`, `node_modules/${name}/`, `"${name}/`].some((text) =>
            source.includes(text),
          ),
      )
    return [...names(dependencies), ...names(devDependencies)]
      .filter((name) => !unnamed[manifest]?.includes(name))
      .filter((name) => {
        const plain = name === '@types/node' ? 'node:' : name.replace(/^@types\//, '')
        return !imported.has(plain) && !isNamed(plain)
      })
      .map((name) => `${manifest}: declares ${name}, which nothing names`)
  })
}

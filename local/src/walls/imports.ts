/** One import, re-export or lazy import of a file, as it is written there. */
export interface Import {
  /** `./name.ts`, `#room/name.ts`, `package/part` or `node:fs`; without a bundler's `?query`. */
  from: string
  /** Whether it is gone when types are stripped. */
  isType: boolean
  /** Whether it is loaded when it is first needed. */
  isLazy: boolean
  /** Counted from one. */
  line: number
}

/**
 * What the formatter leaves: statements begin their line and quotes are single. Also found are
 * lazy imports, as a type or not, and the modules that workers are started from.
 */
const written =
  /^(?:import|export)\b( type\b)?(?:[^'"`;=]*?\bfrom)?\s*'([^']+)'|(\btypeof )?\bimport\(\s*'([^']+)'|\bnew URL\(\s*'(\.[^']+\.tsx?)'/gm

/** Every import of a file in the order of its lines. */
export const importsOf = (source: string): Import[] =>
  [...source.matchAll(written)].map(({ 1: type, 2: named, 3: typeOf, 4: lazy, 5: url, index }) => ({
    from: (named ?? lazy ?? url ?? '').replace(/\?.*$/, ''),
    isType: type !== undefined || typeOf !== undefined,
    isLazy: named === undefined,
    line: source.slice(0, index).split('\n').length,
  }))

/** The package of a specifier (`@scope/name/part` is of `@scope/name`); null of a file. */
export function packageOf(from: string): string | null {
  if (/^[.#]|^virtual:/.test(from)) return null
  if (from.startsWith('node:')) return 'node:'
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/')
}

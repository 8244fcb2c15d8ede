import { basename } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { screens } from './first-screens.ts'
import { groupModules, type Module, reached, type Start } from './group-modules.ts'

/** The first screens, whose weight has a budget, count for more than any other. */
const weightOfFirstScreens = 20

/** The screens that one sees without having signed in: no shell comes along with them. */
const outside = /\/(sign-in\/(sign-in|link)-page|members\/invitation-page|booking\/wizard)\.tsx$/

const isApp = (id: string): boolean => id.endsWith('/app.html')

/** What people open: each page, each thing that a page opens later, and the first screens once more. */
function startsOf(modules: readonly Module[]): Start[] {
  const byId = new Map(modules.map((one) => [one.id, one]))
  const ending = (end: string) => modules.filter(({ id }) => id.endsWith(end)).map(({ id }) => id)
  const shells = [...ending('/app/client-shell.tsx'), ...ending('/app/desk-shell.tsx')]
  const pages = ending('.html').flatMap((page) => {
    const all = reached(byId, [page], ({ needs, opens }) => [...needs, ...opens])
    const later = new Set([...all].flatMap((id) => byId.get(id)?.opens ?? []))
    const frame = isApp(page) ? [page, ...shells] : [page]
    const opened = [...later].map((id) => (outside.test(id) ? [page, id] : [...frame, id]))
    return later.size > 0 ? opened : [frame]
  })
  return [
    ...pages.map((of) => ({ of, weight: 1, isStrict: !of.some(isApp) })),
    ...screens.map(({ of }) => ({ of: of.flatMap(ending), weight: weightOfFirstScreens })),
  ]
}

/** The words a module says are those that it names: all of them together are only a door to each. */
const doorOfWords = /\/web\/src\/text\/text\.ts$/

function wordsIn(code: string, ids: readonly string[]): string[] {
  const said = new Set(
    [...code.matchAll(/\btext\.(\w+)/g)].map(([, name = '']) =>
      name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    ),
  )
  return ids.filter((id) => said.has(/\/web\/src\/text\/en\/(.+)\.ts$/.exec(id)?.[1] ?? ''))
}

const isPage = (id: string): boolean => id.endsWith('.html')

/** A line that is in no function and waits. */
const awaitsAtOnce = /^(?!.*\basync\b)(?!\/\/)\S.*\bawait\b/m

function modulesOf(context: Rolldown.PluginContext): Module[] {
  const ids = [...context.getModuleIds()].toSorted()
  // The bundler writes each name anew wherever it stands; one string for each is compared faster.
  const sameOf = new Map(ids.map((id) => [id, id]))
  const same = (named: readonly string[]) => named.flatMap((id) => sameOf.get(id) ?? [])
  return ids.flatMap((id) => {
    const info = context.getModuleInfo(id)
    if (!info) return []
    const code = info.code ?? ''
    const needs = same(info.importedIds)
    const says = needs.some((needed) => doorOfWords.test(needed))
    return {
      id,
      size: code.length,
      needs: doorOfWords.test(id) ? [] : [...needs, ...(says ? wordsIn(code, ids) : [])],
      opens: same(info.dynamicallyImportedIds),
      waits: awaitsAtOnce.test(code),
    }
  })
}

/** A name for each file: that of its longest module, or of the package it is from. */
function nameOf(modules: readonly Module[], taken: Set<string>): string {
  const [longest] = modules.toSorted((one, other) => other.size - one.size)
  const { id = '' } = longest ?? {}
  const stem = (/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? basename(id))
    .replace(/\.\w+$/, '')
    .replaceAll(/[^\w-]+/g, '-')
    .replace(/^-/, '')
  let name = stem
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`
  taken.add(name)
  return name
}

/**
 * Makes few files of the app's many modules. By itself the bundler makes one for each set of screens
 * that share something, a hundred for a start, and its own groups take along what a screen does not need.
 */
export function fewerFiles(): Plugin {
  const files = new Map<string, string>()
  return {
    name: 'fewer-files',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: (id) => files.get(id) ?? null }],
              includeDependenciesRecursively: false,
            },
          },
        },
      },
    }),
    buildEnd() {
      files.clear()
      const modules = modulesOf(this)
      const byId = new Map(modules.map((one) => [one.id, one]))
      // What a page alone names is, with the page, the file that begins everything.
      const named = modules.flatMap(({ id, needs }) => (isPage(id) ? needs : []))
      const started = new Set(named.filter((id) => named.indexOf(id) === named.lastIndexOf(id)))
      const taken = new Set<string>()
      for (const ids of groupModules(modules, startsOf(modules))) {
        const group = new Set(ids)
        const isShared = modules.some(
          ({ id, needs }) => !isPage(id) && !group.has(id) && needs.some((need) => group.has(need)),
        )
        // A screen with what it alone has is a file already.
        if (!isShared) continue
        const those = ids.flatMap((id) =>
          isPage(id) || started.has(id) ? [] : (byId.get(id) ?? []),
        )
        const name = nameOf(those, taken)
        for (const { id } of those) files.set(id, name)
      }
    },
    generateBundle(_, bundle) {
      const begins = (name: string) => bundle[name]?.type === 'chunk' && bundle[name].isEntry
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.imports.some(begins))
          this.error(`${file.fileName} would start another page than the one that fetches it`)
    },
  }
}

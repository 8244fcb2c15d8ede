import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync } from 'vite'

const web = join(import.meta.dirname, '../../web')
const source = join(web, 'src')

/** What of a parsed file is looked at; every other node is only walked through. */
interface Node {
  type?: string
  [field: string]: unknown
}
interface Attribute extends Node {
  name: { name: string }
  value: (Node & { value?: unknown; expression?: Node }) | null
  start: number
  end: number
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function* nodes(value: unknown): Generator<Node> {
  if (!isNode(value)) return
  if (typeof value.type === 'string') yield value
  for (const inner of Object.values(value)) yield* nodes(inner)
}

/** `TextField`, `input`, `Command.Input`. */
const nameOf = (name: Node): string =>
  name.type === 'JSXMemberExpression'
    ? `${nameOf(name['object'] as Node)}.${nameOf(name['property'] as Node)}`
    : String(name['name'])

/** Kinds of `input` into which nobody writes words. */
const wordless = /^['"](?:file|radio|checkbox|range|color|date|time|month)['"]$/

/** Attributes that tell one field of a file from another, the best first. */
const tellers = ['label', 'aria-label', 'words', 'placeholder']

/**
 * Every place of the app in which words can be typed, as `file label`: an element `input` or
 * `textarea`, and every use of a component that stands for one (`components`). What cannot be told
 * apart is counted.
 */
export function fieldsOfApp(components: ReadonlySet<string>): string[] {
  const drawn = globSync(join(source, '**/*.tsx')).filter((path) => !path.endsWith('.test.tsx'))
  const found = drawn.flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const words = (node: Attribute['value']) => {
      const { start, end } = (node?.expression ?? node) as unknown as Attribute
      return text.slice(start, end).replace(/\s+/g, ' ')
    }
    const { program } = parseSync(path, text)
    return [...nodes(program)].flatMap((node) => {
      if (node.type !== 'JSXOpeningElement') return []
      const name = nameOf(node['name'] as Node)
      if (name !== 'input' && name !== 'textarea' && !components.has(name)) return []
      const attributes = new Map(
        (node['attributes'] as Attribute[])
          .filter(({ type, value }) => type === 'JSXAttribute' && value !== null)
          .map((one) => [one.name.name, words(one.value)]),
      )
      if (wordless.test(attributes.get('type') ?? '')) return []
      const told = tellers.flatMap((teller) => attributes.get(teller) ?? [])[0] ?? name
      return [`${relative(source, path)} ${told.replace(/^['"]|['"]$/g, '')}`]
    })
  })
  const pages = globSync(join(web, '*.html')).flatMap((path) => {
    const tags = readFileSync(path, 'utf8').match(/<(?:input|textarea)\b[^>]*>/g) ?? []
    return tags.map((tag) => `${relative(web, path)} ${/\bid="([^"]*)"/.exec(tag)?.[1] ?? tag}`)
  })
  const seen = new Map<string, number>()
  return [...found, ...pages].map((key) => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key} ${count}`
  })
}

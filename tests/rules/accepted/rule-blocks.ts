/** A write that firestore.rules may allow a client: `update people/{person}`. */
export type ClientWriteName = `${'create' | 'update'} ${string}`

const token =
  /\/\/.*|'(?:[^'\\]|\\.)*'|match\s+([^\s{]\S*)\s*\{|allow\s+([\w, ]+):\s*if\s+([^;]*);|[{}]/g

/**
 * Every block of the rules in which somebody may leave a document behind, found in their text: what
 * is added to the rules is in this list.
 */
export function clientWrites(rules: string): ClientWriteName[] {
  const open: string[] = []
  const found = new Set<ClientWriteName>()
  for (const [whole, path, verbs, condition] of rules.matchAll(token)) {
    if (path !== undefined) open.push(path)
    else if (whole === '{') open.push('')
    else if (whole === '}') open.pop()
    else if (verbs !== undefined && condition?.trim() !== 'false')
      for (const verb of verbs.split(',').map((one) => one.trim()))
        for (const method of verb === 'write' ? (['create', 'update'] as const) : [verb])
          if (method === 'create' || method === 'update')
            found.add(`${method} ${pathOf(open)}` as const)
  }
  return [...found].toSorted()
}

const pathOf = (open: readonly string[]): string =>
  open
    .filter((part) => part.startsWith('/') && !part.startsWith('/databases/'))
    .join('')
    .slice(1)

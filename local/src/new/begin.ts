import { spawn } from 'node:child_process'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SetupFailure } from '../platform/failure.ts'
import { root } from '../platform/folders.ts'
import { readTree } from '../walls/tree.ts'
import { brokenWalls } from '../walls/walls.ts'
import { inserted } from './insert.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'
import { requireKebab, type Shapes, shapesOf, withNames } from './names.ts'

const templates = join(import.meta.dirname, 'templates')
const usage = `npm run new -- <${Object.keys(kinds).join(' | ')}> <room> <name>`

/** What is about to be written, by path in the checkout. */
export interface Begun {
  /** Files that were not there. */
  written: ReadonlyMap<string, string>
  /** Files that have lines more. */
  changed: ReadonlyMap<string, string>
  /** What remains to decide. */
  decide: readonly string[]
}

/** The files of a kind, whose paths are those of the checkout. */
async function filesOf(kind: string, shapes: Shapes): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const cwd = join(templates, kind)
  for await (const path of glob('**/*.template', { cwd }))
    files.set(
      withNames(path.replaceAll('\\', '/').replace(/\.template$/, ''), shapes),
      withNames(await readFile(join(cwd, path), 'utf8'), shapes),
    )
  return files
}

/** The lists of the checkout with the lines that a name gets. Fails when the name is taken. */
async function listsWith(folder: string, { taken, entries: unspelt }: Kind, shapes: Shapes) {
  const entries = unspelt.map(({ file, where, lines }) => ({
    file: withNames(file, shapes),
    where,
    lines: withNames(lines, shapes),
  }))
  const lists = new Map<string, string>()
  for (const { file } of entries)
    if (!lists.has(file)) lists.set(file, await readFile(join(folder, file), 'utf8'))
  const spelt = withNames(taken.as.join('|'), shapes)
  const found = new RegExp(String.raw`(?<![\w-])(?:${spelt})(?![\w-])`)
  for (const file of taken.in)
    if (found.test(lists.get(file) ?? ''))
      throw new SetupFailure(`${file} has a ${shapes['new name']} already.`)
  for (const { file, where, lines } of entries)
    lists.set(file, inserted(file, lists.get(file) ?? '', where, lines))
  return lists
}

/**
 * What `<kind> <room> <name>` begins in a checkout; nothing is written yet. Fails with a sentence
 * when a word is wrong, something of that name is there, or the walls would not let it in.
 */
export async function begin(args: readonly string[], folder = root): Promise<Begun> {
  const [of = '', room = '', name = '', ...more] = args
  const kind = Object.hasOwn(kinds, of) ? kinds[of] : undefined
  if (!kind || name === '' || more.length > 0) throw new SetupFailure(usage)
  requireKebab('room', room)
  requireKebab(of, name, kind.words)
  const tree = await readTree(folder)
  const isRoom = [...tree.keys()].some((path) => path.startsWith(`${kind.rooms}/${room}/`))
  if (!isRoom && !kind.anyRoom)
    throw new SetupFailure(
      `${kind.rooms} has no room "${room}"; local/src/walls/rooms.ts has them.`,
    )
  const shapes = shapesOf(name, room)
  const written = await filesOf(of, shapes)
  for (const path of written.keys())
    if (tree.has(path)) throw new SetupFailure(`${path} is there already.`)
  const changed = await listsWith(folder, kind, shapes)
  const complaints = brokenWalls(new Map([...tree, ...written, ...changed])).filter((complaint) =>
    [...written.keys()].some((path) => complaint.startsWith(`${path}:`)),
  )
  if (complaints.length > 0) throw new SetupFailure(complaints.join('\n'))
  return { written, changed, decide: kind.decide.map((line) => withNames(line, shapes)) }
}

/** Writes it, formatted. */
export async function writeBegun({ written, changed }: Begun, folder = root): Promise<void> {
  for (const [path, text] of [...written, ...changed]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const code = await new Promise((resolve, reject) => {
    const formatter = join(root, 'node_modules/oxfmt/bin/oxfmt')
    const paths = [...written.keys(), ...changed.keys()].filter((path) => /\.tsx?$/.test(path))
    spawn(process.execPath, [formatter, ...paths], { cwd: folder, stdio: 'ignore' })
      .on('error', reject)
      .on('close', resolve)
  })
  if (code !== 0) throw new Error(`oxfmt ended with ${String(code)}`)
}

import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { softwareTag } from './exif.ts'
import { renderStill } from './render-still.ts'
import { type Still, stills } from './roll.ts'

export { renderStill, type Still, stills }

/** Whether the file is there and was drawn by this version; the tag sits in its first bytes. */
async function isCurrent(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    const head = Buffer.alloc(4_096)
    await file.read(head, 0, head.length, 0)
    return head.includes(`${softwareTag}\0`)
  } catch {
    return false
  }
}

/**
 * Draws what is missing from a cache folder, at full size and two at a time. `names` are file
 * names of the roll, all of them by default; an unknown one is an error. `onProgress` counts the
 * files that were there already as done.
 */
export async function ensureStills(
  folder: string,
  names: readonly string[] = stills.map(({ name }) => name),
  onProgress?: (done: number, all: number) => void,
  drawOne: (still: Still) => Promise<Buffer> = renderStill,
): Promise<void> {
  const wanted = names.map((name) => {
    const still = stills.find((candidate) => candidate.name === name)
    if (!still) throw new Error(`There is no still named ${name}.`)
    return still
  })
  await mkdir(folder, { recursive: true })
  let done = 0
  const queue = wanted.values()
  const draw = async () => {
    // Both workers take from the same iterator, so each still is drawn once.
    for (const still of queue) {
      const path = join(folder, still.name)
      if (!(await isCurrent(path))) {
        const partial = `${path}.${process.pid}.partial`
        await writeFile(partial, await drawOne(still))
        await rename(partial, path)
      }
      done += 1
      onProgress?.(done, wanted.length)
    }
  }
  await Promise.all([draw(), draw()])
}

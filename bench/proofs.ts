import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureStills, stills } from '../local/src/demo/stills/stills.ts'
import { cache } from '../local/src/platform/folders.ts'
import { atLeast, atMost, type BenchRow, median, shown } from './row.ts'

/** How many photographs one way works on in a round. */
const photos = 8

interface Round {
  /** Wall seconds for all photographs. */
  seconds: number
  /** Peak memory of the process, MB. */
  memory: number
}

/** One way in a process of its own, so that its peak memory is its own as well. */
function roundOf(way: string, files: readonly string[]): Promise<Round> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'proof-ways.ts'), way, ...files],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(output) as Round) : reject(new Error(`${way}: ${code}`)),
    )
  })
}

/**
 * 24 MP JPEG → watermarked proof and thumbnail: our way against the naive one (each size from the
 * source, the watermark in the same pipeline), against the way of the extension
 * "storage-resize-images" (each size from the source, no watermark), and against the mere decode
 * at an eighth of the size. In turn, so that noise hits all of them.
 */
export async function proofs(detail: (words: string) => void): Promise<BenchRow[]> {
  const folder = join(cache, 'stills')
  const names = stills.slice(0, photos).map(({ name }) => name)
  await ensureStills(folder, names, (done, all) => detail(`drawing ${done} of ${all}`))
  const files = names.map((name) => join(folder, name))
  const ways = ['ours', 'naive', 'extension', 'decode'] as const
  const rounds: Record<(typeof ways)[number], Round[]> = {
    ours: [],
    naive: [],
    extension: [],
    decode: [],
  }
  for (let round = 0; round < 3; round += 1)
    for (const way of ways) {
      detail(`${way}, round ${round + 1} of 3`)
      rounds[way].push(await roundOf(way, files))
    }
  const seconds = (way: (typeof ways)[number]) => median(rounds[way].map((one) => one.seconds))
  const memory = Math.max(...rounds.ours.map((one) => one.memory))
  return [
    atLeast('proofs: against the naive way', seconds('naive') / seconds('ours'), '×', 2.3),
    shown(
      'proofs: against storage-resize-images’ way',
      seconds('extension') / seconds('ours'),
      '×',
    ),
    atLeast('proofs: 24 MP photographs', photos / seconds('ours'), 'photos/s', 4),
    atMost('proofs: peak memory', memory, 'MB', 1_024),
    atMost('proofs: against a 1/8 decode', seconds('ours') / seconds('decode'), '×', 4),
  ]
}

import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { studio } from '../local/src/demo/studio.ts'
import { deriveProof } from '../functions/src/media/derive.ts'

/** What a bench process runs: `node proof-ways.ts <way> <files…>`; it prints one JSON line. */
const edges = [2048, 480] as const

const words = 'LES · PROOF'

/** The text across the picture as everybody writes it first. */
const overlay = (width: number, height: number) =>
  Buffer.from(
    `<svg width="${width}" height="${height}"><defs><pattern id="p" width="360" height="200" patternUnits="userSpaceOnUse" patternTransform="rotate(-30)"><text x="0" y="100" font-size="42" fill="#fff" fill-opacity=".32">${words}</text></pattern></defs><rect width="100%" height="100%" fill="url(#p)"/></svg>`,
  )

const ways: Record<string, (bytes: Buffer) => Promise<unknown>> = {
  ours: (bytes) => deriveProof(bytes, studio),
  async naive(bytes) {
    for (const edge of edges) {
      const { width, height, autoOrient } = await sharp(bytes).metadata()
      const scale = edge / Math.max(width, height)
      const size = [autoOrient.width, autoOrient.height].map((side) => Math.round(side * scale))
      await sharp(bytes)
        .autoOrient()
        .resize(size[0], size[1])
        .composite([{ input: overlay(size[0] ?? 1, size[1] ?? 1) }])
        .webp({ quality: 76 })
        .toBuffer()
    }
  },
  async extension(bytes) {
    for (const edge of edges)
      await sharp(bytes, { failOn: 'none' })
        .rotate()
        .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer()
  },
  decode: (bytes) =>
    sharp(bytes).resize(750, 750, { fit: 'inside', fastShrinkOnLoad: true }).raw().toBuffer(),
}

const [, , name = '', ...files] = process.argv
const way = ways[name]
if (!way) throw new Error(`no way "${name}"`)
const sources = await Promise.all(files.map((file) => readFile(file)))
const [warmUp] = sources
if (warmUp) await way(warmUp)
const begun = performance.now()
const queue = [...sources]
/** Three in flight, as the task queue lets them. */
await Promise.all(
  Array.from({ length: 3 }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await way(next)
  }),
)
const seconds = (performance.now() - begun) / 1_000
console.log(JSON.stringify({ seconds, memory: process.resourceUsage().maxRSS / 1_024 }))

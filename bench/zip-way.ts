import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import express from 'express'
import type { Request } from 'firebase-functions/https'
import { sendFile } from '../functions/src/serving/send-file.ts'
import type { Files } from '../functions/src/platform/files.ts'
import { storedZip, type ZipSource } from '../functions/src/platform/zip.ts'

/**
 * Builds a ZIP of so many files from disk to disk and sends it as `media` does, in a process of its
 * own. Says how long each took (s), how large it is, and the most memory the building held (MB).
 * `zip-way.ts <files> <bytes of each>`
 */
const [count = 0, bytes = 0] = process.argv.slice(2).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'portal-bench-zip-'))
try {
  const source = join(folder, 'one')
  await writeFile(source, Buffer.alloc(bytes, 'photograph'))
  async function* sources(): AsyncGenerator<ZipSource> {
    for (let one = 0; one < count; one += 1)
      yield { name: `LES_${one}.jpg`, bytes: await readFile(source), date: new Date(0) }
  }
  const zip = join(folder, 'all.zip')
  let began = performance.now()
  await pipeline(storedZip(sources()), createWriteStream(zip))
  const building = (performance.now() - began) / 1_000
  const memory = process.resourceUsage().maxRSS / 1_024

  const { size } = await stat(zip)
  const files: Pick<Files, 'find' | 'open'> = {
    find: async (path) => ({ path, generation: '1', bytes: size, createdAt: new Date(0) }),
    open: (path, range) => createReadStream(path, range),
  }
  const app = express()
  const found = { path: zip, type: 'application/zip', taking: null, viewer: null, isLong: true }
  app.use((request, response) =>
    sendFile(request as unknown as Request, response, found, files as Files),
  )
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  began = performance.now()
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  let arrived = 0
  for await (const piece of answer.body ?? []) arrived += (piece as Uint8Array).length
  const sending = (performance.now() - began) / 1_000
  if (arrived !== size) throw new Error(`${arrived} of ${size} bytes arrived`)
  server.close()
  console.log(JSON.stringify({ building, sending, size, memory }))
} finally {
  await rm(folder, { recursive: true })
}

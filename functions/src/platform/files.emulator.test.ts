import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bucket } from './bucket.ts'
import { files } from './files.ts'

const folder = `files-test/${randomUUID()}`
const at = (name: string) => `${folder}/${name}`
const bytes = Buffer.from('0123456789')

test('what is saved is found, loaded, listed and read in parts', async () => {
  const path = at('saved')
  await files.save(path, bytes, 'image/webp')
  const found = await files.find(path)
  expect(found).toMatchObject({ path, bytes: 10 })
  expect(Math.abs(Date.now() - (found?.createdAt.getTime() ?? 0))).toBeLessThan(60_000)
  expect(await files.load(path)).toEqual(bytes)
  expect(await files.list(`${folder}/`)).toEqual([found])
  expect((await buffer(files.open(path, { start: 2, end: 4 }))).toString()).toBe('234')
  const [metadata] = await bucket().file(path).getMetadata()
  expect(metadata).toMatchObject({ contentType: 'image/webp', cacheControl: 'private' })
})

test('a copy has a type of its own and no token that opens it', async () => {
  const [from, to] = [at('upload'), at('original')]
  await bucket()
    .file(from)
    .save(bytes, {
      resumable: false,
      metadata: { contentType: 'text/html', metadata: { firebaseStorageDownloadTokens: 'secret' } },
    })
  expect(await files.copy(from, to, 'image/jpeg')).toBe(true)
  const [metadata] = await bucket().file(to).getMetadata()
  expect(metadata.contentType).toBe('image/jpeg')
  expect(JSON.stringify(metadata)).not.toContain('secret')
})

test('what an upload calls compressed is not unpacked', async () => {
  const path = at('bomb')
  const packed = gzipSync(Buffer.alloc(5_000_000))
  await bucket()
    .file(path)
    .save(packed, { resumable: false, metadata: { contentEncoding: 'gzip' } })
  const found = await files.find(path)
  expect(found?.bytes).toBe(packed.length)
  expect((await files.load(path))?.length).toBe(packed.length)
  const range = { start: 0, end: packed.length - 1 }
  expect((await buffer(files.open(path, range))).length).toBe(packed.length)
  const kept = at('kept')
  expect(await files.copy(path, kept, 'application/octet-stream')).toBe(true)
  expect((await files.load(kept))?.length).toBe(packed.length)
})

test('what is missing is an answer', async () => {
  const path = at('missing')
  expect(await files.find(path)).toBeNull()
  expect(await files.load(path)).toBeNull()
  expect(await files.copy(path, at('nowhere'), 'image/jpeg')).toBe(false)
  await files.delete(path, '1')
})

test('deleting takes the version away', async () => {
  const path = at('gone')
  await files.save(path, bytes, 'image/webp')
  await files.delete(path, (await files.find(path))?.generation ?? '')
  expect(await files.find(path)).toBeNull()
})

test('a replacement takes the place of the version it knows, and of no other', async () => {
  const path = at('replaced')
  expect(await files.replace(path, '1', bytes, 'image/webp')).toBe(false)
  expect(await files.replace(path, null, bytes, 'image/webp')).toBe(true)
  expect(await files.replace(path, null, Buffer.from('x'), 'image/webp')).toBe(false)
  const first = (await files.find(path))?.generation ?? null
  expect(await files.replace(path, first, Buffer.from('second'), 'image/webp')).toBe(true)
  expect(await files.replace(path, first, Buffer.from('late'), 'image/webp')).toBe(false)
  expect(await files.load(path)).toEqual(Buffer.from('second'))
})

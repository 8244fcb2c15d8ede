import { randomUUID } from 'node:crypto'
import { doc } from '@portal/model/paths'
import type { Purpose } from '@portal/model/upload-ticket'
import { afterEach, expect, test } from 'vitest'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import { asLes, asNewClient, type Caller, useAdmin } from './actors.ts'
import { storage, upload } from './upload.ts'

const admin = useAdmin()
const picture = await plainJpeg(300, 200)

async function ask(caller: Caller, purpose: Purpose, bytes = picture.length) {
  const id = randomUUID().slice(0, 20)
  const files = [{ id, bytes, type: 'image/jpeg' }]
  const answer = await caller.call('openUploads', { purpose, files })
  if (!answer.ok) throw new Error(answer.code)
  return { id, path: answer.output.files[0]?.path ?? '' }
}

const inThread = ({ id }: Caller): Purpose => ({
  kind: 'message',
  conversation: id,
  message: randomUUID(),
})

afterEach(() => admin().firestore.doc(doc.studio().path).update({ 'portal.open': true }))

test('a file comes in with a ticket, once, and what is kept of it has no public address', async () => {
  const ann = await asNewClient('Ann')
  const own = inThread(ann)
  const without = `uploads/${ann.id}/chat/${ann.id}/${randomUUID()}/file`
  expect((await upload(ann.token, without, picture)).status).toBe(403)

  const { id, path } = await ask(ann, own)
  const other = await asNewClient('Bo')
  expect((await upload(other.token, path, picture)).status).toBe(403)
  expect((await upload(ann.token, path, Buffer.concat([picture, picture]))).status).toBe(403)
  expect((await upload(ann.token, path, picture, { contentType: 'text/html' })).status).toBe(403)
  expect((await upload(ann.token, path.replace('/file', '/x.jpg'), picture)).status).toBe(403)

  const taken = await upload(ann.token, path, picture)
  expect(taken.status).toBe(200)
  const state = admin().firestore.doc(doc.attachment({ conversation: ann.id }, id).path)
  await expect.poll(async () => (await state.get()).get('state') as unknown).toBe('ready')
  await expect.poll(async () => (await admin().bucket.file(path).exists())[0]).toBe(false)

  const [kept] = await admin().bucket.getFiles({ prefix: `chat/${ann.id}/` })
  expect(kept).toHaveLength(2)
  for (const { metadata, name } of kept) {
    expect(JSON.stringify(metadata)).not.toContain('firebaseStorageDownloadTokens')
    const address = `${storage}/${encodeURIComponent(name)}?alt=media&token=${taken.downloadTokens}`
    expect((await fetch(address)).status).toBe(403)
  }
  expect((await upload(ann.token, path, picture)).status).toBe(403)
  expect((await admin().bucket.getFiles({ prefix: `uploads/${ann.id}/` }))[0]).toEqual([])
})

test('a ticket is worth nothing once the portal is closed, and asking again gives a new one', async () => {
  const [ann, les] = [await asNewClient('Ann'), await asLes()]
  const asked = {
    purpose: inThread(ann),
    files: [{ id: randomUUID().slice(0, 20), bytes: picture.length, type: 'image/jpeg' }],
  }
  const opened = await ann.call('openUploads', asked)
  const path = opened.ok ? (opened.output.files[0]?.path ?? '') : ''
  await les.call('updateStudio', { portal: { open: false, words: '' } })
  expect((await upload(ann.token, path, picture)).status).toBe(403)
  expect(await ann.call('openUploads', asked)).toMatchObject({ code: 'portal-closed' })
  await les.call('updateStudio', { portal: { open: true, words: '' } })
  expect((await upload(ann.token, path, picture)).status).toBe(403)
  expect(await ann.call('openUploads', asked)).toMatchObject({ output: { files: [{ path }] } })
  expect((await upload(ann.token, path, picture)).status).toBe(200)
})

test('an old claim of Les brings nothing in, from the moment his session has another role or none', async () => {
  const les = await asLes()
  const proof = (gallery: string) => `uploads/${les.id}/proofs/${gallery}/p1/a.jpg`
  expect((await upload(les.token, proof('nowhere-1'), picture)).status).toBe(200)
  const sessions = admin().firestore.doc(doc.sessions(les.id).path)
  const { live } = await admin().read(doc.sessions(les.id))
  const demoted = Object.entries(live).map(([id, one]) => [id, { ...one, role: 'client' }] as const)
  for (const left of [Object.fromEntries(demoted), {}]) {
    await sessions.update({ live: left })
    expect((await upload(les.token, proof('nowhere-2'), picture)).status).toBe(403)
    expect((await upload(les.token, `uploads/${les.id}/finals/g/a/x.jpg`, picture)).status).toBe(
      403,
    )
  }
})

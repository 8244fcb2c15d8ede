import { randomUUID } from 'node:crypto'
import {
  aBooking,
  aComment,
  aConversation,
  aGallery,
  aMessage,
  aPerson,
  aStudio,
} from '@portal/model/examples'
import { doc, file } from '@portal/model/paths'
import { uploadLimitBytes } from '@portal/model/upload'
import type { Purpose } from '@portal/model/upload-ticket'
import { beforeAll, describe, expect, test } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import type { Actor } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import { saveMoodboard } from '../booking/save-moodboard.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { sharedFileKinds, uploadKinds } from '../registry/uploads.ts'
import { openUploads } from './open-uploads.ts'
import { processUpload } from './process-upload.ts'
import { removeAttachments } from '../shared-files/remove-attachments.ts'
import { sweepTickets } from './sweep-tickets.ts'

withStudio(aStudio())
const picture = await plainJpeg(300, 200)
const days = (count: number) => new Date(Date.now() + count * 86_400_000)

beforeAll(() =>
  transaction(async (tx) => {
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' }))
  }),
)

const asClient = (person: string): Actor =>
  anActor(person, 'client', { name: 'Ann', ip: '203.0.113.1' })

/** A client with a conversation, and a booking with its gallery where they have booked. */
async function newClient({ booked = true } = {}) {
  const id = `client-${randomUUID().slice(0, 8)}`
  const booking = `booking-${id}`
  await transaction(async (tx) => {
    tx.write(doc.person(id), aPerson({ email: `${id}@example.com` }))
    tx.write(doc.conversation(id), aConversation({ client: id }))
    if (!booked) return
    tx.write(doc.booking(booking), aBooking({ client: id }))
    tx.write(doc.gallery(booking), aGallery({ booking, client: id, published: true }))
  })
  return { id, booking, actor: asClient(id) }
}

const newId = () => randomUUID().slice(0, 20)
const message = (conversation: string, id = newId()): Purpose => ({
  kind: 'message',
  conversation,
  message: id,
})
const jpegs = (count: number, bytes = picture.length) =>
  Array.from({ length: count }, () => ({ id: newId(), bytes, type: 'image/jpeg' }))

const outcome = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (output) => output,
    (error: unknown) => (error as { code?: unknown }).code ?? error,
  )

describe('who may ask', () => {
  test('whoever speaks there, and nobody else', async () => {
    const [ann, bo] = [await newClient(), await newClient()]
    const open = openUploads(sharedFileKinds, memoryFiles())
    const purposes: Purpose[] = [
      message(ann.id),
      { kind: 'comment', gallery: ann.booking, comment: newId() },
      { kind: 'reference', booking: ann.booking },
    ]
    for (const purpose of purposes) {
      const ask = (actor: Actor) => outcome(open({ purpose, files: jpegs(1) }, actor))
      expect(await ask(ann.actor)).toMatchObject({
        files: [{ path: expect.any(String) as string }],
      })
      expect(await ask(les)).toMatchObject({ files: [{ path: expect.any(String) as string }] })
      expect(await ask(bo.actor)).toBe('not-found')
    }
    expect(await outcome(open({ purpose: message('nowhere'), files: jpegs(1) }, ann.actor))).toBe(
      'not-found',
    )
  })

  test('not for what is over: a cancelled booking, a gallery taken back, a comment taken back', async () => {
    const { booking, actor, id } = await newClient()
    const open = openUploads(sharedFileKinds, memoryFiles())
    const said = newId()
    await transaction(async (tx) => {
      tx.write(doc.booking(booking), aBooking({ client: id, status: 'cancelled' }))
      tx.write(doc.comment(booking, said), aComment({ author: id, text: '', deleted: true }))
    })
    const reference: Purpose = { kind: 'reference', booking }
    expect(await outcome(open({ purpose: reference, files: jpegs(1) }, actor))).toBe('not-found')
    const comment: Purpose = { kind: 'comment', gallery: booking, comment: said }
    expect(await outcome(open({ purpose: comment, files: jpegs(1) }, actor))).toBe('not-found')
    await transaction(async (tx) =>
      tx.write(doc.gallery(booking), aGallery({ booking, client: id, published: false })),
    )
    const other: Purpose = { kind: 'comment', gallery: booking, comment: newId() }
    expect(await outcome(open({ purpose: other, files: jpegs(1) }, actor))).toBe('not-found')
  })

  test('for nothing that the bucket would serve as a page or a script meanwhile', async () => {
    const { id, actor } = await newClient()
    const open = openUploads(sharedFileKinds, memoryFiles())
    const ask = (type: string) => {
      const files = jpegs(1).map((one) => ({ ...one, type }))
      return outcome(open({ purpose: message(id), files }, actor))
    }
    for (const type of ['text/html', 'image/svg+xml', 'text/javascript', 'text/plain;x=1', ''])
      expect(await ask(type), type).toBe('invalid')
    for (const type of ['application/octet-stream', 'application/pdf', 'image/webp'])
      expect(await ask(type), type).toMatchObject({ files: [{}] })
  })

  test('for a reference that calls itself a picture alone', async () => {
    const { booking, actor } = await newClient()
    const [one] = jpegs(1)
    const files = [{ ...one, type: 'application/pdf' }]
    const purpose: Purpose = { kind: 'reference', booking }
    expect(
      await outcome(openUploads(sharedFileKinds, memoryFiles())({ purpose, files }, actor)),
    ).toBe('invalid')
  })

  test('nobody takes over, or stands in the way of, another’s file by its id', async () => {
    const [ann, bo] = [await newClient(), await newClient()]
    const open = openUploads(sharedFileKinds, memoryFiles())
    const files = jpegs(1)
    await open({ purpose: message(ann.id), files }, ann.actor)
    expect(await outcome(open({ purpose: message(bo.id), files }, bo.actor))).toBe('conflict')
  })
})

describe('how much', () => {
  const fill = async (actor: Actor, purpose: () => Purpose, bytes: number, most: number) => {
    const open = openUploads(sharedFileKinds, memoryFiles())
    let given = 0
    for (; given < most; given += 10)
      if (
        (await outcome(open({ purpose: purpose(), files: jpegs(10, bytes) }, actor))) ===
        'uploads-full'
      )
        break
    return given * bytes
  }

  test('200 MB of somebody who never booked are refused', async () => {
    const { id, actor } = await newClient({ booked: false })
    const given = await fill(actor, () => message(id), 2_000_000, 100)
    expect(given).toBeGreaterThan(50_000_000)
    expect(given).toBeLessThan(110_000_000)
  })

  test('a booking has room for 30 references of 50 MB and not for a hundred', async () => {
    const { booking, actor } = await newClient()
    const given = await fill(actor, () => ({ kind: 'reference', booking }), uploadLimitBytes, 100)
    expect(given).toBeGreaterThanOrEqual(30 * uploadLimitBytes)
    expect(given).toBeLessThanOrEqual(60 * uploadLimitBytes)
  })

  test('in parallel not more than one after the other', async () => {
    const { id, actor } = await newClient({ booked: false })
    const open = openUploads(sharedFileKinds, memoryFiles())
    const asks = Array.from({ length: 10 }, () =>
      outcome(open({ purpose: message(id), files: jpegs(1, 30_000_000) }, actor)),
    )
    const refused = (await Promise.all(asks)).filter((answer) => answer === 'uploads-full')
    expect(refused).toHaveLength(7)
    expect((await read(doc.uploadBudget(`person-${id}`)))?.kept).toEqual({
      files: 3,
      bytes: 90_000_000,
    })
  })

  test('Les is counted nowhere, and uses up nobody’s room', async () => {
    const { id } = await newClient({ booked: false })
    for (let round = 0; round < 6; round += 1)
      await openUploads(sharedFileKinds, memoryFiles())(
        { purpose: message(id), files: jpegs(10, 5_000_000) },
        les,
      )
    expect(await read(doc.uploadBudget('person-les'))).toBeNull()
    expect(await read(doc.uploadBudget(`conversation-${id}`))).toBeNull()
  })
})

describe('a ticket', () => {
  async function uploaded(files = memoryFiles()) {
    const client = await newClient()
    const said = newId()
    const purpose = message(client.id, said)
    const [wanted] = jpegs(1)
    if (!wanted) throw new Error('no file')
    const open = openUploads(sharedFileKinds, files)
    const ask = () => open({ purpose, files: [wanted] }, client.actor)
    await ask()
    const path = file.uploadedAttachment(client.id, { conversation: client.id }, wanted.id, 'file')
    const send = async (bytes = picture) =>
      processUpload({ name: path, generation: files.put(path, bytes) }, uploadKinds, files)
    const kept = async () => (await read(doc.uploadBudget(`person-${client.id}`)))?.kept
    return { ...client, said, files, wanted, ask, path, send, kept }
  }

  test('asked for again is the same one, counted once', async () => {
    const { ask, kept, wanted, path } = await uploaded()
    const before = await read(doc.uploadTicket(wanted.id))
    expect(await ask()).toEqual({ files: [{ id: wanted.id, path }] })
    expect(await read(doc.uploadTicket(wanted.id))).toEqual(before)
    expect(await kept()).toEqual({ files: 1, bytes: wanted.bytes })
  })

  test('is used up when its file was worked on; asked for again there is nothing to do', async () => {
    const { send, ask, kept, wanted } = await uploaded()
    await send()
    const ticket = await read(doc.uploadTicket(wanted.id))
    expect(ticket?.until.getTime()).toBeLessThan(Date.now())
    expect(await ask()).toEqual({ files: [{ id: wanted.id, path: null }] })
    expect(await kept()).toEqual({ files: 1, bytes: wanted.bytes })
  })

  test('of a file that waits to be worked on leads nowhere', async () => {
    const { files, path, ask, wanted } = await uploaded()
    files.put(path, picture)
    expect(await ask()).toEqual({ files: [{ id: wanted.id, path: null }] })
  })

  test('of a file that is not kept gives its room back', async () => {
    const { send, kept, wanted, files } = await uploaded()
    await send(Buffer.from('MZ and so on'))
    expect(files.paths()).toEqual([])
    expect(await read(doc.uploadTicket(wanted.id))).toBeNull()
    expect(await kept()).toEqual({ files: 0, bytes: 0 })
  })

  test('ends with its file when that is taken back', async () => {
    const { id, send, kept, wanted, files } = await uploaded()
    await send()
    await removeAttachments({ conversation: id }, [wanted.id], id, files)
    await removeAttachments({ conversation: id }, [wanted.id], id, files)
    expect(files.paths()).toEqual([])
    expect(await kept()).toEqual({ files: 0, bytes: 0 })
  })
})

describe('the sweep', () => {
  test('takes what nothing named in time, and never what something names', async () => {
    const files = memoryFiles()
    const open = openUploads(sharedFileKinds, files)
    const { id, booking, actor } = await newClient()
    const attached = (of: string) => ({ id: of, name: 'a.jpg', bytes: 9, size: null })
    const expected = new Map<string, boolean>()
    // Each kind, in each way it may be named or not.
    for (const kind of ['message', 'comment', 'reference'] as const)
      for (const how of [
        'named',
        'silent',
        'empty',
        'taken back',
        'other',
        'never sent',
      ] as const) {
        const [wanted] = jpegs(1)
        if (!wanted) continue
        const said = newId()
        const purpose: Purpose =
          kind === 'message'
            ? message(id, said)
            : kind === 'comment'
              ? { kind, gallery: booking, comment: said }
              : { kind, booking }
        await open({ purpose, files: [wanted] }, actor)
        const path =
          kind === 'reference'
            ? file.uploadedReference(id, booking, wanted.id, 'file')
            : file.uploadedAttachment(
                id,
                kind === 'message' ? { conversation: id } : { gallery: booking, comment: said },
                wanted.id,
                'file',
              )
        if (how !== 'never sent')
          await processUpload(
            { name: path, generation: files.put(path, picture) },
            uploadKinds,
            files,
          )
        const attachments =
          how === 'named' ? [attached(wanted.id)] : how === 'other' ? [attached(newId())] : []
        const deleted = how === 'taken back'
        await transaction(async (tx) => {
          if (how === 'silent' || how === 'never sent' || kind === 'reference') return
          const words = { text: 'Look', attachments, deleted }
          if (kind === 'message')
            tx.write(doc.message(id, said), aMessage({ sender: id, ...words }))
          else tx.write(doc.comment(booking, said), aComment({ author: id, ...words }))
        })
        expected.set(wanted.id, how === 'named')
        if (kind === 'reference' && how === 'named')
          await saveMoodboard(
            { booking, references: [{ kind: 'picture', id: wanted.id, caption: '' }] },
            actor,
          )
      }
    const has = (of: string) => files.paths().some((path) => path.includes(of))

    await sweepTickets(sharedFileKinds, days(13), files)
    for (const [of] of expected) expect(await read(doc.uploadTicket(of)), of).not.toBeNull()
    await sweepTickets(sharedFileKinds, days(15), files)
    for (const [of, named] of expected) {
      expect(has(of), of).toBe(named)
      expect((await read(doc.uploadTicket(of))) !== null, of).toBe(named)
    }
    expect((await read(doc.uploadBudget(`person-${id}`)))?.kept.files).toBe(3)

    // What is named is looked at no more, until it is taken off.
    await sweepTickets(sharedFileKinds, days(400), files)
    for (const [of, named] of expected) expect(has(of), of).toBe(named)
    await saveMoodboard({ booking, references: [] }, actor)
    await sweepTickets(sharedFileKinds, days(13), files)
    expect(files.paths().some((path) => path.startsWith('references/'))).toBe(true)
    await sweepTickets(sharedFileKinds, days(15), files)
    expect(files.paths().some((path) => path.startsWith('references/'))).toBe(false)
  }, 180_000)

  test('looks again later at what cannot be read, and at the rest meanwhile', async () => {
    const files = memoryFiles()
    const { id, actor } = await newClient()
    const open = openUploads(sharedFileKinds, files)
    const { firestore } = await import('#platform/firestore')
    const [broken, lost] = jpegs(2)
    if (!broken || !lost) throw new Error('no files')
    const said = newId()
    await open({ purpose: message(id, said), files: [broken] }, actor)
    await firestore.doc(doc.message(id, said).path).set({ attachments: 7 })
    await open({ purpose: message(id), files: [lost] }, actor)
    await sweepTickets(sharedFileKinds, days(15), files)
    expect(await read(doc.uploadTicket(broken.id))).not.toBeNull()
    expect(await read(doc.uploadTicket(lost.id))).toBeNull()
  })
})

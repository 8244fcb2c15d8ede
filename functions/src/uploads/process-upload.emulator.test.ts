import { randomUUID } from 'node:crypto'
import { hiddenLimit } from '@portal/model/arrangement'
import { isAside, waitingPhotos } from '@portal/model/aside'
import {
  anAside,
  aBooking,
  aComment,
  aConversation,
  aGallery,
  aPerson,
  aSheet,
  aStudio,
} from '@portal/model/examples'
import { photosOf, type Sheet } from '@portal/model/gallery'
import { collection, doc, file } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { uploadLimitBytes } from '@portal/model/upload'
import { beforeAll, describe, expect, test } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import type { Files } from '#platform/files'
import { firestore, list, read, transaction } from '#platform/firestore'
import { floodPng, inspect, plainJpeg } from '@portal/testing/samples/sample-pictures'
import { deletePhotosFrom } from '../gallery/delete-photos.ts'
import { hidePhotos } from '../gallery/hide-photos.ts'
import { placePhotos } from '../gallery/place-photos.ts'
import { showNewPhotos } from '../gallery/show-new-photos.ts'
import { failingAt, type MemoryFiles, memoryFiles } from '@portal/testing/fakes/memory-files'
import { onCommentChanged } from '../comments/clear-comment.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { uploadKinds } from '../registry/uploads.ts'
import { processUpload } from './process-upload.ts'

const picture = await plainJpeg(1_200, 800)

withStudio(aStudio())
beforeAll(() =>
  transaction(async (tx) => {
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' }))
    tx.write(doc.person('ann'), aPerson())
    for (const person of ['eve', 'fay', 'vic'])
      tx.write(doc.person(person), aPerson({ email: `${person}@example.com` }))
  }),
)

async function newGallery(published = false): Promise<string> {
  const id = `booking-${randomUUID()}`
  await transaction(async (tx) => {
    tx.write(doc.booking(id), aBooking({ status: 'approved', stage: 'confirmed' }))
    tx.write(doc.gallery(id), aGallery({ booking: id, published, ready: 0, sheets: [] }))
  })
  return id
}

const proofUpload = (gallery: string, photo: string, person = 'les') =>
  file.uploadedProof(person, gallery, photo, 'LES_0001.jpg')

async function stateOf(gallery: string) {
  const [counts, booking, sheets, photos] = await Promise.all([
    read(doc.gallery(gallery)),
    read(doc.booking(gallery)),
    list(collection.sheets(gallery)),
    list(collection.photos(gallery)),
  ])
  return {
    ready: counts?.ready,
    failed: counts?.failed,
    stage: booking?.stage,
    sheets: sheets.map(({ value }) => value),
    listed: photosOf(
      sheets.map(({ value }) => value),
      aGallery(),
    ).map(({ id }) => id),
    photos: Object.fromEntries(photos.map(({ id, value }) => [id, value])),
  }
}

describe('an uploaded proof', () => {
  test('becomes an original, two proofs and an entry of the sheet, and is taken away', async () => {
    const files = memoryFiles()
    const gallery = await newGallery()
    const name = proofUpload(gallery, 'photo-1')
    await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
    expect(files.paths()).toEqual([
      `originals/${gallery}/photo-1`,
      `proofs/${gallery}/photo-1/2048.webp`,
      `proofs/${gallery}/photo-1/480.webp`,
    ])
    expect(files.contentType(file.original(gallery, 'photo-1'))).toBe('image/jpeg')
    const { sheets, photos, ...counts } = await stateOf(gallery)
    expect(counts).toEqual({ ready: 1, failed: 0, stage: 'uploading', listed: ['photo-1'] })
    expect(photos['photo-1']).toMatchObject({ state: 'ready', name: 'LES_0001.jpg', sheet: 0 })
    expect(sheets[0]).toMatchObject({ gallery, client: 'ann', published: false })
    expect(sheets[0]?.photos['photo-1']).toMatchObject({ width: 1_200, height: 800 })
    const proof = await files.load(file.proof(gallery, 'photo-1', 480))
    expect((await inspect(proof ?? Buffer.alloc(0))).width).toBe(480)
  })

  test('is one photo, however often and however parallel its task runs', async () => {
    const files = memoryFiles()
    const gallery = await newGallery()
    const name = proofUpload(gallery, 'photo-1')
    const task = { name, generation: files.put(name, picture) }
    await Promise.all([1, 2, 3].map(() => processUpload(task, uploadKinds, files)))
    await processUpload(task, uploadKinds, files)
    expect(await stateOf(gallery)).toMatchObject({ ready: 1, failed: 0, listed: ['photo-1'] })
    expect(files.paths()).toHaveLength(3)
  })

  test('comes to the same end after a crash at any operation of the bucket', async () => {
    let crashes = 0
    for (let operation = 0; operation < 20; operation++) {
      const files = memoryFiles()
      const gallery = await newGallery()
      const name = proofUpload(gallery, 'photo-1')
      const task = { name, generation: files.put(name, picture) }
      const crashed = await processUpload(task, uploadKinds, failingAt(files, operation)).then(
        () => false,
        () => true,
      )
      if (!crashed) break
      crashes += 1
      await processUpload(task, uploadKinds, files)
      expect(await stateOf(gallery)).toMatchObject({ ready: 1, failed: 0, listed: ['photo-1'] })
      expect(files.paths()).toHaveLength(3)
    }
    // find, two versions, load, what was there, copy, two replacements, delete
    expect(crashes).toBe(9)
  })

  test.each([
    ['text', async () => Buffer.from('not a photo'), 'not-a-picture'],
    ['nothing', async () => Buffer.alloc(0), 'not-a-picture'],
    ['half a photo', async () => picture.subarray(0, picture.length / 2), 'damaged'],
    ['a flood', async () => floodPng(16_000), 'too-many-pixels'],
  ])('of %s is a failed photo and harms none beside it', async (_, make, reason) => {
    const files = memoryFiles()
    const gallery = await newGallery()
    const [bad, good] = [proofUpload(gallery, 'bad'), proofUpload(gallery, 'good')]
    const badTask = { name: bad, generation: files.put(bad, await make()) }
    const goodTask = { name: good, generation: files.put(good, picture) }
    await Promise.all(
      [badTask, goodTask, badTask].map((task) => processUpload(task, uploadKinds, files)),
    )
    const { photos, ...counts } = await stateOf(gallery)
    expect(counts).toMatchObject({ ready: 1, failed: 1, listed: ['good'] })
    expect(photos['bad']).toMatchObject({ state: 'failed', reason })
    expect(await files.list('uploads/')).toEqual([])
  })

  test('that is too large, or was given up, is never opened', async () => {
    const memory = memoryFiles()
    const gallery = await newGallery()
    const files: Files = {
      ...memory,
      find: async (path) => {
        const found = await memory.find(path)
        return found && path.includes('/large/') ? { ...found, bytes: uploadLimitBytes + 1 } : found
      },
      load: () => Promise.reject(new Error('opened')),
    }
    const [large, cursed] = [proofUpload(gallery, 'large'), proofUpload(gallery, 'cursed')]
    await processUpload({ name: large, generation: memory.put(large, picture) }, uploadKinds, files)
    await processUpload(
      { name: cursed, generation: memory.put(cursed, picture), giveUp: true },
      uploadKinds,
      files,
    )
    const { photos, failed } = await stateOf(gallery)
    expect(failed).toBe(2)
    expect(photos['large']?.reason).toBe('too-large')
    expect(photos['cursed']?.reason).toBe('failed')
    expect(memory.paths()).toEqual([])
  })

  test('waits in a published gallery until Les shows it, and who sees it is told once', async () => {
    const files = memoryFiles()
    const gallery = await newGallery(true)
    for (const photo of ['photo-1', 'photo-2']) {
      const name = proofUpload(gallery, photo)
      const task = { name, generation: files.put(name, picture) }
      await processUpload(task, uploadKinds, files)
      await processUpload(task, uploadKinds, files)
    }
    expect(await stateOf(gallery)).toMatchObject({ ready: 0, listed: [] })
    const waiting = await read(doc.aside(gallery))
    expect(new Set(waitingPhotos(waiting))).toEqual(new Set(['photo-1', 'photo-2']))
    expect(isAside(waiting, 'photo-1')).toBe(true)

    const show = () => showNewPhotos({ gallery }, les)
    expect([await show(), await show()]).toEqual([{ shown: 2 }, { shown: 0 }])
    const { sheets, ...counts } = await stateOf(gallery)
    expect(counts).toMatchObject({ ready: 2, listed: ['photo-1', 'photo-2'] })
    expect(sheets[0]?.published).toBe(true)
    expect((await read(doc.aside(gallery)))?.hidden).toEqual({})
    const told = (await list(collection.bell('ann'))).filter(
      ({ value }) => value.link === routes.portal.gallery(gallery),
    )
    expect(told.map(({ value }) => [value.kind, value.data['photographs']])).toEqual([
      ['proofs-added', '2'],
    ])
    // Uploaded once more, what is shown goes on being shown.
    const again = proofUpload(gallery, 'photo-1')
    await processUpload({ name: again, generation: files.put(again, picture) }, uploadKinds, files)
    expect(new Set((await stateOf(gallery)).listed)).toEqual(new Set(['photo-1', 'photo-2']))
  })

  test('comes into the set it was dropped with, where the gallery has it, and stays where Les puts it', async () => {
    const files = memoryFiles()
    const gallery = await newGallery()
    const sets = [
      { id: 's1', name: 'Ceremony' },
      { id: 's2', name: 'Party' },
    ]
    await transaction(async (tx) =>
      tx.write(doc.gallery(gallery), { ...(await tx.read(doc.gallery(gallery))), sets }),
    )
    const upload = async (photo: string, set: unknown) => {
      const name = proofUpload(gallery, photo)
      const generation = files.put(name, picture, new Date(), { set })
      await processUpload({ name, generation }, uploadKinds, files)
    }
    await upload('photo-1', 's1')
    await upload('photo-2', 'no-such-set')
    await upload('photo-3', { s1: true })
    const setsNow = async () => {
      const [sheet] = (await stateOf(gallery)).sheets
      return ['photo-1', 'photo-2', 'photo-3'].map((photo) => sheet?.photos[photo]?.set)
    }
    expect(await setsNow()).toEqual(['s1', undefined, undefined])
    await placePhotos({ gallery, photos: ['photo-1'], set: 's2' }, les)
    await upload('photo-1', 's1')
    expect(await setsNow()).toEqual(['s2', undefined, undefined])
  })

  test('is put aside with the reason when no more can wait', async () => {
    const files = memoryFiles()
    const gallery = await newGallery(true)
    const { hidden } = anAside()
    const [one] = Object.values(hidden)
    const many = Array.from({ length: hiddenLimit }, (_, index) => [`h${index}`, one!] as const)
    await transaction(async (tx) =>
      tx.write(doc.aside(gallery), anAside({ hidden: Object.fromEntries(many) })),
    )
    const name = proofUpload(gallery, 'photo-1')
    await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
    const { photos, failed } = await stateOf(gallery)
    expect(failed).toBe(1)
    expect(photos['photo-1']?.reason).toBe('too-many-waiting')
  })

  test('that failed is counted right when a good one takes its place', async () => {
    const files = memoryFiles()
    const gallery = await newGallery()
    const name = proofUpload(gallery, 'photo-1')
    const late = { name, generation: files.put(name, Buffer.from('no photo')) }
    await processUpload(late, uploadKinds, files)
    const task = { name, generation: files.put(name, picture) }
    await processUpload(late, uploadKinds, files)
    await processUpload(task, uploadKinds, files)
    const { sheets, ...counts } = await stateOf(gallery)
    expect(counts).toMatchObject({ ready: 1, failed: 0, listed: ['photo-1'] })
    expect(sheets[0]?.published).toBe(false)
  })

  test.each([
    ['a client', async () => ({ person: 'eve', gallery: await newGallery() })],
    ['nobody known', async () => ({ person: 'ghost', gallery: await newGallery() })],
    ['Les for a gallery that is not there', async () => ({ person: 'les', gallery: 'nowhere' })],
  ])('of %s is taken away and leaves nothing', async (_, make) => {
    const { person, gallery } = await make()
    const files = memoryFiles()
    const name = proofUpload(gallery, 'photo-1', person)
    await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
    expect(files.paths()).toEqual([])
    expect((await stateOf(gallery)).photos).toEqual({})
  })

  describe('that Les deletes', () => {
    const deleted = async (files: MemoryFiles, gallery: string) =>
      deletePhotosFrom(files)({ gallery, photos: ['photo-1'] }, les)
    const nothingLeft = async (files: MemoryFiles, gallery: string) => {
      expect(files.paths()).toEqual([])
      expect(await stateOf(gallery)).toMatchObject({ ready: 0, failed: 0, listed: [], photos: {} })
    }
    /** Runs something when the bucket is asked for its n-th operation. */
    const atOperation = (files: MemoryFiles, n: number, act: () => Promise<unknown>): Files => {
      let count = 0
      return new Proxy(files, {
        get:
          (target, name: keyof Files) =>
          async (...given: never[]) => {
            if (count++ === n) await act()
            return (target[name] as (...given: never[]) => unknown)(...given)
          },
      })
    }

    test.each([1, 2, 3, 5])(
      'while it is worked on (at operation %i) leaves nothing behind',
      async (operation) => {
        const files = memoryFiles()
        const gallery = await newGallery()
        const name = proofUpload(gallery, 'photo-1')
        const task = { name, generation: files.put(name, picture) }
        const watched = atOperation(files, operation, () => deleted(files, gallery))
        await processUpload(task, uploadKinds, watched)
        await processUpload(task, uploadKinds, files)
        await nothingLeft(files, gallery)
      },
    )

    test('stays deleted when its event comes once more, and comes back when it is uploaded anew', async () => {
      const files = memoryFiles()
      const gallery = await newGallery()
      const name = proofUpload(gallery, 'photo-1')
      const stored = new Date()
      const first = { name, generation: files.put(name, picture, stored) }
      await processUpload(first, uploadKinds, files)
      await deleted(files, gallery)
      // Its worker had crashed before it could take the upload away.
      const late = { name, generation: files.put(name, picture, stored) }
      await processUpload(late, uploadKinds, files)
      await nothingLeft(files, gallery)
      const again = { name, generation: files.put(name, picture, new Date(Date.now() + 5)) }
      await processUpload(again, uploadKinds, files)
      expect(await stateOf(gallery)).toMatchObject({ ready: 1, listed: ['photo-1'] })
      expect((await read(doc.aside(gallery)))?.deleted).toEqual({})
    })

    test('with its whole gallery ends quietly', async () => {
      const files = memoryFiles()
      const gallery = await newGallery()
      const name = proofUpload(gallery, 'photo-1')
      const task = { name, generation: files.put(name, picture) }
      const gone = () => transaction(async (tx) => tx.delete(doc.gallery(gallery)))
      await processUpload(task, uploadKinds, atOperation(files, 2, gone))
      expect(files.paths()).toEqual([])
      expect(await read(doc.gallery(gallery))).toBeNull()
      expect((await stateOf(gallery)).photos).toEqual({})
    })
  })

  test('that is hidden stays hidden when it is uploaded again', async () => {
    const files = memoryFiles()
    const gallery = await newGallery()
    const name = proofUpload(gallery, 'photo-1')
    await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
    await hidePhotos({ gallery, photos: ['photo-1'] }, les)
    await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
    expect(await stateOf(gallery)).toMatchObject({ ready: 0, listed: [] })
    expect(Object.keys((await read(doc.aside(gallery)))?.hidden ?? {})).toEqual(['photo-1'])
  })

  test('begins a new sheet when the one before has 500', async () => {
    const files = memoryFiles()
    const gallery = await newGallery()
    const entry = { name: 'a.jpg', width: 3, height: 2, hash: 'AAAA', takenAt: new Date() }
    const photos: Sheet['photos'] = Object.fromEntries(
      Array.from({ length: 499 }, (_, index) => [`old-${index}`, entry]),
    )
    await transaction(async (tx) => {
      tx.write(
        doc.gallery(gallery),
        aGallery({ booking: gallery, published: false, ready: 499, sheets: [499] }),
      )
      tx.write(doc.sheet(gallery, 0), aSheet({ gallery, published: false, photos }))
    })
    await Promise.all(
      ['photo-1', 'photo-2', 'photo-3'].map((photo) => {
        const name = proofUpload(gallery, photo)
        return processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
      }),
    )
    const { ready, sheets, listed } = await stateOf(gallery)
    expect(ready).toBe(502)
    expect(sheets.map((sheet) => Object.keys(sheet.photos).length)).toEqual([500, 2])
    expect(new Set(listed).size).toBe(502)
  })
})

describe('a file in a conversation', () => {
  const newConversation = async () => {
    const id = `conversation-${randomUUID()}`
    await transaction(async (tx) => tx.write(doc.conversation(id), aConversation()))
    return id
  }

  test.each(['ann', 'les'])('from %s is shown without its upload', async (person) => {
    const files = memoryFiles()
    const conversation = await newConversation()
    const name = file.uploadedAttachment(person, { conversation }, 'picture-1', 'me.jpg')
    const task = { name, generation: files.put(name, picture) }
    await Promise.all([
      processUpload(task, uploadKinds, files),
      processUpload(task, uploadKinds, files),
    ])
    expect(files.paths().toSorted()).toEqual([
      `chat/${conversation}/picture-1.small.webp`,
      `chat/${conversation}/picture-1.webp`,
    ])
    expect(await read(doc.attachment({ conversation }, 'picture-1'))).toEqual({
      state: 'ready',
      width: 1_200,
      height: 800,
      by: person,
    })
  })

  test('from anybody else is taken away', async () => {
    const files = memoryFiles()
    const conversation = await newConversation()
    const name = file.uploadedAttachment('eve', { conversation }, 'picture-1', 'me.jpg')
    await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
    expect(files.paths()).toEqual([])
    expect(await read(doc.attachment({ conversation }, 'picture-1'))).toBeNull()
  })

  test('cannot be replaced once it is shown', async () => {
    const files = memoryFiles()
    const conversation = await newConversation()
    const first = file.uploadedAttachment('les', { conversation }, 'picture-1', 'me.jpg')
    await processUpload({ name: first, generation: files.put(first, picture) }, uploadKinds, files)
    const shown = await files.load(file.attachment({ conversation }, 'picture-1'))
    const second = file.uploadedAttachment('ann', { conversation }, 'picture-1', 'other.jpg')
    const other = await plainJpeg(90, 90)
    await processUpload({ name: second, generation: files.put(second, other) }, uploadKinds, files)
    expect(await files.load(file.attachment({ conversation }, 'picture-1'))).toEqual(shown)
    expect(await files.list('uploads/')).toEqual([])
  })

  test('that is damaged says so', async () => {
    const files = memoryFiles()
    const conversation = await newConversation()
    const name = file.uploadedAttachment('ann', { conversation }, 'picture-1', 'me.jpg')
    await processUpload(
      { name, generation: files.put(name, picture.subarray(0, 200)) },
      uploadKinds,
      files,
    )
    expect(files.paths()).toEqual([])
    expect(await read(doc.attachment({ conversation }, 'picture-1'))).toEqual({
      state: 'failed',
      reason: 'damaged',
      by: 'ann',
    })
  })

  test.each([
    ['a document', 'plan.pdf', '%PDF-1.7', 'application/pdf'],
    ['a film that calls itself a picture', 'me.jpg', '\0\0\0\u0018ftypmp42', 'video/mp4'],
  ])('%s is a file of the type its bytes have', async (_, called, begins, type) => {
    const files = memoryFiles()
    const conversation = await newConversation()
    const name = file.uploadedAttachment('ann', { conversation }, 'file-1', called)
    const bytes = Buffer.concat([Buffer.from(begins), Buffer.alloc(600)])
    await processUpload({ name, generation: files.put(name, bytes) }, uploadKinds, files)
    expect(files.paths()).toEqual([file.attachedFile({ conversation }, 'file-1')])
    expect(await read(doc.attachment({ conversation }, 'file-1'))).toEqual({
      state: 'file',
      type,
      bytes: bytes.length,
      by: 'ann',
    })
  })

  test.each([
    ['a program that calls itself a picture', 'MZ', 'not-attachable'],
    ['a page that would run', '<script>alert(1)</script>', 'not-attachable'],
    ['an older office document', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'has-macros'],
  ])('%s is not kept, and says why', async (_, begins, reason) => {
    const files = memoryFiles()
    const conversation = await newConversation()
    const name = file.uploadedAttachment('ann', { conversation }, 'file-1', 'me.jpg')
    const bytes = Buffer.concat([Buffer.from(begins, 'latin1'), Buffer.alloc(600)])
    await processUpload({ name, generation: files.put(name, bytes) }, uploadKinds, files)
    expect(files.paths()).toEqual([])
    expect(await read(doc.attachment({ conversation }, 'file-1'))).toEqual({
      state: 'failed',
      reason,
      by: 'ann',
    })
  })

  test.each([
    ['nobody known', null],
    ['an account that nobody can read', { role: 'client', name: ' ', email: 7 }],
  ])('of %s is taken away, even in a conversation of that id', async (_, account) => {
    const files = memoryFiles()
    const person = `ghost-${randomUUID()}`
    if (account) await firestore.doc(doc.person(person).path).set(account)
    await transaction(async (tx) =>
      tx.write(doc.conversation(person), aConversation({ client: person })),
    )
    const name = file.uploadedAttachment(person, { conversation: person }, 'file-1', 'me.jpg')
    await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
    expect(files.paths()).toEqual([])
    expect(await read(doc.attachment({ conversation: person }, 'file-1'))).toBeNull()
  })
})

describe('a file with a comment', () => {
  const attached = { id: 'picture-1', name: 'lamp.jpg', bytes: 9, size: { width: 3, height: 2 } }
  const said = aComment({ author: 'ann', text: '', attachments: [attached] })
  const tombstone = { ...said, attachments: [], deleted: true }
  /** A published gallery of Ann's with somebody of her family and a vendor. */
  const newHolder = async () => {
    const gallery = `gallery-${randomUUID()}`
    const members = { fay: 'family', vic: 'vendor' } as const
    await transaction(async (tx) =>
      tx.write(doc.gallery(gallery), aGallery({ members, viewers: ['fay', 'vic'] })),
    )
    return { gallery, comment: 'comment-of-ann-0001' }
  }
  const arrives = (
    files: MemoryFiles,
    of: { gallery: string; comment: string },
    person: string,
  ) => {
    const name = file.uploadedAttachment(person, of, 'picture-1', 'lamp.jpg')
    return { name, generation: files.put(name, picture) }
  }
  const write = (of: { gallery: string; comment: string }, value: typeof said) =>
    transaction(async (tx) => tx.write(doc.comment(of.gallery, of.comment), value))

  test.each(['ann', 'fay', 'les'])(
    'from %s is shown before its words are there',
    async (person) => {
      const files = memoryFiles()
      const of = await newHolder()
      await processUpload(arrives(files, of, person), uploadKinds, files)
      expect(files.paths()).toEqual([
        file.attachmentThumbnail(of, 'picture-1'),
        file.attachment(of, 'picture-1'),
      ])
      expect(await read(doc.attachment(of, 'picture-1'))).toMatchObject({ state: 'ready' })
    },
  )

  test.each([
    ['a stranger', 'eve', null],
    ['a vendor', 'vic', null],
    ['somebody else than its author', 'fay', said],
    ['its author, who has taken it back', 'ann', tombstone],
    ['its author, who had not named it', 'ann', { ...said, text: 'Hello', attachments: [] }],
  ])('from %s is taken away', async (_, person, there) => {
    const files = memoryFiles()
    const of = await newHolder()
    if (there) await write(of, there)
    await processUpload(arrives(files, of, person), uploadKinds, files)
    expect(files.paths()).toEqual([])
    expect(await read(doc.attachment(of, 'picture-1'))).toBeNull()
  })

  test.each([
    ['is taken back', tombstone],
    ['goes with its photo', undefined],
  ])('that %s while it is worked on leaves nothing behind', async (_, left) => {
    const memory = memoryFiles()
    const of = await newHolder()
    await write(of, said)
    const files: Files = {
      ...memory,
      load: async (path) => {
        if (left) await write(of, left)
        else await transaction(async (tx) => tx.delete(doc.comment(of.gallery, of.comment)))
        await onCommentChanged([of.gallery, of.comment], said, left, memory)
        return memory.load(path)
      },
    }
    await processUpload(arrives(memory, of, 'ann'), uploadKinds, files)
    expect(memory.paths()).toEqual([])
    expect(await read(doc.attachment(of, 'picture-1'))).toBeNull()
  })

  test('that is a program called .pdf is not kept', async () => {
    const files = memoryFiles()
    const of = await newHolder()
    const name = file.uploadedAttachment('ann', of, 'file-1', 'contract.pdf')
    const bytes = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)])
    await processUpload({ name, generation: files.put(name, bytes) }, uploadKinds, files)
    expect(files.paths()).toEqual([])
    expect(await read(doc.attachment(of, 'file-1'))).toMatchObject({
      state: 'failed',
      reason: 'not-attachable',
    })
  })
})

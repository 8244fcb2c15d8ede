import { addDays, dayIn, endOfDay, startOfDay } from '@portal/model/calendar'
import { newSelection } from '@portal/model/choosing'
import { downloadAddress } from '@portal/model/delivery'
import { aFinal, anInvoice, aStudio } from '@portal/model/examples'
import { endingOn } from '@portal/model/expiry'
import { type Gallery, proofAddress } from '@portal/model/gallery'
import { studioDesk } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { firestore, list, read, transaction } from '#platform/firestore'
import { prepareZip } from '../delivery/prepare-zip.ts'
import { ownedMedia } from '../registry/media.ts'
import { mediaFinder } from '../serving/find-media.ts'
import { galleryMemory } from '../media-access/gallery-memory.ts'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { aGalleryToChooseFrom } from '@portal/testing/arrange/a-gallery-to-choose-from'
import { archiveGallery } from './archive-gallery.ts'
import { expireGalleries } from './expire-galleries.ts'
import { publishGallery } from './publish-gallery.ts'
import { reopenGallery } from './reopen-gallery.ts'
import { stillEnding } from './still-ahead.ts'
import { setGalleryExpiry } from './set-gallery-expiry.ts'
import { submitSelection } from './submit-selection.ts'

const zone = 'Europe/Brussels'
withStudio(aStudio({ zone }))
afterEach(() => void vi.useRealTimers())

const day = addDays(dayIn(zone, new Date()), 60)
const hoursOn = (date: string, hour: number) =>
  new Date(startOfDay(zone, date).getTime() + hour * 3_600_000)
const before = (days: number, hour = 12) => hoursOn(addDays(day, -days), hour)

const ending = (to: Partial<Gallery> = {}) =>
  aGalleryToChooseFrom(20, { ...endingOn(day, zone), ...to })
const kindsIn = async (person: string) =>
  (await firestore.collection(`people/${person}/bell`).get()).docs
    .map((entry) => String(entry.get('kind')))
    .filter((kind) => kind.startsWith('gallery-'))
    .toSorted()
const warning = 'gallery-expires'

describe('the clock', () => {
  test('warns the client and the partner 14 and 3 days before, then archives, each once', async () => {
    const members = { pat: 'partner', fay: 'family' } as const
    const { id, person } = await ending({
      members,
      viewers: Object.keys(members),
      names: { pat: 'Pat', fay: 'Fay' },
    })
    const told = () => list(collection.bell('pat'), (all) => all.where('kind', '==', warning))
    const patBefore = (await told()).length
    const passing = async (now: Date) => {
      await expireGalleries(now)
      return kindsIn(person)
    }
    expect(await passing(before(15))).toEqual([])
    expect(await passing(before(14, 7))).toEqual([])
    expect(await passing(before(14))).toEqual([warning])
    expect(await passing(before(4))).toEqual([warning])
    expect(await passing(before(3))).toEqual([warning, warning])
    expect(await passing(before(0, 23))).toEqual([warning, warning])
    expect(await read(doc.gallery(id))).toMatchObject({ published: true })
    const over = endOfDay(zone, day)
    expect(await passing(over)).toEqual(['gallery-archived', warning, warning])
    expect(await passing(before(-30))).toHaveLength(3)
    expect(await read(doc.gallery(id))).toMatchObject({
      published: false,
      archivedAt: over,
      expiryDue: null,
    })
    expect((await read(doc.sheet(id, 0)))?.published).toBe(false)
    expect(await read(doc.letter(`gallery-expires-${id}-${day}-14-mail`))).toMatchObject({
      email: 'ann@example.com',
      data: { name: 'Ann Maes', package: 'The Wedding', date: day, download: '' },
    })
    expect((await told()).length - patBefore).toBe(2)
    expect(await list(collection.bell('fay'), (all) => all.where('kind', '==', warning))).toEqual(
      [],
    )
    expect(
      await read(doc.bellEntry(studioDesk, `gallery-over-${id}-${over.getTime()}`)),
    ).toMatchObject({ data: { name: 'Ann Maes', date: day } })
    const log = await firestore.collection('audit').where('person', '==', person).get()
    expect(log.docs.map((entry) => entry.get('event') as string)).toEqual(['gallery.archived'])
  })

  test('that slept, and then runs twice at once, tells and archives once', async () => {
    const [late, over] = await Promise.all([ending(), ending()])
    await setGalleryExpiry({ gallery: over.id, day: addDays(day, -20) }, les)
    await Promise.all([expireGalleries(before(2)), expireGalleries(before(2))])
    expect(await kindsIn(late.person)).toEqual([warning])
    expect(await kindsIn(over.person)).toEqual(['gallery-archived'])
    const log = await firestore.collection('audit').where('person', '==', over.person).get()
    const events = log.docs.map((entry) => entry.get('event') as string)
    expect(events.toSorted()).toEqual(['gallery.archived', 'gallery.expiry-changed'])
  })

  test('goes by the day as it is now', async () => {
    const { id, person } = await ending()
    await expireGalleries(before(14))
    await setGalleryExpiry({ gallery: id, day: addDays(day, 30) }, les)
    await expireGalleries(before(0))
    expect(await kindsIn(person)).toEqual([warning])
    const delivery = (await read(doc.letter(`gallery-expires-${id}-${day}-14-mail`)))!
    const heldBack = { ...delivery, notBefore: before(3) }
    const isLate = () =>
      transaction(
        async (tx) =>
          (await stillEnding(tx, { id: 'held-back', value: heldBack }, before(3))) === null,
      )
    expect(await isLate()).toBe(true)
    // Moved and moved back, it brings the next warning and not the first once more.
    await setGalleryExpiry({ gallery: id, day }, les)
    expect(await isLate()).toBe(false)
    await expireGalleries(before(13))
    expect(await kindsIn(person)).toEqual([warning])
    await expireGalleries(before(3))
    expect(await kindsIn(person)).toEqual([warning, warning])
    await setGalleryExpiry({ gallery: id, day: null }, les)
    await expireGalleries(before(-30))
    expect(await read(doc.gallery(id))).toMatchObject({ published: true, expiresAt: null })
  })
})

test('what is archived is out of reach within a minute, and Les’s still; reopened it is as it was', async () => {
  const { id, person, client } = await aGalleryToChooseFrom(1, {
    finals: 1,
    selection: { ...newSelection, state: 'submitted' },
  })
  await transaction(async (tx) => {
    tx.write(doc.final(id, 'p0'), aFinal())
    tx.write(doc.invoice(id), anInvoice({ booking: id, client: person, status: 'paid' }))
  })
  vi.useFakeTimers({ toFake: ['Date'], now: new Date() })
  const find = mediaFinder(ownedMedia, { memory: galleryMemory(), files: memoryFiles() })
  const asked = { session: 'here', expires: Number.MAX_SAFE_INTEGER }
  const her = { ...asked, person: person, role: 'client' } as const
  const addresses = [proofAddress(id, 'p0', 480), downloadAddress(id, 'p0', 'print')]
  const reached = async (pass: Parameters<typeof find>[1]) =>
    (await Promise.all(addresses.map((address) => find(address, pass)))).map(
      (found) => found !== null && 'path' in found,
    )
  const zip = () => prepareZip({ gallery: id, what: 'all', size: 'web' }, client)
  expect(await reached(her)).toEqual([true, true])

  const archiving = { gallery: id, reason: 'A year has passed.' }
  for (const _ of [1, 2]) await archiveGallery(archiving, les)
  expect(await kindsIn(person)).toContain('gallery-archived')
  vi.setSystemTime(Date.now() + 30_000)
  expect(await reached(her)).toEqual([false, false])
  expect(await reached({ ...asked, person: 'les', role: 'admin' })).toEqual([true, true])
  await expect(zip()).rejects.toMatchObject({ code: 'gallery-archived' })
  await expect(
    submitSelection({ gallery: id, seenChosen: 1, seenExtras: 0 }, client),
  ).rejects.toMatchObject({ code: 'gallery-archived' })
  await expect(publishGallery({ gallery: id }, les)).rejects.toMatchObject({
    code: 'gallery-archived',
  })
  await expect(setGalleryExpiry({ gallery: id, day }, les)).rejects.toMatchObject({
    code: 'gallery-archived',
  })

  const opening = { gallery: id, day }
  for (const _ of [1, 2]) await reopenGallery(opening, les)
  expect(await reached(her)).toEqual([true, true])
  expect(await zip()).toEqual({ zip: expect.any(String) as string })
  expect(await read(doc.gallery(id))).toMatchObject({
    published: true,
    archivedAt: null,
    ...endingOn(day, zone),
    selection: { ...newSelection, state: 'submitted' },
  })
  expect((await read(doc.sheet(id, 0)))?.published).toBe(true)
  const log = await firestore.collection('audit').where('person', '==', person).get()
  const events = log.docs.map((entry) => entry.get('event') as string)
  expect(events.filter((event) => /archived|taken-out/.test(event)).toSorted()).toEqual([
    'gallery.archived',
    'gallery.taken-out',
  ])
})

test('publishing sets the last day, unless Les has set one before', async () => {
  await transaction(async (tx) => tx.write(doc.studio(), aStudio({ zone, galleryDays: 100 })))
  const hidden = { published: false }
  const [plain, set] = await Promise.all([
    aGalleryToChooseFrom(0, hidden),
    aGalleryToChooseFrom(0, hidden),
  ])
  await setGalleryExpiry({ gallery: set.id, day }, les)
  expect(await read(doc.gallery(set.id))).toMatchObject({ expiryDue: null })
  for (const { id } of [plain, set]) await publishGallery({ gallery: id }, les)
  const today = dayIn(zone, new Date())
  expect(await read(doc.gallery(plain.id))).toMatchObject(endingOn(addDays(today, 100), zone))
  expect(await read(doc.gallery(set.id))).toMatchObject(endingOn(day, zone))
})

test.each([
  [
    'archive what is not published',
    { published: false },
    archiveGallery,
    { reason: null },
    'not-published',
  ],
  [
    'reopen what is not published',
    { published: false },
    reopenGallery,
    { day: null },
    'not-published',
  ],
  [
    'reopen until yesterday',
    { published: false, archivedAt: new Date() },
    reopenGallery,
    { day: '2026-01-01' },
    'deadline-past',
  ],
  ['end yesterday', {}, setGalleryExpiry, { day: '2026-01-01' }, 'deadline-past'],
])('Les cannot %s', async (_, changes, call, input, code) => {
  const { id } = await aGalleryToChooseFrom(0, changes)
  await expect(call({ gallery: id, ...input }, les)).rejects.toMatchObject({ code })
})

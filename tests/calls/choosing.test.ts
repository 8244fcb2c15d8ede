import { randomUUID } from 'node:crypto'
import { aGallery, anInvoice, aSheet } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { deleteApp } from 'firebase/app'
import { type Firestore, setLogLevel, terminate } from 'firebase/firestore'
import { afterAll, expect, test } from 'vitest'
import { serverTime, set } from '../../web/src/firebase/writes.ts'
import { commitTo, signInDevice } from '../chat/client.ts'
import { anApprovedBooking, instance, useAdmin, workingDay } from './actors.ts'

// Refusals are what these tests are about; the SDK need not print each one.
setLogLevel('silent')
const admin = useAdmin()
const open: Firestore[] = []
afterAll(async () => {
  for (const firestore of open) {
    await terminate(firestore)
    await deleteApp(firestore.app)
  }
})

let galleries = 0

/** A published gallery of 60 with a client who has as many devices as wished. */
async function aGalleryOnDevices(count: number, maximum = 20) {
  // On days that no other file fills: a day has room for two shoots.
  const day = workingDay(350 + 7 * (galleries += 1))
  const { client, les, booking } = await anApprovedBooking(day)
  const photo = { name: 'LES.jpg', width: 6, height: 4, hash: '', takenAt: new Date(0) }
  const photos = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}`, photo]))
  const owner = { booking, client: client.id }
  const choosing = { minimum: 1, included: 10, maximum, deadline: null, extraPrice: 2_500 }
  await admin().write(doc.gallery(booking), aGallery({ ...owner, ready: 60, choosing }))
  await admin().write(doc.invoice(booking), anInvoice(owner))
  await admin().write(
    doc.sheet(booking, 0),
    aSheet({ gallery: booking, client: client.id, photos }),
  )
  const devices = await Promise.all(
    Array.from({ length: count }, async () => {
      const device = await signInDevice(instance, admin(), randomUUID(), client.id, 'client')
      const firestore = device.open()
      open.push(firestore)
      return firestore
    }),
  )
  const heart = (device: Firestore, photos: string[]) =>
    commitTo(device, [
      set(doc.picks(booking, client.id), { photos, locked: false, updatedAt: serverTime() }),
    ]).then(
      () => true,
      (error: { code?: string }) => {
        expect(error.code).toBe('permission-denied')
        return false
      },
    )
  const stored = () => admin().read(doc.picks(booking, client.id))
  const submit = async (seenChosen: number) =>
    client.call('submitSelection', {
      gallery: booking,
      seenChosen,
      seenExtras: Math.max(0, seenChosen - 10) * 2_500,
    })
  return { booking, les, devices, heart, stored, submit }
}

const first = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`)

test('50 hearts written at once never come to more than the maximum', async () => {
  const { devices, heart, stored } = await aGalleryOnDevices(5)
  const written = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const device = devices[index % devices.length]
      if (!device) throw new Error('no device')
      const count = 1 + ((index * 7) % 40)
      return { count, kept: await heart(device, first(count)) }
    }),
  )
  for (const { count, kept } of written) expect(kept, `${count} hearts`).toBe(count <= 20)
  expect((await stored()).photos.length).toBeLessThanOrEqual(20)
})

test('a heart that races with submitting is submitted with the others or refused', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { booking, devices, heart, stored, submit } = await aGalleryOnDevices(1)
    const [device] = devices
    if (!device) throw new Error('no device')
    expect(await heart(device, first(11))).toBe(true)
    // The heart comes before, during and after the submission.
    const [kept, answer] = await Promise.all([
      new Promise((resolve) => setTimeout(resolve, round * 12)).then(() =>
        heart(device, first(12)),
      ),
      submit(11),
    ])
    const gallery = await admin().read(doc.gallery(booking))
    const picks = await stored()
    const added = await admin()
      .firestore.collection(collection.invoices().path)
      .where('booking', '==', booking)
      .where('addition', '==', 'extras')
      .get()
    const extras = added.docs.reduce((sum, one) => sum + Number(one.get('total')), 0)
    if (answer.ok) {
      expect(kept).toBe(false)
      expect(gallery.selection).toMatchObject({ state: 'submitted', chosen: 11 })
      expect(picks).toMatchObject({ photos: first(11), locked: true })
      expect(extras).toBe(2_500)
    } else {
      expect(answer).toMatchObject({ code: 'selection-changed' })
      expect(kept).toBe(true)
      expect(gallery.selection.state).toBe('open')
      expect(picks).toMatchObject({ photos: first(12), locked: false })
      expect(extras).toBe(0)
    }
  }
})

test('after submitting no device can change a heart, after reopening each can', async () => {
  const { booking, les, devices, heart, stored, submit } = await aGalleryOnDevices(2)
  const [one, two] = devices
  if (!one || !two) throw new Error('no device')
  await heart(one, first(3))
  expect(await submit(3)).toEqual({ ok: true, output: { chosen: 3, extras: 0 } })
  expect(await Promise.all([heart(one, first(4)), heart(two, [])])).toEqual([false, false])
  await les.call('reopenSelection', { gallery: booking, words: 'Once more.', deadline: null })
  expect(await heart(two, first(4))).toBe(true)
  expect(await stored()).toMatchObject({ photos: first(4), locked: false })
})

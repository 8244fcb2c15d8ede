import { join } from 'node:path'
import { collection, doc, file } from '@portal/model/paths'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { Admin } from '../local/src/demo/admin.ts'
import { callApi, idTokenOf } from '../local/src/demo/call.ts'
import { les } from '../local/src/demo/people.ts'
import { ensureStills, stills } from '../local/src/demo/stills/stills.ts'
import { cache } from '../local/src/platform/folders.ts'
import type { Instance } from '../local/src/platform/instance.ts'
import { waitUntil } from '../local/src/platform/process.ts'
import { openBrowser } from '../tests/browser.ts'
import { devices, signInAs } from '../tests/e2e/steps.ts'
import { atLeast, atMost, type BenchRow, median, shown } from './row.ts'

const gallery = 'demo-booking-of-dina'
const rounds = 5
const many = 500
/** As many at once as the upload room sends. */
const lanes = 4

/**
 * Seconds from the last byte of a 24 MP photograph until it is painted on the client's phone, Les
 * showing it the moment it is there.
 */
async function untilVisible(
  { instance, admin }: { instance: Instance; admin: Admin },
  page: Page,
  still: string,
  round: number,
) {
  const name = `LES_9${String(round).padStart(3, '0')}.jpg`
  const destination = file.uploadedProof('les', gallery, `bench-visible-${round}`, name)
  const seen = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const check = () => {
          const picture = document.querySelector<HTMLImageElement>(
            `[data-photo] img[alt="${wanted}"]`,
          )
          if (picture?.complete && picture.naturalWidth > 0) resolve(Date.now())
          else requestAnimationFrame(check)
        }
        check()
      }),
    name,
  )
  await admin.bucket.upload(still, { destination, metadata: { contentType: 'image/jpeg' } })
  const sent = Date.now()
  const isWaiting = async () => {
    const aside = await admin.firestore.doc(doc.aside(gallery).path).get()
    return Object.hasOwn(
      (aside.get('hidden') as object | undefined) ?? {},
      `bench-visible-${round}`,
    )
  }
  await waitUntil(isWaiting, 60_000, 'the photograph did not become ready')
  await callApi(instance, await idTokenOf(instance, les), 'showNewPhotos', { gallery })
  return ((await seen) - sent) / 1_000
}

/** Sends many small photographs, each other bytes; answers the seconds until all are to be seen. */
async function sendMany(admin: Admin): Promise<{ seconds: number; visible: number }> {
  const numbers = Array.from({ length: many }, (_, number) => number).values()
  const before = (await admin.read(doc.gallery(gallery))).ready
  const began = Date.now()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const number of numbers) {
        const bytes = await sharp({
          create: {
            width: 1_200 + number,
            height: 800,
            channels: 3,
            background: { r: number % 256, g: (number * 7) % 256, b: 90 },
          },
        })
          .jpeg()
          .toBuffer()
        const id = `bench-many-${number}`
        await admin.bucket
          .file(file.uploadedProof('les', gallery, id, `MANY_${number}.jpg`))
          .save(bytes, { contentType: 'image/jpeg' })
      }
    }),
  )
  await waitUntil(
    async () => (await admin.read(doc.gallery(gallery))).ready === before + many,
    600_000,
    'not all photographs became ready',
  )
  const seconds = (Date.now() - began) / 1_000
  const { docs } = await admin.firestore.collection(collection.sheets(gallery).path).get()
  const ids = docs.flatMap((sheet) => Object.keys(sheet.get('photos') as object))
  return { seconds, visible: ids.filter((id) => id.startsWith('bench-many-')).length }
}

/** From a file in the bucket to a picture on another screen, through the emulators. */
export async function uploads(
  instance: Instance,
  admin: Admin,
  detail: (words: string) => void,
): Promise<BenchRow[]> {
  const site = `http://localhost:${instance.ports.site}`
  const folder = join(cache, 'stills')
  const [still] = stills
  if (!still) throw new Error('there are no stills')
  await ensureStills(folder, [still.name])
  await admin.firestore.doc(doc.gallery(gallery).path).update({ published: true })
  const browser = await openBrowser()
  try {
    const page = await (await browser.newContext(devices.phone)).newPage()
    await signInAs(page, site, 'Dina')
    await page.goto(`${site}/portal/gallery/${gallery}`)
    const times: number[] = []
    // The first one wakes the worker and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      detail(`photograph ${round} of ${rounds}`)
      const seconds = await untilVisible({ instance, admin }, page, join(folder, still.name), round)
      if (round > 0) times.push(seconds)
    }
    detail(`${many} photographs`)
    // Before it is published what arrives is on the contact sheets at once.
    await admin.firestore.doc(doc.gallery(gallery).path).update({ published: false })
    const { seconds, visible } = await sendMany(admin)
    await admin.firestore.doc(doc.gallery(gallery).path).update({ published: true })
    return [
      atMost('upload → visible on the other screen', median(times), 's', 1.5),
      atLeast(`upload: ${many} small photographs, to be seen`, visible, 'photos', many),
      shown(`upload: ${many} small photographs, until the last`, seconds, 's'),
    ]
  } finally {
    await browser.close()
  }
}

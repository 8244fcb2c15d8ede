import { join } from 'node:path'
import { aGallery, aPhoto, aSheet } from '@portal/model/examples'
import { photosOf, photosPerSheet, proofEdges, type Sheet } from '@portal/model/gallery'
import { doc, file } from '@portal/model/paths'
import type { Browser, CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Admin } from '../local/src/demo/admin.ts'
import { ensureStills, stills } from '../local/src/demo/stills/stills.ts'
import { cache } from '../local/src/platform/folders.ts'
import type { Instance } from '../local/src/platform/instance.ts'
import { openBrowser } from '../tests/browser.ts'
import { devices, signInAs } from '../tests/e2e/steps.ts'
import { layOutRows } from '../web/src/ui/wall/lay-out-rows.ts'
import { readsOf } from './reads.ts'
import { atMost, type BenchRow, median, shown } from './row.ts'

const photographs = 2_000
const included = 20
const gallery = 'demo-booking-of-dina'

/** Widths and heights as a wedding has them: most across, some upright, a few square. */
const frames = [
  { width: 6_000, height: 4_000 },
  { width: 4_000, height: 6_000 },
  { width: 6_000, height: 4_000 },
  { width: 6_000, height: 3_376 },
  { width: 4_000, height: 4_000 },
] as const
const frameOf = (index: number) => frames[index % frames.length] ?? frames[0]
const idOf = (index: number) => `bench-photograph-${String(index).padStart(4, '0')}`

/** Dina's gallery with 2,000 photographs, published; each has a picture of its own address. */
async function fill(admin: Admin, detail: (words: string) => void): Promise<Sheet[]> {
  const known = await admin.read(doc.gallery(gallery))
  const sheets = Array.from({ length: photographs / photosPerSheet }, (_, sheet) =>
    aSheet({
      gallery,
      client: known.client,
      photos: Object.fromEntries(
        Array.from({ length: photosPerSheet }, (__, place) => {
          const index = sheet * photosPerSheet + place
          const name = `LES_${String(index + 1).padStart(4, '0')}.jpg`
          const takenAt = new Date(Date.UTC(2026, 5, 1, 10) + index * 20_000)
          // A photograph's own shades, as many bytes as others have.
          const hash = '3OcRJYB4d3h/iIeHeEh3eIhw+j3A'
          return [idOf(index), { name, ...frameOf(index), hash, takenAt }]
        }),
      ),
    }),
  )
  const writer = admin.firestore.bulkWriter()
  for (const [number, sheet] of sheets.entries())
    void writer.set(admin.firestore.doc(doc.sheet(gallery, number).path), sheet)
  for (let index = 0; index < photographs; index += 1)
    void writer.set(
      admin.firestore.doc(doc.photo(gallery, idOf(index)).path),
      aPhoto({ sheet: Math.floor(index / photosPerSheet) }),
    )
  await writer.close()
  await admin.write(
    doc.gallery(gallery),
    aGallery({
      ...known,
      published: true,
      choosing: {
        minimum: included,
        included,
        maximum: included,
        deadline: null,
        extraPrice: null,
      },
      closesAt: null,
      ready: photographs,
      sheets: sheets.map(() => photosPerSheet),
    }),
  )
  const folder = join(cache, 'stills')
  const [still] = stills
  if (!still) throw new Error('there are no stills')
  await ensureStills(folder, [still.name])
  for (const edge of proofEdges) {
    const proofs = await Promise.all(
      frames.map(({ width, height }) =>
        sharp(join(folder, still.name))
          .resize(
            Math.round((edge * width) / Math.max(width, height)),
            Math.round((edge * height) / Math.max(width, height)),
          )
          .webp({ quality: 76 })
          .toBuffer(),
      ),
    )
    // Nobody opens more than the first few large in this walk.
    const count = edge === 480 ? photographs : 40
    for (let from = 0; from < count; from += 25) {
      detail(`${from} of ${count} pictures of ${edge} px`)
      await Promise.all(
        Array.from({ length: Math.min(25, count - from) }, (_, step) => {
          const path = file.proof(gallery, idOf(from + step), edge)
          const proof = proofs[(from + step) % frames.length] ?? Buffer.alloc(0)
          return admin.bucket.file(path).save(proof, { contentType: 'image/webp' })
        }),
      )
    }
  }
  return sheets
}

/** The middle (ms) of how long the justified grid takes, laid out anew each time. */
function layoutTime(sheets: readonly Sheet[], width: number): number {
  const photos = photosOf(sheets, { order: 'captured', sets: [] })
  const times = Array.from({ length: 60 }, () => {
    const began = performance.now()
    layOutRows(photos, width)
    return performance.now() - began
  })
  return median(times.slice(10))
}

/** Flings to the end and back in a page that is open: most pictures at once, longest task (ms). */
async function fling(page: Page): Promise<{ nodes: number; longest: number }> {
  return page.evaluate(async () => {
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    let nodes = 0
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const end = document.documentElement.scrollHeight
    for (const way of [1, -1])
      for (let step = 0; step <= 120; step += 1) {
        const fraction = way === 1 ? step / 120 : 1 - step / 120
        scrollTo(0, end * fraction)
        await nextFrame()
        nodes = Math.max(nodes, document.querySelectorAll('[data-photo] img').length)
      }
    await new Promise((resolve) => setTimeout(resolve, 300))
    observer.disconnect()
    return { nodes, longest }
  })
}

/** A phone of a few years ago in a train: four times slower, 1.6 Mbps, 150 ms. */
async function slowDown(session: CDPSession): Promise<void> {
  const bytes = (1.6 * 1_000_000) / 8
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  })
}

/** Seconds to the largest paint of the open gallery, on that phone, caches as a first visit. */
async function largestPaint(browser: Browser, site: string): Promise<number> {
  const context = await browser.newContext({ ...devices.phone, serviceWorkers: 'block' })
  try {
    const before = await context.newPage()
    await signInAs(before, site, 'Dina')
    await before.close()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await slowDown(session)
    await page.goto(`${site}/portal/gallery/${gallery}`, { timeout: 60_000 })
    await page.locator('[data-photo] img').first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(6_000)
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve((list.getEntries().at(-1)?.startTime ?? 0) / 1_000),
          ).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          })
        }),
    )
  } finally {
    await context.close()
  }
}

/** From the open gallery to a submitted choice, counted by doing it: each tap is one. */
async function tapsToChoose(page: Page): Promise<number> {
  let taps = 0
  const tap = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().tap()
    taps += 1
  }
  for (let index = 0; index < included; index += 1)
    await tap(`Choose LES_${String(index + 1).padStart(4, '0')}.jpg`)
  await page.locator('output').getByText(`${included} of ${included}`, { exact: true }).waitFor()
  await tap('Submit')
  await tap('Submit my choice')
  await page.getByText('Submitted', { exact: true }).waitFor()
  return taps
}

/** The client's gallery of 2,000 photographs on a phone. */
export async function galleryOfThousands(
  instance: Instance,
  admin: Admin,
  detail: (words: string) => void,
): Promise<BenchRow[]> {
  const site = `http://localhost:${instance.ports.site}`
  const sheets = await fill(admin, detail)
  const browser = await openBrowser()
  try {
    detail('reads')
    const reads = await readsOf(browser, site, 'Dina', `/portal/gallery/${gallery}`, '[data-photo]')
    const own = reads.filter((path) => /^(galleries|invoices)\//.test(path))
    detail('largest paint, three times')
    const paints: number[] = []
    for (let run = 0; run < 3; run += 1) paints.push(await largestPaint(browser, site))
    const page = await (await browser.newContext(devices.phone)).newPage()
    await signInAs(page, site, 'Dina')
    await page.goto(`${site}/portal/gallery/${gallery}`)
    await page.locator('[data-photo] img').first().waitFor()
    detail('flinging')
    const { nodes, longest } = await fling(page)
    detail('choosing')
    const taps = await tapsToChoose(page)
    return [
      atMost('gallery of 2,000: reads, her hearts among them', own.length, 'documents', 7),
      shown('gallery of 2,000: reads with everything around it', reads.length, 'documents'),
      atMost('gallery of 2,000: pictures in the page at any offset', nodes, 'nodes', 120),
      atMost('gallery of 2,000: longest task while flinging', longest, 'ms', 50),
      atMost('gallery of 2,000: layout, phone', layoutTime(sheets, 390), 'ms', 2),
      shown('gallery of 2,000: layout, desktop', layoutTime(sheets, 1_400), 'ms'),
      atMost('gallery of 2,000: LCP at CPU ÷ 4, 1.6 Mbps, 150 ms', median(paints), 's', 3.5),
      atMost('choosing: taps for 20 hearts, submitted', taps, 'taps', 22),
    ]
  } finally {
    await browser.close()
  }
}

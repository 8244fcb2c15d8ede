import { createHash, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newSelection } from '@portal/model/choosing'
import { downloadLimits, newRelease, sameDownloadMs, zipAddress } from '@portal/model/delivery'
import { aStudio } from '@portal/model/examples'
import { collection, doc, file } from '@portal/model/paths'
import type { MediaPass } from '@portal/model/media'
import express from 'express'
import type { Request } from 'firebase-functions/https'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { les as admin } from '@portal/testing/arrange/actors'
import { auth, type UserRecord } from '#platform/auth'
import { list, read, transaction } from '#platform/firestore'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import {
  aGalleryToDeliver,
  type GalleryToDeliver,
  inkOn,
  letOut,
  proofColour,
} from '@portal/testing/arrange/a-gallery-to-deliver'
import { buildZipPart } from '../delivery/build-zip-part.ts'
import { prepareZip } from '../delivery/prepare-zip.ts'
import { sealPass } from './media-pass.ts'
import { ownedMedia } from '../registry/media.ts'
import { mediaServer } from './serve-media.ts'
import { signedInHere } from '@portal/testing/arrange/signed-in'
import { withStudio } from '@portal/testing/arrange/with-studio'

withStudio(aStudio())

const key = 'a key of more than 32 characters, for tests'
const colour = '#a01010'
const name = 'Anna “é” 🎉-Edit.jpg'
const final = await plainJpeg(600, 400, colour)
let gallery: GalleryToDeliver
let zip: string
let waiting: string
let server: Server
let site: string
let serve: ReturnType<typeof mediaServer>

beforeAll(async () => {
  const app = express()
  app.use((request, response) => serve(request as unknown as Request, response))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  gallery = await aGalleryToDeliver('Anna “é” 🎉.jpg', 'LES_0002.jpg')
  await gallery.drop(name, final)
  waiting = await gallery.drop('nobody knows.jpg', final)
  const asked = { gallery: gallery.id, what: 'all', size: 'print' }
  ;({ zip } = (await prepareZip(asked, admin)) as { zip: string })
  await buildZipPart({ gallery: gallery.id, zip, part: 0 }, gallery.files)
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(async () => {
  serve = mediaServer(ownedMedia, gallery.files)
  vi.stubEnv('MEDIA_COOKIE_KEY', key)
  const shown = { published: true, members: {}, viewers: [] }
  await gallery.change({ selection: newSelection, release: newRelease, ...shown })
  await gallery.pay('partly-paid')
  await transaction(async (tx) => {
    const members = ['partner', 'vendor', 'family'].map((role) => `m-${role}`)
    for (const person of [gallery.client, 'eve', ...members]) signedInHere(tx, person)
    signedInHere(tx, 'les', 'admin')
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const passOf = (person: string, role: MediaPass['role']) =>
  `__session=${sealPass({ person, role, session: 'here', expires: Math.floor(Date.now() / 1_000) + 300 }, key)}`
const owner = () => passOf(gallery.client, 'client')
const get = (path: string, cookie: string, headers: Record<string, string> = {}) =>
  fetch(site + path, { headers: { cookie, ...headers }, redirect: 'manual' })
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

/** Every address that can be made of what somebody may know, and of what is in the bucket. */
function everyAddress(): string[] {
  const kinds = ['proofs', 'before', 'finals', 'downloads', 'zips', 'arrivals', 'originals']
  const guessed = ['print', 'files', 'references', 'chat', 'final']
  const ids = ['p0', 'p1', zip, waiting]
  const ends = ['480', '2048', 'web', 'tile', 'print', '0', '6000', '']
  const derived = [...kinds, ...guessed].flatMap((kind) =>
    ids.flatMap((id) => ends.map((end) => `/media/${kind}/${gallery.id}/${id}/${end}`)),
  )
  const stored = gallery.files.paths().flatMap((path) => [`/media/${path}`, `/${path}`])
  return [...derived, ...stored]
}

/** Asks at each address; what is not answered with 404 is listed with its status. */
async function crawl(cookie: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  const answers = await Promise.all(
    everyAddress().map(async (path) => {
      const answer = await get(path, cookie)
      return { path, answer, bytes: await bytesOf(answer) }
    }),
  )
  for (const { path, answer, bytes } of answers) {
    if (answer.status === 404) continue
    found[path.replace(`/media/`, '').replace(`${gallery.id}/`, '')] = answer.status
    if (answer.headers.get('content-type') !== 'image/webp') continue
    if (path.includes('/finals/')) {
      expect(await inkOn(bytes, colour), path).toBe(0)
      continue
    }
    const shown = path.includes('/proofs/') && path.includes('/p0/') ? colour : proofColour
    const ink = await inkOn(bytes, path.includes('/arrivals/') ? colour : shown)
    expect(ink, path).toBeGreaterThan(0.01)
    expect(ink, path).toBeLessThan(0.5)
  }
  return found
}

const watermarked = {
  'proofs/p0/480': 200,
  'proofs/p0/2048': 200,
  'proofs/p1/480': 200,
  'proofs/p1/2048': 200,
  'before/p0/480': 200,
  'before/p0/2048': 200,
}
const behindTheGate = [
  'finals/p0/web',
  'finals/p1/web',
  'finals/p0/tile',
  'finals/p1/tile',
  'downloads/p0/web',
  'downloads/p0/print',
  'downloads/p1/web',
  'downloads/p1/print',
]
const open = () => ({
  ...watermarked,
  'finals/p0/web': 200,
  'finals/p0/tile': 200,
  'downloads/p0/web': 200,
  'downloads/p0/print': 200,
  [`zips/${zip}/0`]: 200,
})

describe('of all addresses there are, with everything derived and guessed', () => {
  test('a stranger without a pass learns nothing', async () => {
    const answers = await Promise.all(everyAddress().map((path) => get(path, '')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  })

  test('another client has none, also when the gate is open', async () => {
    await letOut(gallery)
    expect(await crawl(passOf('eve', 'client'))).toEqual({})
  })

  test('before release its client sees the watermark on every pixel that is given', async () => {
    const found = await crawl(owner())
    for (const [path, status] of Object.entries(found))
      if (status === 200) expect(Object.keys(watermarked), path).toContain(path)
      else expect(status, path).toBe(403)
    expect(found).toMatchObject(watermarked)
    for (const path of behindTheGate) expect(found[path], path).toBe(403)
    expect(found[`zips/${zip}/0`]).toBe(403)
  })

  test('after release they have the finals as well, and nothing else', async () => {
    await letOut(gallery)
    expect(await crawl(owner())).toEqual(open())
  })

  test.each([
    ['partner', [403, 200]],
    ['family', [404, 404]],
  ] as const)(
    'a %s looks at finals once they are released, and downloads them where they are theirs',
    async (role, taken) => {
      const member = `m-${role}`
      await gallery.change({ members: { [member]: role }, viewers: [member] })
      const statusOf = async (path: string) =>
        (await get(`/media/${path}`, passOf(member, 'client'))).status
      const look = ['tile', 'web'].map((size) => `finals/${gallery.id}/p0/${size}`)
      const take = ['web', 'print'].map((size) => `downloads/${gallery.id}/p0/${size}`)
      const statuses = (paths: string[]) => Promise.all(paths.map(statusOf))
      expect(await statuses([...look, ...take])).toEqual([403, 403, taken[0], taken[0]])
      await letOut(gallery)
      expect(await statuses(look)).toEqual([200, 200])
      expect(await statuses(take)).toEqual([taken[1], taken[1]])
      expect(await statusOf(`proofs/${gallery.id}/p0/480`)).toBe(200)
    },
  )

  test('a hidden photo is in nobody’s reach, whatever is released', async () => {
    await letOut(gallery)
    const aside = doc.aside(gallery.id)
    const { p0 } = (await read(doc.sheet(gallery.id, 0)))?.photos ?? {}
    await transaction(async (tx) =>
      tx.write(aside, { hidden: { p0: { ...p0!, sheet: 0, hearts: [] } }, deleted: {} }),
    )
    const found = Object.keys(await crawl(owner()))
    expect(found.filter((path) => path.includes('/p0/'))).toEqual([])
    await transaction(async (tx) => tx.delete(aside))
  })

  test('Les has what he has to decide about besides, and no originals', async () => {
    expect(await crawl(passOf('les', 'admin'))).toEqual({
      ...open(),
      [`arrivals/${waiting}/480`]: 200,
    })
  })
})

describe('a download', () => {
  const print = () => `/media/downloads/${gallery.id}/p0/print`
  const entries = () => list(collection.downloads(gallery.id))

  test('is the bytes of the final under its real name, kept by nobody on the way', async () => {
    await letOut(gallery)
    const answer = await get(print(), owner())
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'content-disposition':
        'attachment; filename="Anna ___ __-Edit.jpg"; ' +
        "filename*=UTF-8''Anna%20%E2%80%9C%C3%A9%E2%80%9D%20%F0%9F%8E%89-Edit.jpg",
    })
    expect(await bytesOf(answer)).toEqual(final)
  })

  test('says what is missing, and opens the moment it is there', async () => {
    const answer = await get(print(), owner())
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      error: 'gate-closed',
      missing: ['submit', 'pay'],
      message: expect.stringContaining('not open'),
    })
    await letOut(gallery)
    expect((await get(print(), owner())).status).toBe(200)
  })

  test.each([
    ['a refund', () => gallery.pay('partly-paid')],
    ['a withdrawal', () => gallery.change({ release: { ...newRelease, decision: 'withdrawn' } })],
    ['reopening', () => gallery.change({ selection: { ...newSelection, state: 'reopened' } })],
    ['hiding the gallery', () => gallery.change({ published: false })],
  ])('is out of reach half a minute after %s', async (_, act) => {
    await letOut(gallery)
    vi.useFakeTimers({ toFake: ['Date'] })
    const cookie = owner()
    const paths = [
      print(),
      `/media/finals/${gallery.id}/p0/web`,
      `/media/finals/${gallery.id}/p0/tile`,
      zipAddress(gallery.id, zip, 0),
    ]
    for (const path of paths) expect((await get(path, cookie)).status).toBe(200)
    await act()
    vi.setSystemTime(Date.now() + 30_000)
    for (const path of paths) expect((await get(path, cookie)).status).not.toBe(200)
  })

  test('that broke off goes on where it was, also over the turn of ten minutes, and is one entry of the log', async () => {
    await letOut(gallery)
    const turn = Math.ceil(Date.now() / sameDownloadMs + 3) * sameDownloadMs
    vi.useFakeTimers({ toFake: ['Date'], now: turn - 1_000 })
    const path = zipAddress(gallery.id, zip, 0)
    const whole = await bytesOf(await get(path, passOf('les', 'admin')))
    const half = Math.floor(whole.length / 2)
    const first = await get(path, owner(), { range: `bytes=0-${half - 1}` })
    const etag = first.headers.get('etag') ?? ''
    vi.setSystemTime(turn + 1_000)
    const onwards = { range: `bytes=${half}-`, 'if-range': etag }
    const rest = await get(path, owner(), onwards)
    expect([first.status, rest.status]).toEqual([206, 206])
    expect(Buffer.concat([await bytesOf(first), await bytesOf(rest)])).toEqual(whole)
    const taken = async () =>
      (await entries())
        .map(({ value }) => value)
        .filter(({ at }) => at.getTime() >= turn - 1_000)
        .filter(({ person, what }) => person === gallery.client && what.kind === 'zip')
    expect(await taken()).toEqual([
      {
        person: gallery.client,
        what: { kind: 'zip', files: 1, size: 'print' },
        name: 'The Wedding.zip',
        at: new Date(turn - 1_000),
      },
    ])
    expect((await read(doc.booking(gallery.id)))?.stage).toBe('delivered')
    vi.setSystemTime(turn - 1_000 + sameDownloadMs)
    await bytesOf(await get(path, owner(), onwards))
    expect(await taken()).toHaveLength(2)
  })

  test('costs nothing to ask about', async () => {
    await letOut(gallery)
    const before = await read(doc.downloadQuota(gallery.client))
    const answer = await fetch(site + print(), { method: 'HEAD', headers: { cookie: owner() } })
    expect([answer.status, answer.headers.get('content-length')]).toEqual([
      200,
      String(final.length),
    ])
    expect(await read(doc.downloadQuota(gallery.client))).toEqual(before)
  })

  test('counts also where a final is only looked at, without an entry; tiles and Les’s own looks do not', async () => {
    await letOut(gallery)
    const path = `/media/finals/${gallery.id}/p0/web`
    const before = await entries()
    await transaction(async (tx) => tx.delete(doc.downloadQuota(gallery.client)))
    const answer = await get(path, owner())
    const { length } = await bytesOf(answer)
    expect(await read(doc.downloadQuota(gallery.client))).toMatchObject({
      requests: 1,
      bytes: length,
    })
    const etag = answer.headers.get('etag') ?? ''
    expect((await get(path, owner(), { 'if-none-match': etag })).status).toBe(304)
    expect(await read(doc.downloadQuota(gallery.client))).toMatchObject({ requests: 1 })
    const tile = await get(`/media/finals/${gallery.id}/p0/tile`, owner())
    expect([tile.status, tile.headers.get('cache-control')]).toEqual([
      200,
      answer.headers.get('cache-control'),
    ])
    expect(await read(doc.downloadQuota(gallery.client))).toMatchObject({ requests: 1 })
    const quotaOfLes = await read(doc.downloadQuota('les'))
    expect((await get(path, passOf('les', 'admin'))).status).toBe(200)
    expect(await read(doc.downloadQuota('les'))).toEqual(quotaOfLes)
    expect(await entries()).toEqual(before)
  })

  test('is refused with a sentence when somebody has taken too much', async () => {
    await letOut(gallery)
    const soon = new Date(Date.now() + 30_000)
    await transaction(async (tx) =>
      tx.write(doc.downloadQuota(gallery.client), {
        requests: downloadLimits.perMinute,
        minuteEnds: soon,
        bytes: 0,
        dayEnds: soon,
      }),
    )
    const look = await get(`/media/finals/${gallery.id}/p0/web`, owner())
    const answer = await get(print(), owner())
    expect([look.status, answer.status, answer.headers.get('retry-after')]).toEqual([
      429,
      429,
      '60',
    ])
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('too often') })
    await transaction(async (tx) => tx.delete(doc.downloadQuota(gallery.client)))
  })

  test('that may be long is sent on with a ticket that is good for nothing else', async () => {
    await letOut(gallery)
    vi.spyOn(auth, 'getUser').mockResolvedValue({ disabled: false } as UserRecord)
    vi.stubEnv('MEDIA_URL', site)
    vi.stubEnv('SITE_URL', 'https://portal.example')
    const path = zipAddress(gallery.id, zip, 0)
    const sent = await get(path, owner())
    expect(sent.status).toBe(302)
    const location = sent.headers.get('location') ?? ''
    expect(location.startsWith(`${site}${path}?ticket=`)).toBe(true)
    const answer = await fetch(location)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://portal.example')
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const kept = await gallery.files.load(file.zipPart(gallery.id, zip, 0))
    expect(hash(await bytesOf(answer))).toBe(hash(kept!))
    const ticket = location.split('ticket=')[1] ?? ''
    expect((await fetch(`${site}${print()}?ticket=${ticket}`)).status).toBe(401)
    expect((await get(path, `__session=${ticket}`)).status).toBe(401)
    expect((await fetch(`${site}${path}?ticket=${randomUUID()}`)).status).toBe(401)
    await gallery.pay('sent')
    expect((await fetch(location)).status).toBe(403)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 12 * 3_600_000 })
    expect((await fetch(location)).status).toBe(401)
  })
})

import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { zipAddress } from '@portal/model/delivery'
import { mediaAddress } from '@portal/model/media-address'
import {
  aCircle,
  aPerson,
  aReleasedPhoto,
  aSession,
  aStudio,
  aVendorSet,
  aZip,
  someSessions,
} from '@portal/model/examples'
import { doc, file } from '@portal/model/paths'
import express from 'express'
import type { Request } from 'firebase-functions/https'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { logger } from '#platform/log'
import { transaction } from '#platform/firestore'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import {
  aGalleryToDeliver,
  type GalleryToDeliver,
  letOut,
} from '@portal/testing/arrange/a-gallery-to-deliver'
import { takeBackFromVendors } from '../delivery/take-back-from-vendors.ts'
import { archiveGallery } from '../gallery/archive-gallery.ts'
import { hidePhotos } from '../gallery/hide-photos.ts'
import { endAllSessions } from '../people/end-rights.ts'
import { withdrawMember } from '../members/withdraw-member.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { ownedMedia } from '../registry/media.ts'
import { mediaServer } from './serve-media.ts'

const { verifyIdToken, getUser } = vi.hoisted(() => ({ verifyIdToken: vi.fn(), getUser: vi.fn() }))
vi.mock('#platform/auth', () => ({
  auth: { verifyIdToken, getUser },
  missingUser: (error: { code?: string }) => {
    if (error.code === 'auth/user-not-found') return null
    throw error
  },
}))

withStudio(aStudio())
// Of an Auth that is away, which one of these tests means.
vi.spyOn(logger, 'error').mockImplementation(() => undefined)

const bytes = Buffer.from('the bytes of a ZIP, one after the other')
let server: Server
let site: string
let serve: ReturnType<typeof mediaServer>
let gallery: GalleryToDeliver
let addresses: Record<'vic' | 'others', string>
let set: string

beforeAll(async () => {
  vi.stubEnv('MEDIA_COOKIE_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  const app = express()
  app.use((request, response) => serve(request as unknown as Request, response))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubEnv('MEDIA_URL', site)
})
afterAll(() => {
  vi.unstubAllEnvs()
  return new Promise((resolve) => server.close(resolve))
})

beforeEach(async () => {
  getUser.mockResolvedValue({ disabled: false })
  gallery = await aGalleryToDeliver('LES_0001.jpg')
  await gallery.drop('LES_0001-Edit.jpg', await plainJpeg(60, 40, '#a01010'))
  await letOut(gallery)
  const { id, client, files } = gallery
  serve = mediaServer(ownedMedia, files)
  await gallery.change({ members: { pat: 'partner', vic: 'vendor' }, viewers: ['pat'] })
  const expiresAt = new Date(Date.now() + 86_400_000)
  const zip = randomUUID()
  await transaction(async (tx) => {
    tx.write(doc.circle(client), aCircle({ client }))
    tx.write(doc.zip(id, zip), aZip({ gallery: id, client, expiresAt, files: 1 }))
    tx.write(
      doc.vendorSet(zip),
      aVendorSet({ gallery: id, client, photos: [aReleasedPhoto({ id: 'p0' })] }),
    )
    const forVic = { set: zip, vendors: ['vic'], askers: ['vic'] }
    tx.write(doc.zip(id, `${zip}-v`), aZip({ gallery: id, client, expiresAt, files: 1, ...forVic }))
  })
  for (const one of [zip, `${zip}-v`]) files.put(file.zipPart(id, one, 0), bytes)
  addresses = {
    vic: mediaAddress.releasedZip(zip, `${zip}-v`, '0'),
    others: zipAddress(id, zip, 0),
  }
  set = zip
})

const tokenSays = (person: string, role: 'client' | 'admin', sid: string) =>
  verifyIdToken.mockResolvedValueOnce({
    uid: person,
    role,
    sid,
    email_verified: true,
    firebase: { sign_in_provider: 'custom' },
  })

/** Somebody's browser: its cookie, and the address that a download of a ZIP was sent on to. */
async function begun(person: string, role: 'client' | 'admin' = 'client', sid = 'here') {
  const [here, there] = [aSession({ role }), aSession({ role })]
  await transaction(async (tx) =>
    tx.write(doc.sessions(person), someSessions({ live: { here, there } })),
  )
  tokenSays(person, role, sid)
  const opened = await fetch(`${site}/media/session`, {
    method: 'POST',
    headers: { authorization: 'Bearer token' },
  })
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const address = person === 'vic' ? addresses.vic : addresses.others
  const sent = await fetch(site + address, { headers: { cookie }, redirect: 'manual' })
  expect(sent.status).toBe(302)
  const location = sent.headers.get('location') ?? ''
  return { cookie, location, leave: (header = cookie) => closed(header) }
}

const closed = (cookie: string) =>
  fetch(`${site}/media/session`, { method: 'DELETE', headers: { cookie } })
const statusOf = async (location: string) => (await fetch(location)).status

test('a download that broke off goes on from where it was, for hours and over a renewed cookie', async () => {
  const { location } = await begun(gallery.client)
  const first = await fetch(location, { headers: { range: 'bytes=0-9' } })
  expect([first.status, await first.text()]).toEqual([206, bytes.subarray(0, 10).toString()])
  await begun(gallery.client)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 3_600_000 })
  const etag = first.headers.get('etag') ?? ''
  const rest = await fetch(location, { headers: { range: 'bytes=10-', 'if-range': etag } })
  vi.useRealTimers()
  expect([rest.status, await rest.text()]).toEqual([206, bytes.subarray(10).toString()])
})

test.each([
  ['alone', (cookie: string) => cookie],
  ['without a connection first', (cookie: string) => `__session=left; ${cookie}`],
])('signing out (%s) ends what was given in that session, and no other', async (_, headerOf) => {
  const [tablet, phone] = [
    await begun(gallery.client),
    await begun(gallery.client, 'client', 'there'),
  ]
  expect((await tablet.leave(headerOf(tablet.cookie))).status).toBe(204)
  expect(await statusOf(tablet.location)).toBe(401)
  expect(await statusOf(phone.location)).toBe(200)
  // Its ID token may be good for an hour still; it opens nothing new.
  tokenSays(gallery.client, 'client', 'here')
  const again = await fetch(`${site}/media/session`, {
    method: 'POST',
    headers: { authorization: 'Bearer token' },
  })
  expect(again.status).toBe(401)
})

test('nobody ends a session without the cookie of it', async () => {
  const { cookie, location } = await begun(gallery.client)
  for (const forged of ['', '__session=forged.forged', `${cookie}x`]) await closed(forged)
  expect(await statusOf(location)).toBe(200)
})

test.each([
  ['disabled', () => getUser.mockResolvedValue({ disabled: true })],
  [
    'removed',
    () => getUser.mockRejectedValue(Object.assign(new Error(), { code: 'auth/user-not-found' })),
  ],
  ['signed out everywhere', () => transaction(async (tx) => endAllSessions(tx, gallery.client))],
])('the next request of a ticket is refused once the account is %s', async (_, happen) => {
  const { location } = await begun(gallery.client)
  expect(await statusOf(location)).toBe(200)
  await happen()
  expect(await statusOf(location)).toBe(401)
})

// Nothing waits for the half minute for which pictures trust what was read.
test.each<[string, person: string, status: number, happen: () => Promise<unknown>]>([
  ...(['pat', 'vic'] as const).map((person): [string, string, number, () => Promise<unknown>] => [
    `the member is withdrawn (${person})`,
    person,
    404,
    () => withdrawMember({ client: gallery.client, person }, les),
  ]),
  ['what was released is taken back', 'vic', 404, () => takeBackFromVendors({ set }, les)],
  [
    'the gallery is archived',
    '',
    404,
    () => archiveGallery({ gallery: gallery.id, reason: null }, les),
  ],
  ['the gate is closed', '', 403, () => gallery.pay('sent')],
  [
    'something in it is hidden',
    '',
    404,
    () => hidePhotos({ gallery: gallery.id, photos: ['p0'] }, les),
  ],
])('the next request of a ticket is refused once %s', async (_, person, status, happen) => {
  const { location } = await begun(person === '' ? gallery.client : person)
  expect(await statusOf(location)).toBe(200)
  await happen()
  expect(await statusOf(location)).toBe(status)
})

test('what Les has begun is refused as soon as he is Les no longer', async () => {
  await transaction(async (tx) =>
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' })),
  )
  const { location } = await begun('les', 'admin')
  expect(await statusOf(location)).toBe(200)
  await transaction(async (tx) => tx.update(doc.standing('les'), { role: 'client' }))
  expect(await statusOf(location)).toBe(404)
})

test('while Firebase Auth is away nothing is given, and it can be asked for again', async () => {
  const { location } = await begun(gallery.client)
  getUser.mockRejectedValueOnce(new Error('network'))
  expect(await statusOf(location)).toBe(503)
  expect(await statusOf(location)).toBe(200)
})

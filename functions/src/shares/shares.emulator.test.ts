import { createHash, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addDays, dayIn } from '@portal/model/calendar'
import { newSelection } from '@portal/model/choosing'
import { guestDownloadLimits, linkBytesPerDay, newRelease } from '@portal/model/delivery'
import { aStudio, somePicks } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { keptShares, mostShares, passwordTries } from '@portal/model/share'
import {
  type OpenedShare,
  sharedAddress,
  sharedDownload,
  standingAddress,
} from '@portal/model/shared-view'
import express from 'express'
import type { Request } from 'firebase-functions/https'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import type { Actor } from '#platform/call'
import { list, read, transaction } from '#platform/firestore'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import {
  aGalleryToDeliver,
  type GalleryToDeliver,
  inkOn,
  letOut,
} from '@portal/testing/arrange/a-gallery-to-deliver'
import { addToTally } from '../guard/count-within.ts'
import { networkHash } from '../guard/network.ts'
import { ofBoth, ofNetwork, ofShare, type Subject } from '../guard/subject.ts'
import { hidePhotos } from '../gallery/hide-photos.ts'
import { sealPass } from '../serving/media-pass.ts'
import { ownedMedia } from '../registry/media.ts'
import { mediaServer } from '../serving/serve-media.ts'
import { signedInHere } from '@portal/testing/arrange/signed-in'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { revokeShare } from './revoke-share.ts'
import { shareGallery } from './share-gallery.ts'
import { updateShare } from './update-share.ts'

withStudio(aStudio())

const key = 'a key of more than 32 characters, for tests'
const colour = '#a01010'
const final = await plainJpeg(600, 400, colour)
const today = dayIn('Europe/Brussels', new Date())
const sets = [{ id: 's1', name: 'Ceremony' }]

let gallery: GalleryToDeliver
let owner: Actor
let server: Server
let site: string
let serve: ReturnType<typeof mediaServer>
/** Every guest comes from a network of their own. */
let address: string
const anAddress = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::7`

beforeAll(async () => {
  const app = express().use(express.json())
  app.use((request, response) => serve(request as unknown as Request, response))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  gallery = await aGalleryToDeliver('LES_0001.jpg', 'LES_0002.jpg', 'LES_0003.jpg')
  await gallery.drop('LES_0001-Edit.jpg', final)
  owner = { ...les, person: gallery.client, role: 'client', email: 'owner@example.com' }
  await transaction(async (tx) => {
    const sheet = await tx.read(doc.sheet(gallery.id, 0))
    const { p0, p1, p2 } = sheet.photos
    const photos = { p0: { ...p0!, set: 's1' }, p1: p1!, p2: p2! }
    tx.write(doc.sheet(gallery.id, 0), { ...sheet, photos })
    tx.write(doc.picks(gallery.id, gallery.client), somePicks({ photos: ['p1'] }))
  })
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(async () => {
  serve = mediaServer(ownedMedia, gallery.files)
  address = anAddress()
  vi.stubEnv('MEDIA_COOKIE_KEY', key)
  await gallery.change({ sets, selection: newSelection, release: newRelease, published: true })
  await gallery.pay('partly-paid')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const terms = { label: 'Grandparents', downloads: 'web', lastDay: addDays(today, 30) }
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const ask = (changes: object = {}, actor = owner) =>
  shareGallery(
    { gallery: gallery.id, what: 'all', ...terms, password: null, ...changes },
    actor,
  ) as Promise<{ share: string; secret: string }>

/** The cookie of the guest's browser. */
let cookie = ''
const post = async (body: unknown) => {
  const answer = await fetch(`${site}/media/share`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, cookie },
    body: JSON.stringify(body),
  })
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
  return answer
}
async function opened(secret: string, more: object = {}): Promise<OpenedShare> {
  const answer = await post({ secret, ...more })
  expect(answer.status).toBe(200)
  return (await answer.json()) as OpenedShare
}
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site + path, {
    headers: { cookie, 'x-forwarded-for': address, ...headers },
    redirect: 'manual',
  })
const quotaPath = (share: string) => doc.downloadQuota(`share-${share}-${networkHash(address)}`)
const quotaOf = (share: string) => read(quotaPath(share))
const statusOf = async (path: string) => (await get(path)).status
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('a link is made, changed and ended', () => {
  test('by the client and by Les, each time in the log, and by nobody else', async () => {
    const { share } = await ask()
    await ask({ label: 'From Les' }, les)
    for (const role of ['partner', 'family', 'vendor'] as const) {
      const member = { ...owner, person: `m-${role}` }
      await gallery.change({ members: { [member.person]: role }, viewers: [member.person] })
      expect(await codeOf(ask({}, member)), role).toBe('not-found')
      const changed = updateShare({ share, ...terms, password: 'keep' }, member)
      expect(await codeOf(changed), role).toBe('not-found')
      expect(await codeOf(revokeShare({ share }, member)), role).toBe('not-found')
    }
    expect(await codeOf(updateShare({ share, ...terms, password: 'none' }, les))).toBe('done')
    expect(await codeOf(revokeShare({ share }, owner))).toBe('done')
    expect(await codeOf(revokeShare({ share }, owner))).toBe('done')
    expect(await codeOf(updateShare({ share, ...terms, password: 'keep' }, owner))).toBe(
      'share-revoked',
    )
    const log = await list(collection.audit(), (all) => all.where('details.share', '==', share))
    expect(log.map(({ value }) => `${value.actor} ${value.event}`).toSorted()).toEqual(
      [
        `${gallery.client} share.created`,
        `les share.changed`,
        `${gallery.client} share.revoked`,
      ].toSorted(),
    )
  })

  test('for a day to a year, a set that there is, and a gallery that is shown', async () => {
    expect(await codeOf(ask({ lastDay: today }))).toBe('deadline-past')
    expect(await codeOf(ask({ lastDay: addDays(today, 366) }))).toBe('share-too-long')
    expect(await codeOf(ask({ what: { set: 'nothing' } }))).toBe('not-found')
    await gallery.change({ published: false })
    expect(await codeOf(ask())).toBe('not-found')
    expect(await codeOf(ask({}, les))).toBe('not-published')
  })

  test('at most twenty stand at once, and of the old ones the latest are kept', async () => {
    const crowded = await aGalleryToDeliver('LES_0001.jpg')
    const asked = { gallery: crowded.id, what: 'all', ...terms, password: null }
    const made = await shareGallery(asked, les)
    const { share } = made as { share: string }
    const one = await read(doc.share(share))
    const put = (index: number, changes: object) =>
      transaction(async (tx) =>
        tx.write(doc.share(String(index).padStart(43, 'x')), { ...one!, ...changes }),
      )
    const old = (index: number) => ({ revokedAt: new Date(index) })
    await Promise.all([
      ...Array.from({ length: mostShares - 1 }, (_, index) => put(index, {})),
      ...Array.from({ length: keptShares + 3 }, (_, index) => put(100 + index, old(index))),
    ])
    expect(await codeOf(shareGallery(asked, les))).toBe('too-many-shares')
    expect(await codeOf(revokeShare({ share }, les))).toBe('done')
    expect(await codeOf(shareGallery(asked, les))).toBe('done')
    const all = await list(collection.shares(), (shares) =>
      shares.where('gallery', '==', crowded.id),
    )
    expect(all).toHaveLength(mostShares + keptShares)
  })
})

describe('whoever holds the link', () => {
  test('sees what is shared with the names that belong to it, and is counted once', async () => {
    const { share, secret } = await ask()
    const view = await opened(secret)
    expect(view).toMatchObject({
      title: 'The Wedding',
      sets,
      rights: { finals: false, takes: [] },
    })
    expect(view.photos.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2'])
    await opened(secret, { pass: view.pass })
    const counted = await read(doc.shareUse(share))
    expect(counted).toMatchObject({ views: 1, lastViewedAt: expect.any(Date) })
    await opened(secret)
    expect((await read(doc.shareUse(share)))?.views).toBe(2)
  })

  test('keeps the cookie of the account that is signed in beside it', async () => {
    const { secret } = await ask()
    cookie = '__session=an-account'
    const answer = await post({ secret })
    expect(answer.headers.get('set-cookie')).toMatch(/^__session=an-account~[\w-]{22};/)
    const { pass } = (await answer.json()) as OpenedShare
    const picture = await get(sharedAddress(pass, 'p0', 480))
    expect([picture.status, picture.headers.get('set-cookie')]).toEqual([200, null])
  })

  test.each([
    ['the chosen ones', 'selection', ['p1']],
    ['a set', { set: 's1' }, ['p0']],
  ])('of %s sees no other photograph', async (_, what, ids) => {
    const { pass, photos } = await opened((await ask({ what })).secret)
    expect(photos.map(({ id }) => id)).toEqual(ids)
    for (const photo of ['p0', 'p1', 'p2'])
      expect(await statusOf(sharedAddress(pass, photo, 480)), photo).toBe(
        ids.includes(photo) ? 200 : 404,
      )
  })

  test('sees the watermark on every pixel before release, and reaches no clean one', async () => {
    const { pass } = await opened((await ask({ downloads: 'print' })).secret)
    for (const edge of [480, 2048] as const) {
      const ink = await inkOn(await bytesOf(await get(sharedAddress(pass, 'p0', edge))), colour)
      expect(ink).toBeGreaterThan(0.01)
      expect(ink).toBeLessThan(0.5)
    }
    for (const path of [
      sharedAddress(pass, 'p0', 'web'),
      sharedAddress(pass, 'p0', 'tile'),
      sharedDownload(pass, 'p0', 'web'),
      sharedDownload(pass, 'p0', 'print'),
    ])
      expect(await statusOf(path), path).toBe(404)
  })

  test.each([
    ['none', []],
    ['web', ['web']],
    ['print', ['web', 'print']],
  ] as const)('after release takes along what the link allows: %s', async (downloads, takes) => {
    await letOut(gallery)
    const { pass, rights } = await opened((await ask({ downloads })).secret)
    expect(rights).toEqual({ finals: true, takes, delivered: true })
    for (const size of ['web', 'tile'] as const)
      expect(await inkOn(await bytesOf(await get(sharedAddress(pass, 'p0', size))), colour)).toBe(0)
    expect(await statusOf(sharedAddress(pass, 'p1', 'tile'))).toBe(404)
    for (const size of ['web', 'print'] as const)
      expect(await statusOf(sharedDownload(pass, 'p0', size)), size).toBe(
        (takes as readonly string[]).includes(size) ? 200 : 404,
      )
    expect(await statusOf(sharedDownload(pass, 'p1', 'web'))).toBe(404)
  })

  test('gets the bytes Les gave, and it is counted and logged under the link', async () => {
    await letOut(gallery)
    const { share, secret } = await ask({ downloads: 'print' })
    const { pass } = await opened(secret)
    const path = sharedDownload(pass, 'p0', 'print')
    const half = await get(path, { range: 'bytes=0-99' })
    expect([half.status, (await bytesOf(half)).length]).toEqual([206, 100])
    const answer = await get(path)
    expect(answer.headers.get('content-disposition')).toContain('LES_0001-Edit.jpg')
    expect(await bytesOf(answer)).toEqual(final)
    const log = await list(collection.downloads(gallery.id), (all) =>
      all.where('share.id', '==', share),
    )
    expect(log.map(({ value }) => value)).toEqual([
      {
        person: null,
        share: { id: share, label: 'Grandparents' },
        what: { kind: 'photo', photo: 'p0', size: 'print' },
        name: 'LES_0001-Edit.jpg',
        at: expect.any(Date),
      },
    ])
    expect((await read(doc.shareUse(share)))?.taken).toBe(1)
    expect(await quotaOf(share)).toMatchObject({ requests: 2 })
    vi.stubEnv('MEDIA_URL', site)
    const sent = await get(path)
    const location = sent.headers.get('location') ?? ''
    expect([sent.status, location.startsWith(`${site}${path}?ticket=`)]).toEqual([302, true])
    // The function's own address knows no cookie of Hosting's.
    const ticket = new URL(location).search
    expect((await get(path + ticket, { cookie: '' })).status).toBe(200)
    const another = sharedDownload(pass, 'p1', 'print')
    expect((await get(another + ticket, { cookie: '' })).status).toBe(404)
    await revokeShare({ share }, owner)
    expect((await get(path + ticket, { cookie: '' })).status).toBe(404)
  })

  test('spends nothing of what others of them may take', async () => {
    await letOut(gallery)
    const { share, secret } = await ask({ downloads: 'web' })
    const { pass } = await opened(secret)
    const path = sharedDownload(pass, 'p0', 'web')
    const soon = new Date(Date.now() + 30_000)
    const spent = { minuteEnds: soon, bytes: 0, dayEnds: soon }
    await transaction(async (tx) =>
      tx.write(quotaPath(share), { requests: guestDownloadLimits.perMinute, ...spent }),
    )
    expect(await statusOf(path)).toBe(429)
    address = anAddress()
    expect(await statusOf(path)).toBe(200)
    // What the link gives out in all has an end, from wherever they come.
    const given = { purpose: 'link bytes', subject: ofShare(share), span: 'day' } as const
    await addToTally(given, linkBytesPerDay, new Date())
    expect(await statusOf(path)).toBe(429)
    await revokeShare({ share }, owner)
  })

  test('and a crowd of them keeps nobody from changing or revoking it', async () => {
    const { share, secret } = await ask()
    const guests = { isOver: false }
    const crowd = Array.from({ length: 60 }, async () => {
      const seen: number[] = []
      while (!guests.isOver) seen.push((await post({ secret })).status)
      return seen
    })
    const answers: unknown[] = []
    for (let change = 0; change < 5; change += 1)
      answers.push(await codeOf(updateShare({ share, ...terms, password: 'keep' }, owner)))
    answers.push(await codeOf(revokeShare({ share }, owner)))
    guests.isOver = true
    const seen = (await Promise.all(crowd)).flat()
    expect(answers).toEqual(Array(6).fill('done'))
    expect(seen.filter((status) => status !== 200 && status !== 404)).toEqual([])
    expect((await read(doc.shareUse(share)))?.views).toBe(
      seen.filter((status) => status === 200).length,
    )
  })

  test('never sees a hidden photograph', async () => {
    const { secret } = await ask()
    const { pass } = await opened(secret)
    await hidePhotos({ gallery: gallery.id, photos: ['p2'] }, les)
    serve = mediaServer(ownedMedia, gallery.files)
    expect(await statusOf(sharedAddress(pass, 'p2', 480))).toBe(404)
    expect((await opened(secret)).photos.map(({ id }) => id)).toEqual(['p0', 'p1'])
  })
})

describe('a link that shows nothing', () => {
  test.each([
    ['revoked', (share: string) => revokeShare({ share }, owner)],
    [
      'over',
      (share: string) =>
        transaction(async (tx) => tx.update(doc.share(share), { expiresAt: new Date() })),
    ],
    ['of a gallery no longer shown', () => gallery.change({ published: false })],
  ])('because it is %s closes within half a minute', async (_, end) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { share, secret } = await ask()
    const { pass } = await opened(secret)
    const paths = [sharedAddress(pass, 'p0', 480), standingAddress(pass)]
    for (const path of paths) expect(await statusOf(path), path).toBe(200)
    await end(share)
    vi.setSystemTime(Date.now() + 30_000)
    for (const path of paths) expect(await statusOf(path), path).toBe(404)
    expect((await post({ secret })).status).toBe(404)
    expect((await post({ secret, pass })).status).toBe(404)
  })

  test('is the same answer whatever the reason, and whatever it asks for', async () => {
    const [locked, revoked] = [await ask({ password: 'garden party' }), await ask()]
    await revokeShare({ share: revoked.share }, owner)
    await revokeShare({ share: locked.share }, owner)
    const bodies = [
      { secret: 'x'.repeat(43) },
      { secret: revoked.secret },
      { secret: locked.secret },
      { secret: '../../x' },
      { secret: { $ne: null } },
      { secret: revoked.secret, extra: true },
      [],
    ]
    for (const body of bodies) {
      const answer = await post(body)
      expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([
        404,
        '{"error":"not-found"}',
        'no-store',
      ])
    }
    expect((await get('/media/share')).status).toBe(405)
  })

  test('takes its finals back within half a minute of a refund or a withdrawal', async () => {
    const shut = [
      () => gallery.pay('partly-paid'),
      () => gallery.change({ release: { ...newRelease, decision: 'withdrawn' } }),
    ]
    vi.useFakeTimers({ toFake: ['Date'] })
    const { secret } = await ask()
    for (const act of shut) {
      await letOut(gallery)
      serve = mediaServer(ownedMedia, gallery.files)
      const { pass } = await opened(secret)
      const paths = [
        sharedAddress(pass, 'p0', 'web'),
        sharedAddress(pass, 'p0', 'tile'),
        sharedDownload(pass, 'p0', 'web'),
      ]
      for (const path of paths) expect(await statusOf(path)).toBe(200)
      await act()
      vi.setSystemTime(Date.now() + 30_000)
      for (const path of paths) expect(await statusOf(path)).toBe(404)
      expect(await statusOf(sharedAddress(pass, 'p0', 480))).toBe(200)
      expect(await (await get(standingAddress(pass))).json()).toEqual({ finals: false, takes: [] })
    }
  })
})

test('an address that somebody has read in a log opens nothing without the guest’s cookie', async () => {
  await letOut(gallery)
  const first = await ask({ downloads: 'print' })
  const { secret } = first
  const { pass } = await opened(secret)
  const mine = cookie
  cookie = ''
  await opened(secret)
  const another = cookie
  const paths = [
    sharedAddress(pass, 'p0', 480),
    sharedDownload(pass, 'p0', 'web'),
    standingAddress(pass),
  ]
  for (const path of paths)
    for (const tried of ['', '__session=', '__session=~', another, `__session=${pass}`]) {
      expect((await get(path, { cookie: tried })).status, `${path} ${tried}`).toBe(404)
      expect((await get(path, { cookie: mine })).status, path).toBe(200)
    }
  // A second link in the same browser leaves the first one open, and its account signed in.
  const expires = Math.floor(Date.now() / 1_000) + 300
  await transaction(async (tx) => signedInHere(tx, gallery.client))
  const account = sealPass(
    { person: gallery.client, role: 'client', session: 'here', expires },
    key,
  )
  cookie = `__session=${account}~${mine.split('~')[1]}`
  const second = await ask()
  await opened(second.secret)
  expect(cookie.startsWith(`__session=${account}~`)).toBe(true)
  for (const path of paths) expect((await get(path)).status, path).toBe(200)
  expect((await get(`/media/proofs/${gallery.id}/p0/480`)).status).toBe(200)
  // A gallery has only so many links at a time.
  for (const { share } of [first, second]) await revokeShare({ share }, owner)
})

test('no address but those of a link’s own photographs answers, nor one with another’s pass', async () => {
  await letOut(gallery)
  const { secret } = await ask({ downloads: 'print' })
  const { pass } = await opened(secret)
  const expires = Math.floor(Date.now() / 1_000) + 300
  await transaction(async (tx) => signedInHere(tx, gallery.client))
  const cookie = sealPass({ person: gallery.client, role: 'client', session: 'here', expires }, key)
  const base = `/media/shared/${pass}`
  for (const path of [
    `${base}/p9/480`,
    `${base}/__proto__/480`,
    `${base}/p0/1024`,
    `${base}/p0/print`,
    `${base}/p0/0480`,
    `${base}/p0/download-zip`,
    `${base}/p0/480/more`,
    `${base}/p0`,
    `${base}/..%2f..%2foriginals%2fp0/480`,
    `/media/shared/${pass.slice(0, -1)}/p0/480`,
    `/media/shared/${cookie}/p0/480`,
    `/media/shared//p0/480`,
    '/media/shared/',
  ])
    expect(await statusOf(path), path).toBe(404)
  for (const path of [`/media/proofs/${gallery.id}/p0/480`, `/media/finals/${gallery.id}/p0/web`])
    expect((await get(path, { cookie: `__session=${pass}` })).status, path).toBe(401)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1_801_000 })
  expect(await statusOf(sharedAddress(pass, 'p0', 480))).toBe(404)
})

describe('a password', () => {
  const password = 'garden party'

  test('is asked for without a word about what is behind it', async () => {
    const { share, secret } = await ask({ password })
    const tooLong = { password: 'g'.repeat(10_000) }
    for (const more of [{}, { password: 'garden' }, { password: '' }, tooLong]) {
      const answer = await post({ secret, ...more })
      expect([answer.status, await answer.text()]).toEqual([401, '{"error":"password-needed"}'])
    }
    const { pass } = await opened(secret, { password })
    await opened(secret, { pass })
    expect((await read(doc.shareUse(share)))?.views).toBe(1)
    const stored = JSON.stringify([await read(doc.share(share)), await read(doc.shareLock(share))])
    expect(stored).not.toContain(password)
    expect(stored).not.toContain(createHash('sha256').update(password).digest('hex'))
  })

  test('that is changed or set shuts out whoever came in before', async () => {
    const { share, secret } = await ask()
    const { pass } = await opened(secret)
    await updateShare({ share, ...terms, password: { set: password } }, owner)
    serve = mediaServer(ownedMedia, gallery.files)
    expect(await statusOf(sharedAddress(pass, 'p0', 480))).toBe(404)
    expect((await post({ secret, pass })).status).toBe(401)
    await opened(secret, { password })
    await updateShare({ share, ...terms, password: 'none' }, owner)
    await opened(secret)
    expect(await read(doc.shareLock(share))).toBeNull()
  })

  describe('may be tried', () => {
    beforeEach(() => vi.stubEnv('PEOPLE_PER_NETWORK', '1'))
    const statusFor = async (secret: string, tried: string, more: object = {}) =>
      (await post({ secret, password: tried, ...more })).status
    const wrong = async (secret: string, count: number) => {
      const all = Array.from({ length: count }, () => statusFor(secret, 'garden'))
      return (await Promise.all(all)).toSorted((a, b) => a - b)
    }
    /** So many wrong tries have been counted in this hour. */
    const begun = (subject: Subject, count: number) =>
      addToTally({ purpose: 'share password', subject, span: 'hour' }, count, new Date())
    const times = (count: number, status: number) => Array<number>(count).fill(status)

    test('so often from a network, right ones do not count, and many at once are no way around', async () => {
      const { share, secret } = await ask({ password })
      await begun(ofBoth(ofNetwork(address), ofShare(share)), passwordTries.network - 1)
      for (let guest = 0; guest < 3; guest += 1) await opened(secret, { password })
      const answers = await wrong(secret, 20)
      expect(answers.filter((status) => status !== 429).length).toBeLessThanOrEqual(1)
      const late = await post({ secret, password })
      expect(late.status).toBe(429)
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(1)
      expect(await late.json()).toMatchObject({ message: expect.stringContaining('too often') })
    })

    test('by who guesses without shutting out who knows, from other networks or let in before', async () => {
      const hour = Math.ceil(Date.now() / 3_600_000) * 3_600_000
      vi.useFakeTimers({ toFake: ['Date'], now: hour + 60_000 })
      const { share, secret } = await ask({ password })
      const { pass } = await opened(secret, { password })
      // Everybody has made too many together.
      await begun(ofShare(share), passwordTries.everybody)
      for (let tried = 0; tried < passwordTries.always; tried += 1)
        expect(await statusFor(secret, 'garden')).toBe(401)
      expect(await statusFor(secret, 'garden')).toBe(429)
      // On the very network of the guesser: who is in, and whose pass has run out.
      expect(await statusFor(secret, 'garden', { pass })).toBe(200)
      vi.setSystemTime(hour + 45 * 60_000)
      expect(await statusFor(secret, password)).toBe(429)
      expect(await statusFor(secret, password, { pass })).toBe(200)
      // A former password opens no such way.
      await updateShare({ share, ...terms, password: { set: 'another garden' } }, owner)
      expect(await statusFor(secret, 'another garden', { pass })).toBe(429)
      // And from anywhere else.
      address = anAddress()
      expect(await statusFor(secret, 'another garden')).toBe(200)
    })

    test('wrong by a browser that was let in, and those let in beside it still get in', async () => {
      const hour = Math.ceil(Date.now() / 3_600_000) * 3_600_000
      vi.useFakeTimers({ toFake: ['Date'], now: hour + 60_000 })
      const { share, secret } = await ask({ password })
      const browsers: { cookie: string; pass: string }[] = []
      for (let guest = 0; guest < 2; guest += 1) {
        cookie = ''
        browsers.push({ pass: (await opened(secret, { password })).pass, cookie })
      }
      vi.setSystemTime(hour + 45 * 60_000)
      const [mallory, guest] = browsers
      cookie = mallory!.cookie
      const tries = Array.from({ length: passwordTries.device + 1 }, () =>
        statusFor(secret, 'garden', { pass: mallory!.pass }),
      )
      expect(await Promise.all(tries)).toContain(429)
      expect(await statusFor(secret, password, { pass: mallory!.pass })).toBe(429)
      cookie = guest!.cookie
      expect(await statusFor(secret, password, { pass: guest!.pass })).toBe(200)
      await revokeShare({ share }, owner)
    })

    test('by a wedding of 150 guests behind one address, each of whom gets in', async () => {
      const { share, secret } = await ask({ password })
      address = '198.51.100.9'
      for (let table = 0; table < 15; table += 1) {
        const guests = Array.from({ length: 10 }, async (_, guest) => {
          if (guest % 3 === 0) expect(await statusFor(secret, 'gardn party')).toBe(401)
          return statusFor(secret, password)
        })
        expect(await Promise.all(guests)).toEqual(times(10, 200))
      }
      expect((await read(doc.shareUse(share)))?.views).toBe(150)
    }, 300_000)
  })
})

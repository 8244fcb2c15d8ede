import { mediaBudgets } from '@portal/model/budget'
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Aside, nothingAside } from '@portal/model/aside'
import {
  aComment,
  aConversation,
  aGallery,
  anInvoice,
  aPerson,
  aStudio,
} from '@portal/model/examples'
import type { MediaPass } from '@portal/model/media'
import { doc, file } from '@portal/model/paths'
import express from 'express'
import type { Request } from 'firebase-functions/https'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { transaction } from '#platform/firestore'
import { dress } from '#platform/http'
import { spend } from '../guard/budget.ts'
import { ofPerson } from '../guard/subject.ts'
import { sealPass } from './media-pass.ts'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { longestStatedBytes } from './send-file.ts'
import { ownedMedia } from '../registry/media.ts'
import { signedInHere } from '@portal/testing/arrange/signed-in'
import { mediaServer } from './serve-media.ts'

const verifyIdToken = vi.hoisted(() => vi.fn())
vi.mock('#platform/auth', () => ({ auth: { verifyIdToken }, missingUser: () => null }))

const key = 'a key of more than 32 characters, for tests'
const pictureBytes = Buffer.from('RIFF 1234 WEBP and so on')
const gallery = `gallery-${randomUUID()}`
const files = memoryFiles()
let server: Server
let site: string
let serve: ReturnType<typeof mediaServer>

beforeAll(async () => {
  const app = express()
  app.use((request, response) => {
    dress(response)
    return serve(request as unknown as Request, response)
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const publish = (published: boolean, viewers: string[] = []) =>
  transaction(async (tx) =>
    tx.write(doc.gallery(gallery), aGallery({ booking: gallery, published, viewers })),
  )

beforeEach(async () => {
  serve = mediaServer(ownedMedia, files)
  vi.stubEnv('MEDIA_COOKIE_KEY', key)
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  files.put(file.proof(gallery, 'photo-1', 480), pictureBytes)
  files.put(file.original(gallery, 'photo-1'), Buffer.from('the original'))
  files.put(file.attachment({ conversation: 'ann' }, 'picture-1'), pictureBytes)
  files.put(
    file.attachedFile({ conversation: 'ann' }, 'file-1'),
    Buffer.from('<script>alert(1)</script>'),
  )
  await publish(true)
  await transaction(async (tx) => {
    tx.write(doc.conversation('ann'), aConversation())
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' }))
    for (const person of ['ann', 'eve', 'pat', 'fay', 'vic', 'bo']) signedInHere(tx, person)
    signedInHere(tx, 'les', 'admin')
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const passOf = (person: string, role: MediaPass['role'], minutes = 5) =>
  `__session=${sealPass({ person, role, session: 'here', expires: (Date.now() / 1_000 + minutes * 60) | 0 }, key)}`
const ann = () => passOf('ann', 'client')
const eve = () => passOf('eve', 'client')
const les = () => passOf('les', 'admin')

const proof = `/media/proofs/${gallery}/photo-1/480`
const get = (path: string, cookie = '', headers: Record<string, string> = {}) =>
  fetch(site + path, { headers: { cookie, ...headers } })

describe('a proof', () => {
  test('is served privately to whom it belongs', async () => {
    const answer = await get(proof, ann())
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(pictureBytes.length),
      'cache-control': 'private, max-age=30, immutable',
      vary: 'cookie',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pictureBytes)
  })

  test('costs no bytes when the browser has it', async () => {
    const etag = (await get(proof, ann())).headers.get('etag') ?? ''
    const again = await get(proof, ann(), { 'if-none-match': `W/${etag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await get(proof, eve(), { 'if-none-match': etag })).status).toBe(404)
  })

  test('is served in parts', async () => {
    const part = await get(proof, ann(), { range: 'bytes=5-8' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 5-8/${pictureBytes.length}`,
      '1234',
    ])
    expect((await get(proof, ann(), { range: 'bytes=900-' })).status).toBe(416)
    const stale = await get(proof, ann(), { range: 'bytes=5-8', 'if-range': '"another"' })
    expect(stale.status).toBe(200)
  })

  test('is streamed in chunks where it is longer than an answer may say', async () => {
    const long = Buffer.alloc(longestStatedBytes + 3, 7)
    files.put(file.proof(gallery, 'photo-1', 480), long)
    const whole = await get(proof, ann())
    expect(whole.status).toBe(200)
    expect(whole.headers.get('content-length')).toBeNull()
    expect(whole.headers.get('transfer-encoding')).toBe('chunked')
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    expect((await whole.arrayBuffer()).byteLength).toBe(long.length)
    // Broken off anywhere, it goes on from there, in chunks or not.
    const etag = whole.headers.get('etag') ?? ''
    for (const [from, stated] of [
      [1, null],
      [3, String(longestStatedBytes)],
    ] as const) {
      const rest = await get(proof, ann(), { range: `bytes=${from}-`, 'if-range': etag })
      expect(rest.status).toBe(206)
      expect(rest.headers.get('content-length')).toBe(stated)
      expect(rest.headers.get('content-range')).toBe(
        `bytes ${from}-${long.length - 1}/${long.length}`,
      )
      expect((await rest.arrayBuffer()).byteLength).toBe(long.length - from)
    }
    const head = await fetch(site + proof, { method: 'HEAD', headers: { cookie: ann() } })
    expect(head.headers.get('content-length')).toBe(String(long.length))
  })

  test('is Les’s to see before anybody else', async () => {
    await publish(false)
    expect((await get(proof, les())).status).toBe(200)
    expect((await get(proof, ann())).status).toBe(404)
  })

  test('that is hidden or deleted is Les’s alone, and is back at once when it is shown again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const cookie = ann()
    const entry = {
      name: 'LES_0001.jpg',
      width: 6,
      height: 4,
      hash: '',
      takenAt: new Date(0),
      sheet: 0,
      hearts: [],
    }
    const put = (aside: Aside) => transaction(async (tx) => tx.write(doc.aside(gallery), aside))
    expect((await get(proof, cookie)).status).toBe(200)
    for (const aside of [
      { ...nothingAside, hidden: { 'photo-1': entry } },
      { ...nothingAside, deleted: { 'photo-1': { at: new Date(), cleared: false } } },
    ]) {
      await put(aside)
      vi.setSystemTime(Date.now() + 30_000)
      expect((await get(proof, cookie)).status).toBe(404)
      expect((await get(proof, les())).status).toBe(200)
    }
    await put(nothingAside)
    expect((await get(proof, cookie)).status).toBe(200)
  })

  test('is a member’s once it is published, and no more within half a minute of the end', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const cookie = passOf('pat', 'client')
    await publish(false, ['pat'])
    expect((await get(proof, cookie)).status).toBe(404)
    await publish(true, ['pat'])
    expect((await get(proof, cookie)).status).toBe(200)
    await publish(true)
    vi.setSystemTime(Date.now() + 31_000)
    expect((await get(proof, cookie)).status).toBe(404)
  })

  test('is out of reach within half a minute of being withdrawn', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const cookie = ann()
    expect((await get(proof, cookie)).status).toBe(200)
    await publish(false)
    vi.setSystemTime(Date.now() + 30_000)
    expect((await get(proof, cookie)).status).toBe(404)
  })
})

test('a picture of a conversation is its client’s and Les’s', async () => {
  const path = '/media/chat/ann/picture-1'
  expect((await get(path, ann())).status).toBe(200)
  expect((await get(path, les())).status).toBe(200)
  expect((await get(path, eve())).status).toBe(404)
})

test('another file of a conversation downloads and is never run', async () => {
  const path = '/media/files/ann/file-1'
  const answer = await get(path, ann())
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
  })
  expect((await get(path, les())).status).toBe(200)
  expect((await get(path, eve())).status).toBe(404)
})

describe('a file of a comment', () => {
  const of = { gallery, comment: 'comment-of-ann-0001' }
  const named = (id: string) => ({ id, name: 'lamp.jpg', bytes: 9, size: null })
  const pictured = `/media/comments/${gallery}/comment-of-ann-0001/picture-1`
  const say = (attachments: ReturnType<typeof named>[], deleted = false) =>
    transaction(async (tx) =>
      tx.write(doc.comment(gallery, of.comment), aComment({ attachments, deleted })),
    )
  const share = (published: boolean) =>
    transaction(async (tx) => {
      const members = { pat: 'partner', fay: 'family', vic: 'vendor' } as const
      const viewers = Object.keys(members)
      tx.write(doc.gallery(gallery), aGallery({ booking: gallery, published, members, viewers }))
    })
  beforeEach(async () => {
    await share(true)
    files.put(file.attachment(of, 'picture-1'), pictureBytes)
    files.put(file.attachmentThumbnail(of, 'picture-1'), pictureBytes)
    files.put(file.attachedFile(of, 'file-1'), Buffer.from('MZ'))
    files.put(file.attachment(of, 'unnamed'), pictureBytes)
    await say([named('picture-1'), named('file-1')])
  })

  test('is for those who read the comment: a vendor, a stranger and a guest do not', async () => {
    for (const path of [pictured, pictured.replace('comments', 'comment-thumbnails')]) {
      for (const person of ['ann', 'pat', 'fay'])
        expect((await get(path, passOf(person, 'client'))).status, person).toBe(200)
      expect((await get(path, les())).status).toBe(200)
      for (const person of ['vic', 'eve'])
        expect((await get(path, passOf(person, 'client'))).status, person).toBe(404)
      expect((await get(path)).status).toBe(401)
    }
  })

  test('that is no picture downloads and is never run', async () => {
    const answer = await get(`/media/comment-files/${gallery}/${of.comment}/file-1`, ann())
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    })
  })

  test('is closed with its gallery, and open to Les', async () => {
    await share(false)
    expect((await get(pictured, ann())).status).toBe(404)
    expect((await get(pictured, les())).status).toBe(200)
  })

  test('is out of reach when it was taken back, or never named, also for Les', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const cookie = les()
    expect((await get(pictured, cookie)).status).toBe(200)
    expect((await get(pictured.replace('picture-1', 'unnamed'), cookie)).status).toBe(404)
    expect((await get(pictured.replace('0001', '0002'), cookie)).status).toBe(404)
    await say([], true)
    vi.setSystemTime(Date.now() + 31_000)
    expect((await get(pictured, cookie)).status).toBe(404)
  })

  test('is there as soon as its comment is, whoever asked before', async () => {
    await say([])
    expect((await get(pictured, ann())).status).toBe(404)
    await say([named('picture-1')])
    expect((await get(pictured, ann())).status).toBe(200)
  })
})

test('a document of an invoice downloads under its name, and is asked for each time', async () => {
  await transaction(async (tx) => {
    tx.write(doc.studio(), aStudio())
    tx.write(doc.invoice(gallery), anInvoice())
  })
  const path = `/media/documents/${gallery}/invoice`
  const answer = await get(path, ann())
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringContaining('filename="Invoice 2026-0001.pdf"'),
    'cache-control': 'private, no-cache',
  })
  expect((await answer.text()).startsWith('%PDF-1.7')).toBe(true)
  const etag = answer.headers.get('etag') ?? ''
  expect((await get(path, les(), { 'if-none-match': etag })).status).toBe(304)
  expect((await get(path, eve())).status).toBe(404)
})

describe('nobody learns what exists', () => {
  test.each([
    ['another’s gallery', proof],
    ['no gallery', '/media/proofs/nowhere/photo-1/480'],
    ['another’s conversation', '/media/chat/ann/picture-1'],
    ['no conversation', '/media/chat/nowhere/picture-1'],
  ])('%s', async (_, path) => {
    const answer = await get(path, eve())
    expect([answer.status, await answer.text()]).toEqual([404, '{"error":"not-found"}'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test.each([proof, '/media/proofs/nowhere/photo-1/480', '/media/anything'])(
    'without a pass at %s',
    async (path) => {
      for (const cookie of [
        '',
        '__session=forged.pass',
        passOf('ann', 'client', -1),
        `__session=left; ${ann()}`,
      ])
        expect((await get(path, cookie)).status).toBe(401)
    },
  )
})

test.each([
  `/media/originals/${gallery}/photo-1`,
  `/media/proofs/${gallery}/photo-1`,
  `/media/proofs/${gallery}/photo-1/0`,
  `/media/proofs/${gallery}/photo-1/480.0`,
  `/media/proofs/${gallery}/photo-1/0480`,
  `/media/proofs/${gallery}/photo-1/480/more`,
  `/media/proofs/${gallery}/..%2f..%2foriginals%2f${gallery}%2fphoto-1/480`,
  `/media/proofs/${gallery}/missing/480`,
  `/media/chat/ann/..%2Fpicture`,
  `/media//proofs/${gallery}/photo-1/480`,
  '/media/',
  '/originals',
])('even Les gets nothing at %s', async (path) => {
  expect((await get(path, les())).status).toBe(404)
})

test('whoever asks without end is told to wait, and nobody else is', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / 60_000) * 60_000 })
  const mallory = `mallory-${randomUUID()}`
  const { perMinute } = mediaBudgets.client
  for (let asked = 0; asked < perMinute; asked += 1)
    await spend('media', ofPerson(mallory), mediaBudgets.client)
  await transaction(async (tx) => signedInHere(tx, mallory))
  const answer = await get('/media/proofs/nowhere/photo-1/480', passOf(mallory, 'client'))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
  expect((await get('/media/proofs/nowhere/photo-1/480', eve())).status).toBe(404)
})

test('nothing is written here', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await fetch(site + proof, { method, headers: { cookie: les() } })).status).toBe(405)
})

describe('a session', () => {
  const open = (headers: Record<string, string> = { authorization: 'Bearer token' }) =>
    fetch(`${site}/media/session`, { method: 'POST', headers })
  const tokenSays = (claims: object) =>
    verifyIdToken.mockResolvedValueOnce({
      uid: 'ann',
      sid: 'here',
      email_verified: true,
      firebase: { sign_in_provider: 'google.com' },
      ...claims,
    })
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie') ?? ''

  test('gives whoever has a role a cookie that opens their pictures', async () => {
    vi.stubEnv('SITE_URL', 'https://portal.example')
    tokenSays({ role: 'client' })
    // What a request says of itself decides nothing.
    const answer = await open({ authorization: 'Bearer token', 'x-forwarded-proto': 'http' })
    expect(answer.status).toBe(204)
    expect(verifyIdToken).toHaveBeenCalledWith('token', true)
    expect(cookieOf(answer)).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=1800; Secure$/)
    expect((await get(proof, cookieOf(answer).split(';')[0])).status).toBe(200)
  })

  test.each([
    ['on the list', {}, 'les@example.com', 200],
    ['no longer on the list', {}, 'old@example.com', 404],
    ['not proved', { email_verified: false }, 'les@example.com', 401],
    [
      'proved by nobody who signed in this way',
      { firebase: { sign_in_provider: 'password' } },
      'les@example.com',
      401,
    ],
  ])('of an admin whose address is %s', async (_, claims, email, status) => {
    const person = aPerson({ role: 'admin', email })
    await transaction(async (tx) => tx.write(doc.person('les'), person))
    tokenSays({ uid: 'les', role: 'admin', ...claims })
    await publish(false)
    expect((await get(proof, cookieOf(await open()).split(';')[0])).status).toBe(status)
  })

  test('of an admin closes while it lasts, as soon as the role or the list says so', async () => {
    await publish(false)
    const cookie = passOf('les', 'admin')
    expect((await get(proof, cookie)).status).toBe(200)
    await transaction(async (tx) => tx.update(doc.standing('les'), { role: 'client' }))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_001 })
    expect((await get(proof, cookie)).status).toBe(404)
    serve = mediaServer(ownedMedia, files)
    await transaction(async (tx) => tx.update(doc.standing('les'), { role: 'admin' }))
    vi.stubEnv('ADMIN_EMAILS', 'another@example.com')
    expect((await get(proof, cookie)).status).toBe(404)
  })

  test.each(['auth/id-token-expired', 'auth/id-token-revoked', 'auth/user-disabled'])(
    'is refused for %s',
    async (code) => {
      verifyIdToken.mockRejectedValueOnce(Object.assign(new Error(), { code }))
      const answer = await open()
      expect([answer.status, cookieOf(answer)]).toEqual([401, ''])
    },
  )

  test('is refused without a token, without a role, and while Auth is away', async () => {
    expect((await open({})).status).toBe(401)
    tokenSays({})
    expect((await open()).status).toBe(403)
    verifyIdToken.mockRejectedValueOnce(new Error('network'))
    expect((await open()).status).toBe(503)
  })

  test('is taken away', async () => {
    const answer = await fetch(`${site}/media/session`, { method: 'DELETE' })
    expect(answer.status).toBe(204)
    expect(cookieOf(answer)).toMatch(/^__session=; .*Max-Age=0/)
    expect(answer.headers.get('clear-site-data')).toBe('"cache"')
  })
})

test('a logo is shown to Les alone, who tries it on', async () => {
  files.put(file.logo('logo-1'), pictureBytes)
  expect((await get('/media/logos/logo-1', les())).status).toBe(200)
  for (const [path, cookie, status] of [
    ['/media/logos/logo-1', ann(), 404],
    ['/media/logos/logo-1', '', 401],
    ['/media/logos/nothing', les(), 404],
    ['/media/logos/logo-1/x', les(), 404],
    ['/media/logos/..%2Foriginals', les(), 404],
  ] as const)
    expect((await get(path, cookie)).status, path).toBe(status)
})

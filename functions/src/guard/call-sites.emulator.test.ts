import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { guestBudget } from '@portal/model/budget'
import { aGallery, aShare, aStudio } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { type CountedRefusal, refusalAlarmAt, RefusalKind } from '@portal/model/refusal'
import express from 'express'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { list, transaction } from '#platform/firestore'
import * as deployed from '../index.ts'
import { lockOf } from '../shares/password-lock.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { spend } from './budget.ts'
import { hashOf } from './link-secret.ts'
import { networkHash } from './network.ts'
import { ofNetwork } from './subject.ts'

withStudio(aStudio())

const key = 'a key of more than 32 characters, for tests'
const secret = 's'.repeat(43)
let server: Server
let site: string

/** The functions as they are deployed, at the addresses they are asked at. */
const routes: [path: string, serve: unknown][] = [
  ['/api', deployed.api],
  ['/media', deployed.media],
  ['/hooks/stripe', deployed.stripeWebhook],
  ['/hooks/unsubscribe', deployed.unsubscribeMail],
  ['/calendar', deployed.calendar],
]

beforeAll(async () => {
  vi.stubEnv('SIGN_IN_LINK_KEY', key)
  vi.stubEnv('MEDIA_COOKIE_KEY', key)
  vi.stubEnv('PASSWORD_KEY', key)
  vi.stubEnv('STRIPE_WEBHOOK_SECRET', 'whsec_for_tests')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  const keepBytes = (request: IncomingMessage, _: ServerResponse, bytes: Buffer) =>
    void Object.assign(request, { rawBody: bytes })
  const app = express().use(express.json({ verify: keepBytes }))
  app.use((request, response, next) => {
    const found = routes.find(([path]) => request.path.startsWith(path))
    if (!found) return next()
    return (found[1] as (...asked: unknown[]) => unknown)(request, response)
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const lock = await lockOf('the right one')
  await transaction(async (tx) => {
    tx.write(doc.gallery('g1'), aGallery({ booking: 'g1' }))
    const tomorrow = new Date(Date.now() + 86_400_000)
    tx.write(
      doc.share(hashOf(secret)),
      aShare({ gallery: 'g1', secret, hasPassword: true, expiresAt: tomorrow }),
    )
    tx.write(doc.shareLock(hashOf(secret)), lock)
  })
})
afterAll(() => {
  vi.unstubAllEnvs()
  return new Promise((resolve) => server.close(resolve))
})

type Ask = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>

const call = (name: string, input: unknown) => ({ data: { name, input } })

const rows: [
  what: string,
  kind: CountedRefusal,
  ask: (ask: Ask, ip: string) => Promise<Response>,
][] = [
  [
    'a sign-in link that was made up',
    'sign-in',
    (ask) => ask('/api', call('redeemSignInLink', { secret: 'm'.repeat(43) })),
  ],
  [
    'a session of a token that is no good',
    'sign-in',
    (ask) => ask('/media/session', {}, { authorization: 'Bearer nonsense' }),
  ],
  [
    'a call of whoever is not signed in',
    'forbidden-call',
    (ask) => ask('/api', call('archiveGallery', { gallery: 'g1', reason: null })),
  ],
  [
    'share links tried without end',
    'over-limit',
    async (ask, ip) => {
      for (let spent = 0; spent < guestBudget.perMinute; spent += 1)
        await spend('share opened', ofNetwork(ip), guestBudget)
      return ask('/media/share', { secret })
    },
  ],
  [
    'a page of another site',
    'foreign-origin',
    (ask) => ask('/api', call('enter', {}), { origin: 'https://evil.example' }),
  ],
  ['a picture without a pass', 'denied-media', (ask) => ask('/media/proofs/g1/p1/480')],
  [
    'a ticket that was forged',
    'denied-media',
    (ask) => ask('/media/zips/g1/zip-1/0?ticket=forged.forged'),
  ],
  [
    'a share link that was guessed',
    'wrong-link',
    (ask) => ask('/media/share', { secret: 'g'.repeat(43) }),
  ],
  [
    'a password of a share link that was guessed',
    'wrong-share-password',
    (ask) => ask('/media/share', { secret, password: 'a guess' }),
  ],
  [
    'a password of an account that was guessed',
    'wrong-password',
    (ask) =>
      ask(
        '/api',
        call('signInWithPassword', { email: 'a@example.com', password: 'a guess', keep: false }),
      ),
  ],
  ['a calendar address that was guessed', 'wrong-link', (ask) => ask('/calendar/guessed.ics')],
  [
    'an unsubscribing that was forged',
    'wrong-link',
    (ask) => ask('/hooks/unsubscribe?token=forged.forged', {}),
  ],
]

test.each(rows.map((row, index) => [...row, index] as const))(
  '%s is refused and counted',
  async (_, kind, run, index) => {
    const ip = `2001:db8:0:${index}::7`
    const ask: Ask = (path, body, headers) =>
      fetch(site + path, {
        headers: { 'content-type': 'application/json', 'x-forwarded-for': ip, ...headers },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      })
    const answer = await run(ask, ip)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    const counted = (await list(collection.refusals())).filter(
      ({ value }) => value.network === networkHash(ip),
    )
    expect(counted.map(({ value }) => [value.kind, value.person, value.count])).toEqual([
      [kind, null, 1],
    ])
  },
)

test('whoever is not Stripe is refused as often as they like, and nothing is written', async () => {
  const before = (await list(collection.refusals())).length
  const told = (await list(collection.audit())).length
  const forged = { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=forged' }
  for (const [status, headers] of [
    [400, forged],
    [403, { ...forged, origin: 'https://evil.example' }],
  ] as const)
    for (let sent = 0; sent < 2 * refusalAlarmAt['forged-webhook']; sent += 1) {
      const answer = await fetch(`${site}/hooks/stripe`, { method: 'POST', headers, body: '{}' })
      expect(answer.status).toBe(status)
    }
  expect((await list(collection.refusals())).length).toBe(before)
  expect((await list(collection.audit())).length).toBe(told)
})

test('every kind there is has something that is counted as it', () => {
  const kinds = new Set(rows.map(([, kind]) => kind))
  expect(kinds).toEqual(new Set(RefusalKind.options.filter((kind) => kind !== 'forged-webhook')))
})

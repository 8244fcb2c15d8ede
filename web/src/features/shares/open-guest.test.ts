import { expect, test } from 'vitest'
import { askStanding, openShare, sameRights } from './open-guest.ts'

const answering =
  (status: number, body: unknown = {}) =>
  async () =>
    new Response(JSON.stringify(body), { status })
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

test('an open link is what it shows', async () => {
  const share = { title: 'The Wedding', pass: 'p' }
  let sent: unknown
  const opening = await openShare({ secret: 's', pass: 'former' }, async (address, request) => {
    sent = [address, request?.method, JSON.parse(request?.body as string)]
    return Response.json(share)
  })
  expect(opening).toEqual({ state: 'open', share })
  expect(sent).toEqual(['/media/share', 'POST', { secret: 's', pass: 'former' }])
})

test('a link asks for its password, and says when it was not the one', async () => {
  const locked = answering(401)
  expect(await openShare({ secret: 's' }, locked)).toEqual({ state: 'locked', isWrong: false })
  expect(await openShare({ secret: 's', password: 'p' }, locked)).toEqual({
    state: 'locked',
    isWrong: true,
  })
})

test('every other answer is told apart', async () => {
  const ask = (status: number, password?: string) =>
    openShare({ secret: 's', password }, answering(status))
  expect(await ask(404)).toEqual({ state: 'gone' })
  expect(await ask(503)).toEqual({ state: 'failed' })
  expect(await ask(429)).toEqual({ state: 'too-many', atGate: false })
  expect(await ask(429, 'p')).toEqual({ state: 'too-many', atGate: true })
})

test('closed doors are no fault, and end what is on screen', async () => {
  const closed = answering(503, { error: 'portal-closed' })
  expect(await openShare({ secret: 's' }, closed)).toEqual({ state: 'closed' })
  expect(await askStanding('p', closed)).toBe('gone')
})

test('without a network nothing is said to be gone', async () => {
  expect(await openShare({ secret: 's' }, offline)).toEqual({ state: 'failed' })
  expect(await askStanding('p', offline)).toBeNull()
  expect(await askStanding('p', answering(503))).toBeNull()
  expect(await askStanding('p', answering(404))).toBe('gone')
})

test('rights are the same when nothing more or less is allowed', async () => {
  const rights = { finals: true, takes: ['web' as const] }
  expect(await askStanding('p', answering(200, rights))).toEqual(rights)
  expect(sameRights(rights, { ...rights })).toBe(true)
  expect(sameRights(rights, { finals: false, takes: [] })).toBe(false)
  expect(sameRights(rights, { finals: true, takes: ['web', 'print'] })).toBe(false)
})

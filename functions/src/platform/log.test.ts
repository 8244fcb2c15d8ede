import { randomBytes } from 'node:crypto'
import type { Request } from 'firebase-functions/https'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const written = vi.hoisted(() => [] as unknown[][])
vi.mock('firebase-functions', async (original) => {
  const keep = (...said: unknown[]) => void written.push(said)
  return { ...(await original<object>()), logger: { info: keep, warn: keep, error: keep } }
})
vi.mock('./session.ts', () => ({ sessionOf: () => Promise.resolve({ person: 'ann' }) }))
vi.mock('./firestore.ts', () => ({ read: () => Promise.resolve(null) }))
const { dispatch } = await import('./call.ts')
const { defineHttp } = await import('./http.ts')
const { logger } = await import('./log.ts')

const secret = randomBytes(32).toString('base64url')
const ip = '203.0.113.77'
const person = { email: 'ann.maes@example.com', name: 'Ann Maes' }
const token = `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify(person)).toString('base64url')}.${secret}`

beforeEach(() => {
  written.length = 0
  vi.stubEnv('APP_CHECK', 'off')
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  vi.stubEnv('SITE_URL', 'https://portal.example')
})
afterEach(() => vi.unstubAllEnvs())

/** What was logged meanwhile, of which nothing may open anything or name anybody. */
function expectDiscreet(): string {
  const text = JSON.stringify(written, (_, value: unknown) =>
    value instanceof Error ? { message: value.message, stack: value.stack } : value,
  )
  for (const one of [secret, token, ip, ...Object.values(person)]) expect(text).not.toContain(one)
  return text
}

const raw = {
  headers: {
    authorization: `Bearer ${token}`,
    cookie: `__session=${token}`,
    'x-forwarded-for': ip,
  },
  socket: {},
  path: `/media/shared/${secret}/p0/480`,
  url: `/media/shared/${secret}/p0/480?ticket=${token}`,
} as unknown as Request

test.each([
  `No document to update: signInLinks/${secret}`,
  `Request had invalid credentials: Bearer ${token}`,
  `The email ${person.email} is not valid`,
  `connect ECONNREFUSED ${ip}:443 /s/${secret}`,
])('a call that breaks with %j is logged by its name alone', async (message) => {
  const broken = () => Promise.reject(Object.assign(new Error(message), { config: raw }))
  const auth = { uid: 'ann', token: { ...person, email_verified: true } }
  const asked = { data: { name: 'enter', input: { secret } }, auth, rawRequest: raw }
  await expect(
    dispatch({ enter: broken }, asked as never, {
      spend: () => Promise.resolve(),
      onRefused: () => Promise.resolve(),
    }),
  ).rejects.toThrow()
  expect(expectDiscreet()).toContain('"call":"enter"')
})

test('a request that breaks is answered with 500, dressed, and logged without its address', async () => {
  const serve = defineHttp(
    {},
    ({ url }) => Promise.reject(new Error(`cannot read ${url} of ${person.email}`)),
    () => Promise.resolve(),
  )
  const headers: Record<string, unknown> = {}
  let status = 200
  const response = {
    headersSent: false,
    getHeaderNames: () => Object.keys(headers),
    removeHeader: (name: string) => delete headers[name],
    set: (name: string | object, value?: string) => {
      Object.assign(headers, typeof name === 'string' ? { [name]: value } : name)
      return response
    },
    status: (code: number) => {
      status = code
      return response
    },
    json: vi.fn(),
    on: () => response,
  }
  await serve(raw, response as never)
  await vi.waitFor(() => expect(response.json).toHaveBeenCalledWith({ error: 'internal' }))
  expect(status).toBe(500)
  expect(headers).toMatchObject({ 'Content-Security-Policy': expect.stringContaining('sandbox') })
  expectDiscreet()
})

test('whatever a use-case hands over', () => {
  logger.warn('a record cannot be read', new Error(`bad ${person.email}`), { ...person, id: 'b1' })
  logger.error(`no letter to ${person.email}`, { to: person.email, path: raw.url, ip })
  expect(expectDiscreet()).toContain('"id":"b1"')
})

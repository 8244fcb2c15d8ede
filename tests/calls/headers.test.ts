import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { routes } from '@portal/model/routes'
import { inertPolicy, securityHeaders } from '@portal/model/security-headers'
import { describe, expect, test } from 'vitest'
import { runFolder } from '../../local/src/platform/folders.ts'
import { instance } from './actors.ts'
import { answering } from './answering.ts'

const { ports, project } = instance
const site = `http://localhost:${ports.site}`
const functions = `http://127.0.0.1:${ports.functions}/${project}/europe-west1`
const folder = runFolder(instance.name)

const config = JSON.parse(
  await readFile(join(import.meta.dirname, '../../firebase.json'), 'utf8'),
) as { hosting: { rewrites: { source: string; function?: { functionId: string } }[] } }

/** The site's addresses, with something in each gap. */
const screens = [routes, routes.portal, routes.desk].flatMap((some) =>
  Object.values(some)
    .filter((place) => typeof place === 'function')
    .map((place: (...gaps: string[]) => string) => place('something', 'something')),
)

const files = await readdir(join(folder, 'web'), { recursive: true, withFileTypes: true })
const assets = files
  .filter((file) => file.isFile() && !file.name.endsWith('.html'))
  .map((file) => join(file.parentPath, file.name).slice(join(folder, 'web').length))
const pages = files
  .filter((file) => file.name.endsWith('.html'))
  .map(({ name }) => `/${name.replace(/(index)?\.html$/, '')}`)

const hosted = [
  ...new Set([
    ...pages,
    ...screens,
    ...assets.filter((path) => !path.startsWith('/assets/')),
    ...assets.filter((path) => path.startsWith('/assets/')).slice(0, 10),
    '/.well-known/security.txt',
    '/s/' + 'x'.repeat(43),
    '/nowhere',
    '/nowhere/at/all.js',
    '/portal/../nowhere',
  ]),
]

/** What a function answers, at its rewrites and at its own address. */
const answered = [
  ...config.hosting.rewrites
    .filter((rewrite) => rewrite.function)
    .flatMap(({ source }) =>
      source.endsWith('**')
        ? [site + source.replace('**', 'something'), site + source.replace('**', 'a/b/c')]
        : [site + source],
    ),
  ...[
    '/media/session',
    '/media/share',
    '/media/shared/nobody',
    '/media/shared/nobody/photo/480',
    '/media/proofs/a/b/480',
    '/media/documents/a/invoice',
    '/calendar/nobody.ics',
  ].map((path) => site + path),
  ...answering.map((name) => `${functions}/${name}`),
]

const always = Object.entries(securityHeaders(false))

function expectDressed(answer: Response, what: string): string {
  // Rules of single addresses may be stricter about what a browser tells of where it came from.
  const said = (name: string) => answer.headers.get(name)
  for (const [name, value] of always)
    if (name === 'Referrer-Policy') expect([value, 'no-referrer'], what).toContain(said(name))
    else expect(said(name), `${name} of ${what}`).toBe(value)
  expect(said('x-powered-by'), what).toBeNull()
  expect(said('server'), what).toBeNull()
  return said('content-security-policy') ?? ''
}

test('the lists below are those of the code', () => {
  expect(answering.toSorted()).toEqual([
    'api',
    'calendar',
    'media',
    'stripeWebhook',
    'unsubscribeMail',
  ])
  expect(screens.length).toBeGreaterThan(20)
  expect(hosted.length).toBeGreaterThan(60)
})

test.each(['GET', 'HEAD'])('every hosted address is dressed, %s', async (method) => {
  for (const path of hosted) {
    const answer = await fetch(site + path, { method, redirect: 'manual' })
    const policy = expectDressed(answer, `${method} ${path}: ${answer.status}`)
    for (const part of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ])
      expect(policy, path).toContain(part)
    expect(policy, path).not.toMatch(
      /unsafe|\*|http:(?!\/\/(?:localhost|127\.0\.0\.1):)|script-src[^;]* https?:\/\//,
    )
    await answer.body?.cancel()
  }
})

describe.each(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'])('%s', (method) => {
  test.each([...new Set(answered)])('%s is dressed, and lets nothing run', async (address) => {
    const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method)
    for (const body of hasBody ? ['{}', '{"broken'] : [undefined]) {
      const answer = await fetch(address, {
        method,
        redirect: 'manual',
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body }),
      })
      const what = `${method} ${address} ${body}: ${answer.status}`
      // What is no JSON is refused by the runtime, before any code of ours is asked.
      if (body === '{"broken' && answer.status === 400) continue
      expect(expectDressed(answer, what), what).toBe(inertPolicy)
    }
  })
})

test('security.txt says whom to write to, and is good for a while (RFC 9116)', async () => {
  const answer = await fetch(`${site}/.well-known/security.txt`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  const text = await answer.text()
  expect(text).toMatch(/^Contact: (?:mailto:|https?:\/\/)/m)
  const expires = new Date(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  expect(expires.getTime()).toBeGreaterThan(Date.now() + 300 * 86_400_000)
  expect(expires.getTime()).toBeLessThan(Date.now() + 365 * 86_400_000)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inertPolicy } from '../../../model/src/security-headers.ts'
import { contentPolicy, inlineOf } from '../../../web/content-policy.ts'
import { hostingHeaders } from './hosting-headers.ts'

const production = {
  firebase: { projectId: 'studio', authDomain: 'portal.example' },
  appCheckKey: 'key',
  media: 'https://media-x.run.app',
  tiles: ['https://tiles.example'],
}
const local = {
  firebase: { projectId: 'demo' },
  emulators: { auth: 9099, functions: 5001 },
}
const none = { scripts: [], styles: [] }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headers-'))
})
afterEach(() => rm(folder, { recursive: true }))

const directives = (policy: string) =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))

test('inline scripts and styles are known by their hash, files by their address', () => {
  const html = `<script type="module" src="/a.js"></script><script>alert(1)</script>
    <style media="x">h1 {}</style><script type="application/ld+json">{}</script>`
  // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(inlineOf(html).scripts[0]).toBe("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='")
  expect(inlineOf(html).scripts).toHaveLength(2)
  expect(inlineOf(html).styles).toHaveLength(1)
})

test('a deployment names Google, and nobody without need', () => {
  const policy = directives(contentPolicy(production, none))
  expect(policy.get('connect-src')).toContain('https://europe-west1-studio.cloudfunctions.net')
  expect(policy.get('connect-src')).toContain('https://media-x.run.app')
  expect(policy.get('img-src')).toContain('https://tiles.example')
  expect(policy.get('frame-src')?.[0]).toBe('https://portal.example')
  expect(policy.has('upgrade-insecure-requests')).toBe(true)
  const plain = contentPolicy({ firebase: { projectId: 'studio' } }, none)
  expect(plain).not.toMatch(/recaptcha\/|appcheck|run\.app|tiles/)
  expect(plain).toContain('frame-src https://studio.firebaseapp.com')
})

test('a local build names its emulators and nobody else', () => {
  const policy = contentPolicy(local, none)
  expect(policy.replace(' https://www.google.com/images/cleardot.gif', '')).not.toContain('https:')
  expect(policy).not.toContain('upgrade-insecure-requests')
  expect(directives(policy).get('connect-src')).toContain('http://127.0.0.1:5001')
})

test.each([production, local])('no policy lets inline code, eval or whole schemes in', (to) => {
  const policy = contentPolicy(to, none)
  expect(policy).not.toMatch(
    /unsafe|\*|(?:https?|ws|wss):(?:\s|;|$)|(?:script|style|connect|frame)-src[^;]*(?:data|blob):/,
  )
})

test('https alone, from the answer on, where the portal is deployed', async () => {
  await writeFile(join(folder, 'app.html'), '<style>b {}</style>')
  const rules = async (to: object) =>
    (await hostingHeaders({ headers: [], rewrites: [] }, folder, JSON.stringify(to)))[0]?.headers ??
    []
  const keys = async (to: object) => (await rules(to)).map(({ key }) => key)
  expect(await keys(production)).toContain('Strict-Transport-Security')
  expect(await keys(local)).not.toContain('Strict-Transport-Security')
  expect(JSON.stringify(await rules(local))).toContain(inlineOf('<style>b {}</style>').styles[0])
})

test('what firebase.json says of single addresses comes last and counts', async () => {
  const own = { source: '/s/*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] }
  const rules = await hostingHeaders(
    { headers: [own], rewrites: [] },
    folder,
    JSON.stringify(local),
  )
  expect(rules.at(-1)).toEqual(own)
})

test('what a function answers behind Hosting is no page', async () => {
  const rewrites = [{ source: '/media/**', function: { functionId: 'media' } }, { source: '/s/*' }]
  const rules = await hostingHeaders({ headers: [], rewrites }, folder, JSON.stringify(local))
  expect(rules.find(({ source }) => source === '/media/**')?.headers).toEqual([
    { key: 'Content-Security-Policy', value: inertPolicy },
  ])
  expect(rules.some(({ source }) => source === '/s/*')).toBe(false)
})

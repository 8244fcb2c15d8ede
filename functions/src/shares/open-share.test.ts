import { aShare, aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'
import { hashOf } from '../guard/link-secret.ts'
import type { SharedFinder } from './find-shared.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.stubEnv('PEOPLE_PER_NETWORK', '1')

const { openShare } = await import('./open-share.ts')

const secret = 's'.repeat(43)
const now = new Date('2026-11-21T12:00:00Z')
const view = { title: 'The Wedding' }
const finder = {
  isShown: () => Promise.resolve(true),
  view: () => Promise.resolve(view),
} as unknown as SharedFinder
const open = (body: object = { secret }) =>
  openShare(body, '203.0.113.7', finder, 'k'.repeat(43), now)

studioInMemory((tx) => {
  const expiresAt = new Date('2027-01-01T00:00:00Z')
  tx.write(doc.share(hashOf(secret)), aShare({ secret, hasPassword: false, expiresAt }))
})

test('a link that stands opens', async () => {
  expect(await open()).toMatchObject(view)
})

test.each([
  ['it stands', { secret }],
  ['there is no such link', { secret: 'x'.repeat(43) }],
])('while the portal is closed no link opens, whether %s', async (_, body) => {
  const portal = { open: false, words: '' }
  await put((tx) => tx.write(doc.studio(), aStudio({ portal })))
  expect(await open(body)).toBe('portal-closed')
})

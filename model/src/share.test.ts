import { describe, expect, test } from 'vitest'
import { aGallery, aShare } from './examples.ts'
import type { SheetPhoto } from './gallery.ts'
import { galleryStages } from './stage.ts'
import {
  guestRights,
  isShareOpen,
  isStandingShare,
  keptShares,
  lastDaysOf,
  sharedPhotos,
  sharesToForget,
} from './share.ts'

const { expiresAt } = aShare()
const before = new Date(expiresAt.getTime() - 1)

describe('a link', () => {
  test('is open to its last moment and not at it', () => {
    expect(isShareOpen(aShare(), aGallery(), before)).toBe(true)
    expect(isShareOpen(aShare(), aGallery(), expiresAt)).toBe(false)
  })

  test('is closed once it is revoked, and while its gallery is not shown, archived or gone', () => {
    expect(isShareOpen(aShare({ revokedAt: before }), aGallery(), before)).toBe(false)
    expect(isShareOpen(aShare(), aGallery({ published: false }), before)).toBe(false)
    expect(isShareOpen(aShare(), aGallery({ archivedAt: before }), before)).toBe(false)
    expect(isShareOpen(aShare(), null, before)).toBe(false)
  })

  test('stands while it could be opened again by showing the gallery', () => {
    expect(isStandingShare(aShare(), before)).toBe(true)
    expect(isStandingShare(aShare({ revokedAt: before }), before)).toBe(false)
    expect(isStandingShare(aShare(), expiresAt)).toBe(false)
  })

  test('lasts from a day to a year', () => {
    expect(lastDaysOf('2026-11-21')).toEqual({ first: '2026-11-22', last: '2027-11-21' })
  })
})

test('a guest has proofs alone until the gate is open, and then what the link allows', () => {
  for (const downloads of ['none', 'web', 'print'] as const)
    expect(guestRights({ downloads }, { open: false }, 'unpaid')).toEqual({
      finals: false,
      takes: [],
    })
  const rights = (downloads: 'none' | 'web' | 'print') =>
    guestRights({ downloads }, { open: true }, 'editing')
  expect(rights('none')).toEqual({ finals: true, takes: [] })
  expect(rights('web')).toEqual({ finals: true, takes: ['web'] })
  expect(rights('print').takes).toEqual(['web', 'print'])
})

test('a guest is greeted with what was given out, and only then', () => {
  for (const stage of galleryStages)
    expect(guestRights({ downloads: 'web' }, { open: true }, stage).delivered, stage).toBe(
      stage === 'delivered' ? true : undefined,
    )
})

describe('what a link shows', () => {
  const photo = (id: string, more: Partial<SheetPhoto> = {}): SheetPhoto => ({
    id,
    name: `${id}.jpg`,
    width: 3,
    height: 2,
    hash: '',
    takenAt: new Date(0),
    ...more,
  })
  const final = { name: 'p1-Edit.jpg', print: 9, web: 3, before: true }
  const photos = [photo('p1', { set: 's1', final }), photo('p2', { set: 'gone' }), photo('p3')]
  const sets = [{ id: 's1', name: 'Ceremony' }]
  const idsOf = (what: Parameters<typeof sharedPhotos>[0], chosen: string[] = []) =>
    sharedPhotos(what, photos, sets, chosen).map(({ id }) => id)

  test('is all, the chosen ones or a set, in the order of the gallery', () => {
    expect(idsOf('all')).toEqual(['p1', 'p2', 'p3'])
    expect(idsOf('selection', ['p3', 'p1', 'deleted'])).toEqual(['p1', 'p3'])
    expect(idsOf({ set: 's1' })).toEqual(['p1'])
    expect(idsOf({ set: 'gone' })).toEqual([])
  })

  test('says of a photograph what its guest needs and nothing else', () => {
    const [first, second] = sharedPhotos('all', photos, sets, [])
    expect(first).toEqual({
      id: 'p1',
      name: 'p1.jpg',
      width: 3,
      height: 2,
      hash: '',
      set: 's1',
      final: { web: 3, print: 9 },
    })
    expect(second).not.toHaveProperty('set')
    expect(second).not.toHaveProperty('takenAt')
  })
})

test('of links that are over the latest are kept', () => {
  const rows = Array.from({ length: keptShares + 2 }, (_, day) => ({
    id: `${day}`,
    value: aShare({ revokedAt: new Date(day) }),
  }))
  const forgotten = sharesToForget([{ id: 'open', value: aShare() }, ...rows], before)
  expect(forgotten.map(({ id }) => id)).toEqual(['1', '0'])
})
